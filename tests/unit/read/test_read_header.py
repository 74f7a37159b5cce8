"""The header line against the columns that the schema declares."""

from __future__ import annotations

import pytest

from generator.read.header import read_header
from generator.read.package import Row
from generator.read.reporter import Reporter
from generator.read.rows import ParsedRow

EXPECTED = ("id", "name", "status")

CASES = [
    ("id,name", "missing-column", "status", 'The column "status" is missing.'),
    ("name,status", "missing-column", "id", 'The column "id" is missing.'),
    ("id,name,status,colour", "unknown-column", "colour", '"colour" is not a column'),
    ("id,name,staus", "unknown-column", "staus", '"staus" is not a column'),
    ("id,Name,status", "unknown-column", "Name", '"Name" is not a column'),
    ("id,name,status,name", "duplicate-column", "name", '"name" appears 2 times'),
    ("id,status,name", "misordered-columns", "status", '"status" stands where "name" should'),
    ("multiply,Multiply,live", "missing-header", "", "Line 1 is not the header"),
    ("id;name;status", "wrong-separator", "", "set apart by semicolons"),
    ("id\tname\tstatus", "wrong-separator", "", "set apart by tabs"),
    ("a;b;c", "missing-header", "", "Line 1 is not the header"),
    ("", "missing-header", "", "Line 1 is not the header"),
]


def first(text: str, *, misquoted: bool = False) -> ParsedRow:
    return ParsedRow(Row(1, tuple(text.split(","))), misquoted)


@pytest.mark.parametrize(("text", "rule", "column", "message"), CASES)
def test_one_fault_of_a_header_gives_one_problem(
    text: str, rule: str, column: str, message: str
) -> None:
    _, problems = read_header(first(text), EXPECTED, Reporter("data/programmes.csv"))

    (problem,) = problems
    assert (problem.rule, problem.line, problem.column) == (rule, 1, column)
    assert message in problem.message


def test_the_declared_header_is_right() -> None:
    assert read_header(first("id,name,status"), EXPECTED, Reporter("x.csv")) == (EXPECTED, [])


def test_a_misspelt_column_is_read_as_the_one_that_was_meant() -> None:
    header, (problem,) = read_header(first("id,name,staus"), EXPECTED, Reporter("x.csv"))

    assert header == EXPECTED
    assert problem.remedy == 'Did you mean "status"?'


def test_every_fault_of_a_header_is_reported() -> None:
    _, problems = read_header(first("id,id,colour"), EXPECTED, Reporter("x.csv"))

    assert sorted((problem.rule, problem.column) for problem in problems) == [
        ("duplicate-column", "id"),
        ("missing-column", "name"),
        ("missing-column", "status"),
        ("unknown-column", "colour"),
    ]


def test_a_header_with_an_open_quote_is_no_header() -> None:
    header, (problem,) = read_header(
        first("id,name,status", misquoted=True), EXPECTED, Reporter("x.csv")
    )

    assert header is None
    assert problem.rule == "missing-header"
