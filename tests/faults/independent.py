"""Whether a table is valid, found without the code of the project."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from frictionless import Resource

from generator.model.atlas import Atlas
from tests.faults.checking import DATA

Row = dict[str, str]
RESOURCES: dict[str, dict[str, Any]] = {
    resource["name"]: resource
    for resource in json.loads((DATA / "datapackage.json").read_bytes())["resources"]
}


def faults_of(table: str, raw: bytes, folder: Path) -> list[str]:
    """What Frictionless, or a plain look at the keys, finds wrong; `folder` is for scratch."""
    return [
        *_by_frictionless(table, raw, folder),
        *_keys(table, _rows(raw)),
        *_references(table, _rows(raw)),
    ]


def _by_frictionless(table: str, raw: bytes, folder: Path) -> Iterator[str]:
    (folder / f"{table}.csv").write_bytes(raw)
    resource = RESOURCES[table]
    alone = {key: value for key, value in resource["schema"].items() if key != "foreignKeys"}
    described = Resource.from_descriptor({**resource, "schema": alone}, basepath=str(folder))
    for found in described.validate().flatten(["title", "rowNumber", "fieldName", "note"]):
        yield str(found)


def _rows(raw: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(raw.decode(), newline=""), strict=True))


@cache
def _rows_of(table: str) -> tuple[Row, ...]:
    return tuple(_rows((DATA / f"{table}.csv").read_bytes()))


def _keys(table: str, rows: list[Row]) -> Iterator[str]:
    key = _names(RESOURCES[table]["schema"]["primaryKey"])
    if len({_cells(row, key) for row in rows}) < len(rows):
        yield f"{table} has a key twice"


def _references(table: str, rows: list[Row]) -> Iterator[str]:
    """From the changed table to others and to itself, and from others to it."""
    for name, resource in RESOURCES.items():
        for key in resource["schema"].get("foreignKeys", []):
            target = key["reference"]["resource"] or name
            if table not in (name, target):
                continue
            here = rows if name == table else _rows_of(name)
            there = rows if target == table else _rows_of(target)
            known = {_cells(row, _names(key["reference"]["fields"])) for row in there}
            wanted = {_cells(row, _names(key["fields"])) for row in here}
            if lost := [one for one in wanted - known if any(one)]:
                yield f"{name} refers to {lost[:3]}, not in {target}"


def _names(written: str | list[str]) -> list[str]:
    return [written] if isinstance(written, str) else written


def _cells(row: Row, columns: list[str]) -> tuple[str, ...]:
    return tuple(row[column] for column in columns)


def is_what_the_file_says(atlas: Atlas, table: str, raw: bytes) -> bool:
    """Whether the records of the atlas, written as text, are the cells of the file."""
    records = [dataclasses.astuple(record) for record in getattr(atlas, table)]
    rows = [list(row.values()) for row in _rows(raw)]
    return [[as_cell(value) for value in record] for record in records] == rows


def as_cell(value: str | int | float | bool | None) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
