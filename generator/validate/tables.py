"""What rules across cells look at: rows by column name, each knowing its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.read.package import Row, Table
from generator.validate.memory import Memory


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `line` is its physical line in `file`."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a cell; empty for a column that a broken row does not reach."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that have all their columns. Cells are text and may hold faults.

    `broken` has the rows already reported as unreadable, for rules that conclude from an
    absence. `today` is the day on which the data are checked.
    """

    rows: Mapping[str, tuple[Entry, ...]]
    broken: Mapping[str, tuple[Entry, ...]]
    today: date

    def __getitem__(self, table: str) -> tuple[Entry, ...]:
        return self.rows[table]

    def has(self, names: Iterable[str]) -> bool:
        return all(name in self.rows for name in names)

    def all_rows(self, table: str) -> tuple[Entry, ...]:
        """Sound rows and broken ones."""
        return self.rows[table] + self.broken[table]

    def known(self, table: str, column: str) -> set[str]:
        """All values of a column, those of broken rows too."""
        return {entry[column] for entry in self.all_rows(table)}


def tables_for_rules(tables: Mapping[str, Table], today: date, memory: Memory) -> Tables:
    complete = {name: table for name, table in tables.items() if has_all_columns(table)}
    broken = {name: _entries(table, table.broken) for name, table in complete.items()}
    return Tables(_WhenAsked(complete, memory), broken, today)


class _WhenAsked(Mapping[str, tuple[Entry, ...]]):
    """The entries of each table, made when a rule asks for them."""

    def __init__(self, tables: Mapping[str, Table], memory: Memory) -> None:
        self._tables, self._memory = tables, memory
        self._made: dict[str, tuple[Entry, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Entry, ...]:
        table = self._tables[name]
        if name not in self._made:
            self._made[name] = self._memory.recall(
                "entries", [table], partial(_entries, table, table.rows)
            )
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._tables

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def has_all_columns(table: Table) -> bool:
    """Whether the file's header lacks no column of the schema."""
    return all(field["name"] in table.header for field in table.schema["fields"])


def _entries(table: Table, rows: tuple[Row, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(table.file, row.line, dict(zip(table.header, row.cells, strict=False)))
        for row in rows
    )
