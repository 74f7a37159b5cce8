"""Checked text to the atlas: typed records, by table and column name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from generator.model.atlas import Atlas
from generator.read.package import Table
from generator.validate.fit import record_types
from generator.validate.parsers import Parser, Value
from generator.validate.schema import Schema


def assemble(tables: Mapping[str, Table], schemas: Mapping[str, Schema]) -> Atlas:
    """The atlas of tables in which no error was found; rows keep their order."""
    return Atlas(
        **{
            name: tuple(_records(tables[name], schemas[name], record))
            for name, record in record_types().items()
        }
    )


def _records(table: Table, schema: Schema, record: type[Any]) -> list[Any]:
    convert = [
        (column.name, table.header.index(column.name), _converter(column.kind, column.parse))
        for column in schema.columns
    ]
    return [
        record(**{name: value(row.cells[position]) for name, position, value in convert})
        for row in table.rows
    ]


def _converter(kind: str, parse: Parser) -> Callable[[str], Value | None]:
    """An empty cell is "" in a column of text and None in any other."""
    if kind == "string":
        return str
    # Long tables hold the same few numbers over and over.
    return cache(lambda text: parse(text) if text else None)
