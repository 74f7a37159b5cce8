"""The two tables that a boundary refresh needs: present districts and changed codes."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.refresh.faults import refuse

COUNTY_KIND = "county-council"


@dataclass(frozen=True, slots=True)
class Places:
    """`names`: district code → everyday name; `code_changes`: old code → present code."""

    names: Mapping[str, str]
    code_changes: Mapping[str, str]


def read_places(data: Path) -> Places:
    """Read them from a data directory. Raises DataProblems when a table is not there."""
    districts = [r for r in _rows(data / "local_authorities.csv") if r["kind"] != COUNTY_KIND]
    changes = _rows(data / "code_changes.csv")
    return Places(
        names={row["code"]: row["name"] for row in districts},
        code_changes={row["old_code"]: row["new_code"] for row in changes},
    )


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise refuse(
            path.as_posix(),
            "no-table",
            f"The table cannot be read: {error.strerror}",
            "Give the folder of the data package with --data.",
        ) from error
