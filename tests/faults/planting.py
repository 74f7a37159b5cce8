"""Faults planted in a copy of the real data: one edit of one line of one table."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"

# A row as cells by column, changed in place.
Cells = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`plant` turns the bytes of a line into others; the rest is what must be reported.

    `line` is that on which the problem is expected, counted in the file as it is afterwards.
    """

    name: str
    table: str
    line: int
    plant: Callable[[bytes, tuple[str, ...]], bytes]
    column: str
    rule: str
    says: str


def copy_of_the_data(directory: Path) -> Path:
    return Path(shutil.copytree(DATA, directory / "data"))


def line_of(table: str, **cells: str) -> int:
    """The first line of the row with those cells. The real tables have no cell of two lines."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return next(rows.line_num for row in rows if cells.items() <= row.items())


def setting(**cells: str) -> Callable[[bytes, tuple[str, ...]], bytes]:
    """Other text in those cells of the row."""

    def plant(raw: bytes, header: tuple[str, ...]) -> bytes:
        row = dict(zip(header, next(csv.reader([raw.decode()])), strict=True))
        return _written([cells.get(name, text) for name, text in row.items()])

    return plant


def adding_a_row(**cells: str) -> Callable[[bytes, tuple[str, ...]], bytes]:
    """The row, and below it a copy of it with other text in those cells."""
    change = setting(**cells)

    def plant(raw: bytes, header: tuple[str, ...]) -> bytes:
        return raw + change(raw, header)

    return plant


def dropping_the_last_cell(raw: bytes, header: tuple[str, ...]) -> bytes:
    return _written(next(csv.reader([raw.decode()]))[:-1])


def in_latin_1(**cells: str) -> Callable[[bytes, tuple[str, ...]], bytes]:
    change = setting(**cells)

    def plant(raw: bytes, header: tuple[str, ...]) -> bytes:
        return change(raw, header).decode().encode("latin-1")

    return plant


def plant_in(directory: Path, fault: Fault, edited_line: int) -> None:
    path = directory / f"{fault.table}.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    header = tuple(lines[0].decode().strip().split(","))
    lines[edited_line - 1] = fault.plant(lines[edited_line - 1], header)
    path.write_bytes(b"".join(lines))


def _written(cells: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()
