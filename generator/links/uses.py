"""Which web addresses the data hold, and where. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.read.package import Package, Row, Table

KEPT = "link_checks"
"""The table that holds what was found: its addresses are not facts of the data."""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A cell that holds an address. `row` is the row's key, its parts with spaces between."""

    table: str
    row: str
    column: str
    line: int


def uses(package: Package) -> Mapping[str, tuple[Use, ...]]:
    """By address, A to Z: each cell of a column of web addresses that has it."""
    found: dict[str, list[Use]] = {}
    for table in package.tables.values():
        for address, use in _of_table(table) if table.name != KEPT else ():
            found.setdefault(address, []).append(use)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _of_table(table: Table) -> Iterator[tuple[str, Use]]:
    names = [field["name"] for field in table.schema["fields"] if field.get("format") == "uri"]
    for row in table.rows:
        for column in names:
            address = _cell(table, row, column)
            if address.startswith(("http://", "https://")):
                yield address, Use(table.name, _key(table, row), column, row.line)


def _key(table: Table, row: Row) -> str:
    key = table.schema.get("primaryKey", [])
    return " ".join(_cell(table, row, name) for name in ([key] if isinstance(key, str) else key))


def _cell(table: Table, row: Row, column: str) -> str:
    return row.cells[table.header.index(column)] if column in table.header else ""
