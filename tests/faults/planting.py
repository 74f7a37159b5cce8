"""Faults planted in a copy of the real data: one row of one table each."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"

Cells = Mapping[str, str]
# The cells of a row to the bytes of its line.
Spoil = Callable[[Cells], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The first row with the cells of `where`, given those of `change`, written by `spoil`.

    `append` leaves that row as it is and puts the changed copy at the end of the file.
    `column`, `rule` and `says` are what must be reported, at the line of the changed row.
    """

    name: str
    table: str
    where: Cells
    change: Cells = field(default_factory=dict)
    spoil: Spoil
    append: bool = False
    column: str
    rule: str
    says: str


def as_csv(row: Cells) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(row.values())
    return text.getvalue().encode()


def as_csv_in_latin_1(row: Cells) -> bytes:
    return as_csv(row).decode().encode("latin-1")


def without_the_last_cell(row: Cells) -> bytes:
    return as_csv(dict(list(row.items())[:-1]))


def copy_of_the_data(directory: Path) -> Path:
    return Path(shutil.copytree(DATA, directory / "data"))


def plant(directory: Path, fault: Fault) -> int:
    """Write the fault into the copy; the line on which it stands afterwards.

    A line of the file is a row: no cell of the real tables holds a line break.
    """
    path = directory / f"{fault.table}.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    line, row = _find(fault)
    spoilt = fault.spoil({**row, **fault.change})
    if fault.append:
        lines.append(spoilt)
        line = len(lines)
    else:
        lines[line - 1] = spoilt
    path.write_bytes(b"".join(lines))
    return line


def _find(fault: Fault) -> tuple[int, Cells]:
    with (DATA / f"{fault.table}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return next((rows.line_num, row) for row in rows if fault.where.items() <= row.items())
