"""The two tables that a boundary refresh needs: present districts and changed codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.problems import DataProblems, Problem
from generator.read import Package, read_package
from generator.refresh.faults import fault

COUNTY_KIND = "county-council"
DISTRICTS, CHANGES = "local_authorities", "code_changes"


@dataclass(frozen=True, slots=True)
class Places:
    """`names`: district code → everyday name; `code_changes`: old code → present code."""

    names: Mapping[str, str]
    code_changes: Mapping[str, str]


def read_places(data: Path) -> Places:
    """Read them from a data directory.

    Raises DataProblems when the package or one of the two tables cannot be read whole; faults in
    other tables are no hindrance.
    """
    package, problems = read_package(data)
    if hindrances := _hindrances(package, problems):
        raise DataProblems(hindrances)
    return Places(
        names={
            row["code"]: row["name"]
            for row in _records(package, DISTRICTS)
            if row["kind"] != COUNTY_KIND
        },
        code_changes={row["old_code"]: row["new_code"] for row in _records(package, CHANGES)},
    )


def _hindrances(package: Package, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    errors = tuple(problem for problem in problems if problem.severity == "error")
    needed = [package.tables.get(name) for name in (DISTRICTS, CHANGES)]
    if None in needed:
        return errors or (_no_such_tables(package.directory),)
    files = {table.file for table in needed if table}
    return tuple(problem for problem in errors if problem.file in files)


def _no_such_tables(data: Path) -> Problem:
    return fault(
        (data / "datapackage.json").as_posix(),
        "no-table",
        f"The package does not list the tables {DISTRICTS} and {CHANGES}.",
        "Give the folder of the atlas's data package with --data.",
    )


def _records(package: Package, name: str) -> Iterator[dict[str, str]]:
    table = package.tables[name]
    for row in table.rows:
        yield dict(zip(table.header, row.cells, strict=True))
