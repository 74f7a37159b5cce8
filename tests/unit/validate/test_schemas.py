"""Schemas that cannot be checked are problems of datapackage.json, not of the rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.read import read_package
from generator.validate import validate
from generator.validate.faults import SchemaError
from generator.validate.schema import compile_schema
from tests.unit.packages import field, reference, schema, write_package

INVALID: list[tuple[dict[str, Any], str]] = [
    (schema(field("x", "geopoint")), "type or format"),
    (schema({**field("x"), "format": "email"}), "type or format"),
    (schema({**field("x"), "type": ["string"]}), "type or format"),
    (schema({**field("x"), "constraints": ["required"]}), "must be an object"),
    (schema(field("x", maxLenght=3)), 'Did you mean "maxLength"?'),
    (schema(field("x", pattern="[")), "not a regular expression"),
    (schema(field("x", pattern=3)), "pattern must be text"),
    (schema(field("x", enum="yes")), "enum must be a list"),
    (schema(field("x", "integer", minimum="0")), "minimum must be a number"),
    (schema(field("x", maxLength=True)), "maxLength must be a number"),
    (schema(field("x"), primaryKey="y"), "primaryKey names 'y'"),
    (schema(field("x"), primaryKey={"x": 1}), "primaryKey names"),
    (schema(field("x"), foreignKeys={}), "must be a list"),
    (schema(field("x"), foreignKeys=["x"]), "fields and a reference"),
    (schema(field("x"), foreignKeys=[{"fields": "x"}]), "fields and a reference"),
    (schema(field("x"), foreignKeys=[reference("y", "t", "id")]), "foreignKeys names 'y'"),
    (schema(field("x"), foreignKeys=[reference("x", "t", ["a", "b"])]), "as many fields"),
]


@pytest.mark.parametrize(("broken", "words"), INVALID)
def test_what_cannot_be_checked_is_refused(broken: dict[str, Any], words: str) -> None:
    with pytest.raises(SchemaError) as caught:
        compile_schema("things", broken)

    assert words in str(caught.value)


def test_an_unusable_schema_is_one_problem_and_other_tables_are_checked(tmp_path: Path) -> None:
    tables = {
        "things": (schema(field("x", "geopoint")), "x\n1\n"),
        "others": (schema(field("x", "integer")), "x\none\n"),
    }
    package, _ = read_package(write_package(tmp_path / "data", tables))

    found = {problem.rule: problem for problem in validate(package)[1]}

    assert found["invalid-schema"].file.endswith("/datapackage.json")
    assert found["invalid-schema"].value == "things"
    assert found["not-an-integer"].file.endswith("/others.csv")


def test_a_table_of_the_model_that_is_not_listed_is_a_problem(tmp_path: Path) -> None:
    tables = {"programes": (schema(field("id")), "id\n")}
    package, _ = read_package(write_package(tmp_path / "data", tables))

    atlas, problems = validate(package)

    assert atlas is None
    assert "programmes" in {found.value for found in problems if found.rule == "missing-table"}
    (unknown,) = [found for found in problems if found.rule == "unknown-table"]
    assert unknown.severity == "warning"
    assert 'Did you mean "programmes"?' in unknown.remedy


@pytest.mark.parametrize(
    ("columns", "column", "words"),
    [
        ([field("code")], "name", "is not in the schema"),
        ([field("code"), field("name"), field("colour")], "colour", "not one the program knows"),
        ([field("code"), field("name", "integer")], "name", "must have the type string"),
    ],
)
def test_a_schema_that_does_not_fit_the_model_is_a_problem(
    tmp_path: Path, columns: list[dict[str, Any]], column: str, words: str
) -> None:
    header = ",".join(entry["name"] for entry in columns)
    tables = {"regions": (schema(*columns), f"{header}\n")}
    package, _ = read_package(write_package(tmp_path / "data", tables))

    (problem,) = [found for found in validate(package)[1] if found.rule == "schema-mismatch"]

    assert problem.column == column
    assert words in problem.message


def test_a_number_that_the_model_needs_must_be_required(tmp_path: Path) -> None:
    sides = schema(field("id"), field("label"), field("position", "integer"))
    package, _ = read_package(
        write_package(tmp_path / "data", {"sides": (sides, "id,label,position\n")})
    )

    (problem,) = [found for found in validate(package)[1] if found.rule == "schema-mismatch"]

    assert "must be required" in problem.message
