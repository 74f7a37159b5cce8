"""The project's own tables: no error, by our checks and by those of Frictionless."""

from __future__ import annotations

import csv
import dataclasses
import json
from datetime import date
from typing import Any, get_args, get_type_hints

import pytest
from frictionless import Package

from generator.model.atlas import Atlas
from generator.validate import load
from generator.validate.patterns import compile_pattern, describe_pattern
from generator.validate.rules.dates import DATES
from generator.validate.rules.places import COUNCILS
from tests.faults.checking import DATA
from tests.faults.independent import as_cell

DESCRIPTOR: dict[str, Any] = json.loads((DATA / "datapackage.json").read_bytes())
SCHEMAS = {resource["name"]: resource["schema"] for resource in DESCRIPTOR["resources"]}
TABLES = {field.name: field for field in dataclasses.fields(Atlas)}
KINDS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def test_the_real_data_have_no_errors() -> None:
    atlas, warnings = load(DATA, today=date(2026, 11, 21))

    assert {problem.severity for problem in warnings} <= {"warning"}
    assert len(atlas.local_authorities) == 317


def test_frictionless_finds_the_real_data_valid() -> None:
    report = Package((DATA / "datapackage.json").as_posix()).validate()

    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []


def test_rows_become_typed_records_in_the_order_of_the_file() -> None:
    atlas, _ = load(DATA, today=date(2026, 11, 21))

    for table in TABLES:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = [list(row.values()) for row in csv.DictReader(file)]
        records = [dataclasses.astuple(record) for record in getattr(atlas, table)]
        assert [[as_cell(value) for value in record] for record in records] == rows


def test_an_empty_cell_is_no_text_or_no_number() -> None:
    atlas, _ = load(DATA, today=date(2026, 11, 21))

    assert "" in {entry.told_apart for entry in atlas.programmes}
    assert {type(entry.funding_amount_gbp) for entry in atlas.programmes} == {int, type(None)}
    assert {type(entry.counted) for entry in atlas.statuses} == {bool}


def test_tables_of_the_package_and_of_the_atlas_are_the_same() -> None:
    assert SCHEMAS.keys() == TABLES.keys()


@pytest.mark.parametrize("table", TABLES)
def test_columns_of_a_schema_and_fields_of_its_record_are_the_same(table: str) -> None:
    record = get_args(get_type_hints(Atlas)[table])[0]
    hints = get_type_hints(record)
    columns = {column["name"]: column for column in SCHEMAS[table]["fields"]}

    assert list(columns) == [field.name for field in dataclasses.fields(record)]
    for name, hint in hints.items():
        optional = len(get_args(hint)) > 0
        plain = get_args(hint)[0] if optional else hint
        assert columns[name]["type"] == KINDS[plain]
        required = columns[name].get("constraints", {}).get("required", False)
        assert plain is str or optional or required, f"{name} needs a value in every row"


def patterns() -> dict[str, list[tuple[str, str]]]:
    """The columns, as table and name, that ask for each pattern."""
    columns: dict[str, list[tuple[str, str]]] = {}
    for table, schema in SCHEMAS.items():
        for column in schema["fields"]:
            wanted = column.get("constraints", {}).get("pattern")
            if wanted:
                columns.setdefault(wanted, []).append((table, column["name"]))
    return columns


@pytest.mark.parametrize("wanted", patterns())
def test_every_pattern_is_explained_in_plain_words(wanted: str) -> None:
    assert wanted not in describe_pattern(compile_pattern(wanted)).remedy


def test_every_column_of_partial_dates_is_checked_against_the_calendar() -> None:
    dated = {
        column
        for wanted, columns in patterns().items()
        for column in columns
        if describe_pattern(compile_pattern(wanted)).name == "a date"
    }

    assert dated == {(table, column) for table, columns in DATES.items() for column in columns}


def test_every_column_that_refers_to_a_council_is_asked_whether_it_was_abolished() -> None:
    referring = {
        (table, key["fields"])
        for table, schema in SCHEMAS.items()
        for key in schema.get("foreignKeys", [])
        if key["reference"]["resource"] == "local_authorities"
    }

    assert referring == {(table, name) for table, names in COUNCILS.items() for name in names}
