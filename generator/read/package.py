"""What reading gives: a data package as text, nothing guessed, each row with its line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is the physical line on which the row begins (1 is the header)."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file. Each of `rows` has as many cells as `header` has names.

    `header` holds the file's column names in its own order, misspelt ones put right.
    `digest` tells apart files and schemas of different content; it is empty where none is known.
    `broken` rows could not be read whole and are already reported. They are kept so that a
    row that refers to one of them is not reported too; their cells may be too few or shifted.
    """

    name: str
    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    schema: dict[str, Any]
    broken: tuple[Row, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """`tables` holds those that could be read, by name, in the order of the descriptor.

    `descriptor` is the content of datapackage.json, empty when that could not be read.
    """

    directory: Path
    descriptor: dict[str, Any]
    tables: dict[str, Table]
