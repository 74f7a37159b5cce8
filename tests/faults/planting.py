"""Small changes to the real data, each with the place where its fault must be found.

A line of a real file is a row: no cell of the real tables holds a line break. So a row is found
by what it says, and its line is known from where it was found.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.faults.checking import DATA, Changes

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Planted:
    """Files as changed, and the place of the fault."""

    changes: Changes
    file: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`says` must stand in the message or the remedy; empty means that the place is enough."""

    name: str
    rule: str
    column: str = ""
    says: str = ""
    planted: Planted


@cache
def lines_of(table: str) -> tuple[bytes, ...]:
    return tuple((DATA / f"{table}.csv").read_bytes().splitlines(keepends=True))


@cache
def rows_of(table: str) -> tuple[dict[str, str], ...]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def find(table: str, where: Cells) -> tuple[int, dict[str, str]]:
    """Line and cells of the first row that has the cells of `where`."""
    return next(
        (line, row) for line, row in enumerate(rows_of(table), 2) if where.items() <= row.items()
    )


def as_line(cells: Cells) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells.values())
    return text.getvalue().encode()


def change(table: str, where: Cells, **cells: str) -> Planted:
    """The row with some of its cells changed."""
    return respell(table, where, as_line, **cells)


def respell(table: str, where: Cells, spell: Callable[[Cells], bytes], **cells: str) -> Planted:
    """The row with its cells changed and written as `spell` writes a line."""
    line, row = find(table, where)
    lines = list(lines_of(table))
    lines[line - 1] = spell({**row, **cells})
    return Planted({f"{table}.csv": b"".join(lines)}, f"{table}.csv", line)


def add(table: str, where: Cells, **cells: str) -> Planted:
    """A changed copy of the row at the end of the file."""
    _, row = find(table, where)
    lines = [*lines_of(table), as_line({**row, **cells})]
    return Planted({f"{table}.csv": b"".join(lines)}, f"{table}.csv", len(lines))


def drop(table: str, where: Cells, *, at: tuple[str, Cells]) -> Planted:
    """The table without the rows that have those cells; the fault is found at a row of another."""
    kept = [
        line
        for line, row in zip(lines_of(table)[1:], rows_of(table), strict=True)
        if not where.items() <= row.items()
    ]
    line, _ = find(*at)
    raw = b"".join([lines_of(table)[0], *kept])
    return Planted({f"{table}.csv": raw}, f"{at[0]}.csv", line)


def whole(table: str, edit: Callable[[bytes], bytes], *, line: int) -> Planted:
    """All bytes of a table changed."""
    return Planted({f"{table}.csv": edit(b"".join(lines_of(table)))}, f"{table}.csv", line)


def header(table: str, edit: Callable[[bytes], bytes]) -> Planted:
    first, *others = lines_of(table)
    return Planted({f"{table}.csv": b"".join([edit(first), *others])}, f"{table}.csv", 1)


def described(edit: Callable[[dict[str, Any]], object]) -> Planted:
    """The descriptor after `edit`, which is given each resource by its name and all in a list."""
    content = json.loads((DATA / "datapackage.json").read_bytes())
    edit(content)
    return Planted({"datapackage.json": json.dumps(content).encode()}, "datapackage.json", 0)


def together(fault: Planted, *others: Planted) -> Planted:
    """Changes to several files; the fault is where the first has it."""
    changes = {**fault.changes}
    for other in others:
        assert not changes.keys() & other.changes.keys()
        changes |= other.changes
    return Planted(changes, fault.file, fault.line)


def resource(content: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in content["resources"] if one["name"] == name)


def column(content: dict[str, Any], table: str, name: str) -> dict[str, Any]:
    fields = resource(content, table)["schema"]["fields"]
    return next(one for one in fields if one["name"] == name)
