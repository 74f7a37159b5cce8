"""Foreign keys: what a row refers to exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.problems import Problem
from generator.read.package import Row, Table
from generator.read.reporter import Reporter
from generator.read.wording import did_you_mean, quoted
from generator.validate.schema import ForeignKey, Schema

# To compare every wrong value with every right one takes long when a whole column is wrong,
# and the first few near matches show what happened.
MOST_SUGGESTIONS = 20


def reference_problems(
    table: Table, schema: Schema, tables: Mapping[str, Table]
) -> Iterator[Problem]:
    """Rows that refer to what is not there; a table that was not read is not searched."""
    for key in schema.foreign_keys:
        target = tables.get(key.table)
        if target and set(key.columns) <= set(table.header):
            yield from _dangling(table, key, target)


def _dangling(table: Table, key: ForeignKey, target: Table) -> Iterator[Problem]:
    if not set(key.targets) <= set(target.header):
        return
    known = set(_values(target, (*target.rows, *target.broken), key.targets))
    names = sorted(", ".join(values) for values in known)
    hints: dict[str, str] = {}
    for row, values in zip(table.rows, _values(table, table.rows, key.columns), strict=True):
        if values in known or not any(values):
            continue
        value = ", ".join(values)
        if value not in hints:
            hints[value] = did_you_mean(value, names) if len(hints) < MOST_SUGGESTIONS else ""
        yield _problem(table, row, key, target, value, hints[value])


def _values(table: Table, rows: tuple[Row, ...], columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The cells in those columns; of a broken row only as many as it has."""
    positions = [table.header.index(column) for column in columns]
    if len(positions) == 1:  # most keys, and many times as quick
        (at,) = positions
        return [row.cells[at : at + 1] for row in rows]
    return [tuple(row.cells[at] for at in positions if at < len(row.cells)) for row in rows]


def _problem(
    table: Table, row: Row, key: ForeignKey, target: Table, value: str, hint: str
) -> Problem:
    column = ", ".join(key.columns)
    return Reporter(table.file).problem(
        "unknown-reference",
        f"{quoted(value)} is not in the column {', '.join(key.targets)} of {target.file}.",
        f"{hint}Correct it here, or add it to {target.file} first.",
        line=row.line,
        column=column,
        value=value,
    )
