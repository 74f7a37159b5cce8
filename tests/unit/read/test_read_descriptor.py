"""datapackage.json: what cannot be used is a problem, and the rest is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.read import read_package
from tests.unit.packages import field, schema

GOOD = {"name": "things", "path": "things.csv", "schema": schema(field("id"))}

UNUSABLE = [
    ("missing-file", None, 0, "There is no such file"),
    ("invalid-descriptor", b"", 1, "is not JSON"),
    ("invalid-descriptor", b'{\n "resources": [,]\n}', 2, "is not JSON"),
    ("invalid-descriptor", b'{"name": "caf\xe9"}', 0, "is not UTF-8"),
    ("invalid-descriptor", b"[" * 200_000, 0, "nested too deeply"),
    ("invalid-descriptor", b"9" * 5000, 0, "too long a number"),
    ("invalid-descriptor", b"[]", 0, 'no list of "resources"'),
    ("invalid-descriptor", b"{}", 0, 'no list of "resources"'),
    ("invalid-descriptor", b'{"resources": {}}', 0, 'no list of "resources"'),
]
INVALID_RESOURCES: list[tuple[Any, str]] = [
    ("things.csv", 'has no "name"'),
    ({"path": "a.csv", "schema": schema(field("id"))}, 'has no "name"'),
    (GOOD, "is listed twice"),
    ({**GOOD, "name": "more", "path": None}, 'needs a "path"'),
    ({**GOOD, "name": "more", "path": "../secrets.csv"}, 'needs a "path"'),
    ({**GOOD, "name": "more", "path": "/etc/secrets.csv"}, 'needs a "path"'),
    ({**GOOD, "name": "more", "path": "a\0.csv"}, 'needs a "path"'),
    ({"name": "more", "path": "more.csv"}, 'needs a "schema"'),
    ({**GOOD, "name": "more", "schema": None}, 'needs a "schema"'),
    ({**GOOD, "name": "more", "schema": {"fields": []}}, 'needs a "schema"'),
    ({**GOOD, "name": "more", "schema": {"fields": ["id"]}}, 'needs a "schema"'),
    ({**GOOD, "name": "more", "schema": schema(field("id"), field("id"))}, 'needs a "schema"'),
]


@pytest.mark.parametrize(("rule", "raw", "line", "words"), UNUSABLE)
def test_an_unusable_descriptor_is_one_problem(
    tmp_path: Path, rule: str, raw: bytes | None, line: int, words: str
) -> None:
    if raw is not None:
        (tmp_path / "datapackage.json").write_bytes(raw)

    package, (problem,) = read_package(tmp_path)

    assert package.tables == {}
    assert (problem.rule, problem.line) == (rule, line)
    assert problem.file.endswith("/datapackage.json")
    assert words in problem.message


def test_a_descriptor_that_cannot_be_opened_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").mkdir()

    _, (problem,) = read_package(tmp_path)

    assert problem.rule == "invalid-descriptor"
    assert "cannot be read" in problem.message


def test_a_folder_that_does_not_exist_is_said_to_be_missing(tmp_path: Path) -> None:
    _, (problem,) = read_package(tmp_path / "elsewhere")

    assert "The folder does not exist" in problem.message


@pytest.mark.parametrize(("resource", "words"), INVALID_RESOURCES)
def test_an_unusable_resource_is_one_problem_and_the_others_are_read(
    tmp_path: Path, resource: object, words: str
) -> None:
    (tmp_path / "things.csv").write_text("id\na\n")
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [GOOD, resource]}))

    package, (problem,) = read_package(tmp_path)

    assert list(package.tables) == ["things"]
    assert problem.rule == "invalid-resource"
    assert words in problem.message


def test_a_listed_file_that_is_no_table_must_exist(tmp_path: Path) -> None:
    listed = [{"name": "a", "path": "a.json"}, {"name": "b", "path": "b.json"}]
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": listed}))
    (tmp_path / "a.json").write_text("{}")

    _, (problem,) = read_package(tmp_path)

    assert problem.rule == "missing-file"
    assert problem.file.endswith("/b.json")


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [GOOD]}))
    (tmp_path / "things.csv").mkdir()

    _, (problem,) = read_package(tmp_path)

    assert problem.rule == "unreadable-file"
