"""CSV text to rows, each with the physical line on which it begins."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.read.package import Row


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """`misquoted`: its double quotes do not pair up, so its cells are a rough guess."""

    row: Row
    misquoted: bool


def parse_rows(text: str) -> Iterator[ParsedRow]:
    """Every row of the text, blank ones too (no cells).

    A quote left open would swallow the lines below it. Such a row is given up after its first
    line and reading goes on with the next, so that the rest of the table is still checked.
    """
    lines = list(io.StringIO(text, newline=""))
    start = width = 0
    while start < len(lines):
        cells, taken = _next_row(lines, start, width)
        width = width or len(cells or ())
        row = Row(start + 1, cells if cells is not None else _rough_cells(lines[start]))
        yield ParsedRow(row, misquoted=cells is None)
        start += taken


def _next_row(lines: Sequence[str], start: int, width: int) -> tuple[tuple[str, ...] | None, int]:
    """The cells of the row that begins at `start`, or None, and how many lines it takes."""
    if '"' not in lines[start]:
        return _plain_cells(lines[start]), 1
    reader = csv.reader((lines[i] for i in range(start, len(lines))), strict=True)
    try:
        cells = tuple(next(reader))
    except csv.Error:
        return None, 1
    on_one_line = reader.line_num == 1
    paired = lines[start].count('"') % 2 == 0 if on_one_line else len(cells) == width
    return (cells, reader.line_num) if paired else (None, 1)


def _plain_cells(line: str) -> tuple[str, ...]:
    """A row without quotes, which is most of them, needs no reader of its own."""
    bare = line.rstrip("\r\n")
    return tuple(bare.split(",")) if bare else ()


def _rough_cells(line: str) -> tuple[str, ...]:
    return tuple(line.rstrip("\r\n").replace('"', "").split(","))
