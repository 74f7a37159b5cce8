"""The check refuses hostile text at its cell, in every column of every table that takes text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest

from generator.read import read_package
from generator.validate.run import validate
from generator.validate.schema import compile_schema
from tests.support.hostile import FORMULAS, HTML, LINKS, MUTATION, PATHS
from tests.support.hostile_atlas import Column, columns
from tests.support.tiny_package import DESCRIPTOR, write_tiny
from tests.support.tiny_site import EDITION

SCHEMAS = {
    one["name"]: compile_schema(one["name"], one["schema"])
    for one in json.loads(DESCRIPTOR.read_text("utf-8"))["resources"]
}
# Quotes are part of plain text; only in a tag would they do harm.
MARKUP = [text for text in (*HTML, *MUTATION) if "<" in text]
ADDRESSES = [link.format(mark="x") for link in LINKS]


def accepted(column: Column, texts: list[str]) -> list[str]:
    [found] = [one for one in SCHEMAS[column.table].columns if one.name == column.name]
    return [text for text in texts if found.fault(text) is None]


def of_kind(kind: str) -> list[Column]:
    found = [column for column in columns() if column.kind == kind]
    assert found
    return found


@pytest.mark.parametrize("column", columns(), ids=lambda column: f"{column.table}.{column.name}")
def test_no_text_column_takes_markup_or_a_formula(column: Column) -> None:
    assert accepted(column, [*MARKUP, *FORMULAS]) == []


def test_no_address_column_takes_an_address_that_runs_or_misleads() -> None:
    assert {
        column: found for column in of_kind("address") if (found := accepted(column, ADDRESSES))
    } == {}


def test_no_column_that_an_address_is_made_from_takes_a_path() -> None:
    paths = [path for path in PATHS if path]
    made_from = [column for column in of_kind("code") if column.name in {"id", "code", "slug"}]
    free = {("learner_periods", "id")}  # words such as "2024/25", in no address
    taken = {(one.table, one.name) for one in made_from if accepted(one, paths)}
    assert taken <= free


def test_each_hostile_cell_of_a_whole_dataset_is_told_at_its_line_and_column(
    tmp_path: Path,
) -> None:
    data = write_tiny(tmp_path / "data")
    planted = {place for table in TABLES for place in plant(data / f"{table}.csv", TABLES[table])}
    package, _ = read_package(data)
    _, problems = validate(package, today=date.fromisoformat(EDITION))
    found = {(Path(one.file).stem, one.line, one.column) for one in problems if one.rule in RULES}
    assert len(planted) > 300
    assert planted - found == set()


RULES = {"html", "formula"}
TABLES = {
    table: [one.name for one in of_kind("text") if one.table == table]
    for table in {one.table for one in of_kind("text")}
}
PLAIN = [text for text in (*MARKUP, *FORMULAS[:5]) if text.isprintable()]


def plant(path: Path, names: list[str]) -> Iterator[tuple[str, int, str]]:
    """Puts a hostile text into each cell of the columns; gives table, line and column of each."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = cycle(PLAIN)
    for line, row in enumerate(rows, start=2):
        for name in names:
            row[name] = next(texts)
            yield path.stem, line, name
    if not rows:
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
