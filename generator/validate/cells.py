"""Every cell against the type and constraints of its column."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.problems import Problem
from generator.read.package import Table
from generator.read.reporter import Reporter
from generator.validate.schema import Schema


def cell_problems(table: Table, schema: Schema) -> Iterator[Problem]:
    """What is wrong with each cell, at most one problem for each."""
    report = Reporter(table.file)
    columns = [column for column in schema.columns if column.name in table.header]
    # Long tables say the same few things over and over: each text is checked once a column.
    placed = [(column, table.header.index(column.name), cache(column.fault)) for column in columns]
    for row in table.rows:
        for column, position, fault_of in placed:
            text = row.cells[position]
            fault = fault_of(text)
            if fault:
                yield report.problem(
                    fault.rule,
                    fault.message,
                    fault.remedy,
                    line=row.line,
                    column=column.name,
                    value=text,
                )
