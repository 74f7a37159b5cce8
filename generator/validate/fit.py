"""The package against the model: the tables and columns are those the program works with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.read.descriptor import DESCRIPTOR, listed_names
from generator.read.package import Package
from generator.read.reporter import Reporter
from generator.read.wording import did_you_mean, quoted
from generator.validate.schema import Column, Schema

KINDS: Mapping[type, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def record_types() -> dict[str, type[Any]]:
    """The record class of each table of the atlas, by table name."""
    return {name: get_args(hint)[0] for name, hint in get_type_hints(Atlas).items()}


def fit_problems(package: Package, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """Tables and columns that the model has and the descriptor lacks, or the other way round."""
    report = Reporter((package.directory / DESCRIPTOR).as_posix())
    records, listed = record_types(), listed_names(package.descriptor)
    for name in records.keys() - listed if listed else ():
        message = f"The table {quoted(name)} is not listed."
        remedy = "Add it to the resources with its schema; an empty table has a header line only."
        yield report.problem("missing-table", message, remedy, column="resources", value=name)
    for name, schema in schemas.items():
        if name in records:
            yield from _columns(name, schema, records[name], report)
        else:
            yield _unknown_table(name, sorted(records.keys() - listed), report)


def _unknown_table(name: str, missing: list[str], report: Reporter) -> Problem:
    return report.problem(
        "unknown-table",
        f"The table {quoted(name)} is checked, but the program does not use it.",
        f"{did_you_mean(name, missing)}Correct the name, or take the table out.",
        column="resources",
        value=name,
    )


def _columns(name: str, schema: Schema, record: type[Any], report: Reporter) -> Iterator[Problem]:
    declared = {column.name: column for column in schema.columns}
    hints = get_type_hints(record)
    for field in fields(record):
        column = declared.pop(field.name, None)
        fault = _mismatch(column, hints[field.name])
        if fault:
            yield _schema_mismatch(name, field.name, fault, report)
    for column_name in declared:
        yield _schema_mismatch(name, column_name, "is not one the program knows", report)


def _mismatch(column: Column | None, hint: object) -> str:
    """What keeps the column from filling a field of that type; empty when nothing does."""
    if column is None:
        return "is not in the schema"
    wanted, optional = next(
        (kind, hint != plain) for plain, kind in KINDS.items() if hint in {plain, plain | None}
    )
    if column.kind != wanted:
        return f"must have the type {wanted}"
    if wanted != "string" and not optional and not column.required:
        return "must be required"
    return ""


def _schema_mismatch(table: str, column: str, fault: str, report: Reporter) -> Problem:
    return report.problem(
        "schema-mismatch",
        f"The column {quoted(column)} of the table {quoted(table)} {fault}.",
        "Bring the schema in datapackage.json and the record in generator/model together.",
        column=column,
        value=table,
    )
