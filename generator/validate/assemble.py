"""Checked text to the atlas: typed records, by table and column name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, partial
from typing import Any

from generator.model.atlas import Atlas
from generator.read.package import Table
from generator.validate.fit import record_types
from generator.validate.memory import Memory
from generator.validate.parsers import Parser, Value
from generator.validate.schema import Column, Schema


def assemble(tables: Mapping[str, Table], schemas: Mapping[str, Schema], memory: Memory) -> Atlas:
    """The atlas of tables in which no error was found; rows keep their order."""
    return Atlas(
        **{
            name: memory.recall(
                "records", [tables[name]], partial(_records, tables[name], schemas[name], record)
            )
            for name, record in record_types().items()
        }
    )


def _records(table: Table, schema: Schema, record: type[Any]) -> tuple[Any, ...]:
    """Column by column: by far the quickest for a table of many short rows."""
    described = {column.name: column for column in schema.columns}
    columns = (_values(table, described[field.name]) for field in fields(record))
    return tuple(map(record, *columns))


def _values(table: Table, column: Column) -> list[Value | None]:
    position = table.header.index(column.name)
    convert = _converter(column.kind, column.parse)
    return [convert(row.cells[position]) for row in table.rows]


def _converter(kind: str, parse: Parser) -> Callable[[str], Value | None]:
    """An empty cell is "" in a column of text and None in any other."""
    if kind == "string":
        return str
    # Long tables hold the same few numbers over and over.
    return cache(lambda text: parse(text) if text else None)
