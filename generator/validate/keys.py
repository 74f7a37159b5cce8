"""Keys: no two rows of a table share one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problems import Problem
from generator.read.package import Row, Table
from generator.read.reporter import Reporter
from generator.read.wording import quoted
from generator.validate.schema import Schema


def key_problems(table: Table, schema: Schema) -> Iterator[Problem]:
    """Rows that repeat the primary key or the value of a unique column of an earlier row."""
    repeated = list(_repeats(table, table.rows, schema.primary_key))
    yield from (problem for _, problem in repeated)
    rows_again = {row for row, _ in repeated}
    # A row entered twice repeats all its values; say so once.
    others = [row for row in table.rows if row not in rows_again]
    for column in schema.columns:
        if column.unique and (column.name,) != schema.primary_key:
            yield from (problem for _, problem in _repeats(table, others, (column.name,)))


def _repeats(
    table: Table, rows: Sequence[Row], columns: tuple[str, ...]
) -> Iterator[tuple[Row, Problem]]:
    if not columns or not set(columns) <= set(table.header):
        return
    positions = [table.header.index(column) for column in columns]
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row.cells[position] for position in positions)
        line = first.setdefault(key, row.line)
        if line != row.line and any(key):
            yield row, _duplicate(table, row, columns, key, line)


def _duplicate(
    table: Table, row: Row, columns: tuple[str, ...], key: tuple[str, ...], line: int
) -> Problem:
    column, value = ", ".join(columns), ", ".join(key)
    return Reporter(table.file).problem(
        "duplicate-key",
        f"{quoted(value)} is already the {column} of line {line}.",
        "Remove one of the two rows, or give this one a key of its own.",
        line=row.line,
        column=column,
        value=value,
    )
