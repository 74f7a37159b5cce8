"""Problems as a person and as a program are given them."""

from __future__ import annotations

import json
import re

import pytest

from generator.problems import DataProblems, Problem, as_json, as_text, summary
from generator.rulebook import Severity


def problem(
    file: str = "data/deliveries.csv",
    line: int = 14,
    column: str = "programme_id",
    severity: Severity = "error",
    message: str = '"multipy" is not in programmes.csv.',
) -> Problem:
    return Problem(
        file=file,
        line=line,
        column=column,
        value="multipy",
        rule="unknown-reference",
        severity=severity,
        message=message,
        remedy='Did you mean "multiply"?',
    )


def test_a_problem_is_one_line_with_its_remedy_and_a_summary_follows() -> None:
    assert as_text([problem()]) == (
        'data/deliveries.csv:14: programme_id: "multipy" is not in programmes.csv. '
        'Did you mean "multiply"?\n'
        "1 error, 0 warnings\n"
    )


def test_errors_come_before_warnings_then_by_file_and_line() -> None:
    found = [
        problem(file="data/a.csv", line=1, severity="warning"),
        problem(file="data/b.csv", line=10),
        problem(file="data/b.csv", line=9),
        problem(file="data/a.csv", line=20),
    ]

    places = [line.split(": ")[0] for line in as_text(found).splitlines()]

    assert places[:-1] == ["data/a.csv:20", "data/b.csv:9", "data/b.csv:10", "data/a.csv:1"]


def test_a_warning_says_that_it_is_one() -> None:
    assert "programme_id: warning: " in as_text([problem(severity="warning")])


@pytest.mark.parametrize(
    "found",
    [
        problem(message="two\nlines"),
        problem(line=0, column=""),
        problem(column="zone_id, district_code"),
    ],
)
def test_every_problem_fits_the_form_of_one_line(found: Problem) -> None:
    first, *rest = as_text([found]).splitlines()

    assert re.fullmatch(r"[^:]+:\d+: [^:]+: .+", first)
    assert len(rest) == 1


@pytest.mark.parametrize(
    ("errors", "warnings", "text"),
    [
        (0, 0, "0 errors, 0 warnings"),
        (12, 1, "12 errors, 1 warning"),
        (1, 2, "1 error, 2 warnings"),
    ],
)
def test_the_summary_counts_both_kinds(errors: int, warnings: int, text: str) -> None:
    assert summary([problem()] * errors + [problem(severity="warning")] * warnings) == text


def test_json_is_a_list_of_records_with_the_fields_of_the_contract() -> None:
    (record,) = json.loads(as_json([problem(message="café")]))

    assert list(record) == [
        "file",
        "line",
        "column",
        "value",
        "rule",
        "severity",
        "message",
        "remedy",
        "who",
    ]
    assert record["line"] == 14
    assert record["message"] == "café"
    assert record["who"] == "anyone"
    assert json.loads(as_json([])) == []


def test_the_exception_carries_all_problems() -> None:
    found = (problem(), problem(line=15))

    assert DataProblems(found).problems == found
    assert str(DataProblems(found)) == "2 problems in the data"
