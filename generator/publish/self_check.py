"""The last look at a finished site before it is swapped in: is all there that there must be?

What it says is checked by the tests of the built site. This finds, in a moment and on every
build, a page that was not written, a file that is empty, a folder that is missing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.publish.errors import IncompleteSiteError
from generator.publish.manifest import Inventory

TABLE = Path(__file__).with_name("needed_files.csv")
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Needed:
    """A kind of file: how many there may be, and how many bytes each may have.

    `files` is a pattern of paths: `*` stands for anything in a name, `**` for folders too.
    """

    files: str
    least: int
    most: int
    smallest: int
    largest: int
    why: str


@cache
def needed_files() -> tuple[Needed, ...]:
    """The rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(_needed(row) for row in csv.DictReader(file))


def _needed(row: Mapping[str, str]) -> Needed:
    least, most, smallest, largest = (
        int(row[key]) for key in ("least", "most", "smallest", "largest")
    )
    return Needed(row["files"], least, most, smallest, largest, row["why"])


def check_finished(files: Inventory, pages: Iterable[str]) -> None:
    """Raises IncompleteSiteError when one of these pages, by address, or of the table is amiss."""
    faults = list(_lost(files, pages))
    for row in needed_files():
        faults += _faults(row, files)
    if faults:
        more = [f"and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
        raise IncompleteSiteError("; ".join([*faults[:SHOWN], *more]))


def _pattern(text: str) -> re.Pattern[str]:
    names = (re.escape(part).replace(r"\*", "[^/]*") for part in text.split("**"))
    return re.compile(".*".join(names))


def _lost(files: Inventory, pages: Iterable[str]) -> Iterator[str]:
    for address in pages:
        if f"{address}index.html" not in files:
            yield f"{address}index.html was not written"


def _faults(row: Needed, files: Inventory) -> Iterator[str]:
    matches, start = _pattern(row.files).fullmatch, row.files.partition("*")[0]
    found = [path for path in files if path.startswith(start) and matches(path)]
    if not row.least <= len(found) <= row.most:
        yield (
            f"{len(found)} files {row.files} ({row.why}), "
            f"where there may be {row.least} to {row.most}"
        )
    for path in found:
        if not row.smallest <= files[path].size <= row.largest:
            yield (
                f"{path} has {files[path].size} bytes, "
                f"where it may have {row.smallest} to {row.largest}"
            )
