"""`/data/csvw.json` describes the real tables as CSV on the Web asks, and the tables keep to it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.derive.exports import csvw_record
from tests.support.tables import DATA, table
from tests.support.tiny_site import EDITION

PACKAGE = json.loads((DATA / "datapackage.json").read_bytes())
RECORD = csvw_record(PACKAGE, EDITION)
TABLES = {one["url"]: one for one in RECORD["tables"]}
every_table = pytest.mark.parametrize("url", TABLES)

TABLE_KEYS = {"url", "dc:title", "dc:description", "tableSchema"}
SCHEMA_KEYS = {"columns", "primaryKey", "foreignKeys"}
COLUMN_KEYS = {"name", "titles", "dc:description", "datatype", "required"}


def columns(url: str) -> dict[str, Any]:
    return {one["name"]: one for one in TABLES[url]["tableSchema"]["columns"]}


def keeps(cell: str, datatype: Any) -> bool:  # noqa: ANN401
    """Whether a cell is of a datatype, as far as the file uses them."""
    given: dict[str, Any] = {"base": datatype} if isinstance(datatype, str) else datatype
    match given["base"]:
        case "string":
            return bool(re.fullmatch(given.get("format", ".*"), cell))
        case "integer":
            return int(cell) >= int(given.get("minimum", cell))
        case "decimal":
            return float(cell) >= float(given.get("minimum", cell))
        case "boolean":
            return cell in given["format"].split("|")
        case "anyURI":
            return not set(cell) & set(' <>"{}|\\^`')
    return False


def test_it_is_a_group_of_all_tables_with_title_licence_and_date() -> None:
    assert RECORD["@context"][0] == "http://www.w3.org/ns/csvw"
    assert RECORD["@type"] == "TableGroup"
    assert RECORD["dc:license"]["@id"].startswith("https://www.nationalarchives.gov.uk/doc/open")
    assert RECORD["dc:modified"]["@value"] == EDITION
    assert sorted(TABLES) == sorted(path.name for path in Path(DATA).glob("*.csv"))


@every_table
def test_it_uses_only_properties_of_the_standard(url: str) -> None:
    schema = TABLES[url]["tableSchema"]
    assert set(TABLES[url]) == TABLE_KEYS
    assert set(schema) <= SCHEMA_KEYS
    assert {key for column in schema["columns"] for key in column} <= COLUMN_KEYS


@every_table
def test_columns_are_those_of_the_file_in_its_order(url: str) -> None:
    assert list(columns(url)) == list(table(url.removesuffix(".csv")).columns)


@every_table
def test_every_cell_is_of_its_columns_datatype(url: str) -> None:
    rows = table(url.removesuffix(".csv"))
    wrong = [
        (name, cell)
        for name, column in columns(url).items()
        for cell in set(rows[name])
        if not (keeps(cell, column["datatype"]) if cell else not column.get("required"))
    ]
    assert wrong == []


@every_table
def test_keys_name_columns_that_are_there(url: str) -> None:
    schema = TABLES[url]["tableSchema"]
    assert set(schema["primaryKey"]) <= set(columns(url))
    for key in schema.get("foreignKeys", ()):
        there = key["reference"]
        assert set(key["columnReference"]) <= set(columns(url))
        assert set(there["columnReference"]) <= set(columns(there["resource"]))


@every_table
def test_a_column_that_may_be_empty_is_no_foreign_key(url: str) -> None:
    """By the standard each row has to lead somewhere."""
    for key in TABLES[url]["tableSchema"].get("foreignKeys", ()):
        assert all(columns(url)[name].get("required") for name in key["columnReference"])


def test_a_table_refers_to_another_by_its_file() -> None:
    keys = TABLES["zones.csv"]["tableSchema"]["foreignKeys"]
    assert keys == [
        {
            "columnReference": ["geography_id"],
            "reference": {"resource": "geographies.csv", "columnReference": ["id"]},
        }
    ]


def test_a_table_may_refer_to_itself() -> None:
    schema = {
        "fields": [
            {"name": name, "type": "string", "description": "", "constraints": {"required": True}}
            for name in ("id", "above")
        ],
        "primaryKey": "id",
        "foreignKeys": [{"fields": "above", "reference": {"resource": "", "fields": "id"}}],
    }
    alone = {"name": "trees", "path": "t.csv", "title": "", "description": "", "schema": schema}
    (made,) = csvw_record(PACKAGE | {"resources": [alone]}, EDITION)["tables"]
    (key,) = made["tableSchema"]["foreignKeys"]
    assert key["reference"] == {"resource": "t.csv", "columnReference": ["id"]}
