"""Every cell against the type and constraints of its column."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem
from generator.read.package import Table
from generator.read.reporter import Reporter
from generator.validate.faults import Fault
from generator.validate.schema import Schema


def cell_problems(table: Table, schema: Schema) -> Iterator[Problem]:
    """What is wrong with each cell, at most one problem for each."""
    report = Reporter(table.file)
    columns = [column for column in schema.columns if column.name in table.header]
    # Few texts of a column differ from all others: what was said of one holds for its like.
    said: list[dict[str, Fault | None]] = [{} for _ in columns]
    placed = [
        (column, table.header.index(column.name), known)
        for column, known in zip(columns, said, strict=True)
    ]
    for row in table.rows:
        for column, position, known in placed:
            text = row.cells[position]
            if text not in known:
                known[text] = column.fault(text)
            if fault := known[text]:
                yield report.problem(
                    fault.rule,
                    fault.message,
                    fault.remedy,
                    line=row.line,
                    column=column.name,
                    value=text,
                )
