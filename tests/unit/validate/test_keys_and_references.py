"""Keys that repeat and references that lead nowhere, each named at both ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from generator.read import read_package
from generator.validate import validate
from tests.unit.packages import SMALL, Schema, field, reference, schema, write_package

NOT_ABOUT_ROWS = {"missing-table", "unknown-table", "schema-mismatch"}
PAIRS = schema(field("a"), field("b"), primaryKey=["a", "b"])
SLUGS = schema(field("id"), field("slug", unique=True), primaryKey="id")
TREE = schema(
    field("id"), field("parent"), primaryKey="id", foreignKeys=[reference("parent", "", "id")]
)


def row_problems(directory: Path) -> list[Problem]:
    """What validation finds in rows; the model knows none of these small tables."""
    package, _ = read_package(directory)
    return [found for found in validate(package)[1] if found.rule not in NOT_ABOUT_ROWS]


def one_table(tmp_path: Path, table: Schema, text: str) -> list[Problem]:
    return row_problems(write_package(tmp_path / "data", {"things": (table, text)}))


@pytest.mark.parametrize(
    ("table", "text", "line", "column", "message"),
    [
        (SLUGS, "id,slug\na,x\nb,y\na,z\n", 4, "id", '"a" is already the id of line 2.'),
        (SLUGS, "id,slug\na,x\nb,x\n", 3, "slug", '"x" is already the slug of line 2.'),
        (PAIRS, "a,b\n1,1\n1,2\n1,1\n", 4, "a, b", '"1, 1" is already the a, b of line 2.'),
    ],
)
def test_a_repeated_key_names_the_line_of_the_first(
    tmp_path: Path, table: Schema, text: str, line: int, column: str, message: str
) -> None:
    (problem,) = one_table(tmp_path, table, text)

    assert (problem.rule, problem.line, problem.column) == ("duplicate-key", line, column)
    assert problem.message == message


@pytest.mark.parametrize(
    "text", ["id,slug\na,\nb,\n", "id,slug\na,b\nb,a\n"], ids=["both empty", "in other columns"]
)
def test_what_does_not_repeat(tmp_path: Path, text: str) -> None:
    assert one_table(tmp_path, SLUGS, text) == []


def test_a_row_entered_twice_is_one_problem(tmp_path: Path) -> None:
    (problem,) = one_table(tmp_path, SLUGS, "id,slug\na,x\na,x\n")

    assert problem.column == "id"


def test_a_dangling_reference_names_both_ends_and_a_near_match(tmp_path: Path) -> None:
    text = "id,name,status,amount,start\nrestart,Restart,livee,,\n"
    directory = write_package(
        tmp_path / "data", {**SMALL, "programmes": (SMALL["programmes"][0], text)}
    )

    (problem,) = row_problems(directory)

    folder = directory.as_posix()
    assert (problem.rule, problem.line, problem.column) == ("unknown-reference", 2, "status")
    assert problem.file == f"{folder}/programmes.csv"
    assert problem.message == f'"livee" is not in the column id of {folder}/statuses.csv.'
    assert problem.remedy.startswith('Did you mean "live"?')


def test_a_reference_far_from_any_other_is_given_no_hint(tmp_path: Path) -> None:
    (problem,) = one_table(tmp_path, TREE, "id,parent\nroot,\nleaf,xyzzy\n")

    assert "Did you mean" not in problem.remedy


def test_a_table_may_refer_to_itself(tmp_path: Path) -> None:
    assert one_table(tmp_path, TREE, "id,parent\nroot,\nleaf,root\n") == []


@pytest.mark.parametrize(
    "statuses",
    [None, "", "colour\nlive\n", "ended\ntrue\n"],
    ids=["missing", "empty", "without its header", "without its key"],
)
def test_a_table_that_was_not_read_gives_no_flood_of_dangling_references(
    tmp_path: Path, statuses: str | None
) -> None:
    tables = {**SMALL, "statuses": (SMALL["statuses"][0], statuses)}

    assert row_problems(write_package(tmp_path / "data", tables)) == []


@pytest.mark.parametrize("row", ["live", "live,false,more", 'live,"false'])
def test_a_reference_to_a_row_that_could_not_be_read_is_not_blamed(
    tmp_path: Path, row: str
) -> None:
    tables = {**SMALL, "statuses": (SMALL["statuses"][0], f"id,ended\n{row}\nclosed,true\n")}

    assert row_problems(write_package(tmp_path / "data", tables)) == []


def test_a_wrong_form_gives_way_to_a_dangling_reference(tmp_path: Path) -> None:
    table = schema(field("id"), field("status", pattern="^[a-z]+$"))
    table["foreignKeys"] = [reference("status", "statuses", "id")]
    tables = {"statuses": SMALL["statuses"], "things": (table, "id,status\na,Live\n")}

    (problem,) = row_problems(write_package(tmp_path / "data", tables))

    assert problem.rule == "unknown-reference"
    assert 'Did you mean "live"?' in problem.remedy


def test_every_wrong_row_is_reported(tmp_path: Path) -> None:
    rows = "".join(f"thing-{n},wrong-{n % 30}\n" for n in range(60))

    problems = one_table(tmp_path, TREE, f"id,parent\n{rows}")

    assert [problem.line for problem in problems] == list(range(2, 62))
