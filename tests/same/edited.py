"""A build of all of England over an old site, after edits, against one from nothing."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.publish.manifest import read_manifest
from tests.benchmarks.variants import read, write
from tests.support.tiny_command import ATLAS
from tests.support.tiny_site import BASE_URL, EDITION, PROJECT

BY_ROW = {
    "deliveries": "local_access",
    "local_schemes": "name",
    "programme_eligibility": "age",
    "programmes": "name",
    "providers": "name",
}
OTHERS = {"zones": "name", "themes": "label"}
"""Tables and, of each, a column of text that pages show."""
EVERY = 50


def edited_builds(place: Path) -> Iterator[str]:
    """After each round of edits, the files that differ from those of a build from nothing."""
    data = place / "data"
    shutil.copytree(PROJECT / "data", data)
    _build(place, "over")
    for number, edit in enumerate((_reword(BY_ROW), _withdraw, _reword(OTHERS))):
        edit(data)
        _build(place, "over")
        _build(place, f"anew-{number}")
        over, anew = (read_manifest(place / name) for name in ("over", f"anew-{number}"))
        yield from (path for path in {**over, **anew} if over.get(path) != anew.get(path))


def _reword(columns: Mapping[str, str]) -> Callable[[Path], None]:
    """A word more in every so many rows of each table.

    Providers with a number are left out: their names are told to every place.
    """

    def edit(data: Path) -> None:
        for table, column in columns.items():
            header, rows = read(data / f"{table}.csv")
            for row in [row for row in rows if not row.get("ukprn")][::EVERY]:
                row[column] = f"{row[column]} Anew".strip()
            write(data / f"{table}.csv", header, rows)

    return edit


def _withdraw(data: Path) -> None:
    """Every so many deliveries go, with who runs them."""
    _, rows = read(data / "deliveries.csv")
    gone = {row["id"] for row in rows[EVERY // 2 :: EVERY]}
    for table, key in (("deliveries", "id"), ("delivery_providers", "delivery_id")):
        header, rows = read(data / f"{table}.csv")
        write(data / f"{table}.csv", header, [row for row in rows if row[key] not in gone])


def _build(place: Path, out: str) -> None:
    """With a cache of its own: only what was built at `out` before can be taken over."""
    told = ("--data", place / "data", "--out", place / out, "--cache", place / f"{out}-cache")
    options = (*told, "--date", EDITION, "--base-url", BASE_URL, "--quiet")
    subprocess.run([*ATLAS, "build", *map(str, options)], cwd=PROJECT, check=True)
