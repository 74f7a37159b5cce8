"""Problems as GitHub marks them on their lines, and as SARIF."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.formats import as_github, as_sarif
from generator.cli.main import main
from generator.problems import Problem
from generator.rulebook import NOT_OF_TABLES, rulebook


def problem(**given: object) -> Problem:
    usual: dict[str, object] = {
        "file": "data/deliveries.csv",
        "line": 14,
        "column": "programme_id",
        "value": "multipy",
        "rule": "unknown-reference",
        "message": '"multipy" is not there.',
        "remedy": 'Did you mean "multiply"?',
    }
    return Problem(**(usual | given))  # type: ignore[arg-type]


def test_github_is_told_file_line_rule_and_what_to_do() -> None:
    assert as_github([problem()]) == (
        "::error file=data/deliveries.csv,line=14,title=unknown-reference::"
        'programme_id: "multipy" is not there. Did you mean "multiply"?\n'
        "1 error, 0 warnings\n"
    )


def test_a_warning_is_one_and_a_file_as_a_whole_is_marked_at_its_first_line() -> None:
    told = as_github([problem(severity="warning", line=0, column="", rule="unlisted-file")])

    assert told.startswith("::warning file=data/deliveries.csv,line=1,title=unlisted-file::")


def test_text_cannot_break_out_of_a_command() -> None:
    told = as_github([problem(file="a,line=1:b%.csv", message="100%\r\n::error::boo")])

    command, summary = told.splitlines()
    assert command.startswith("::error file=a%2Cline=1%3Ab%25.csv,line=14,")
    assert "100%25%0D%0A::error::boo" in command
    assert summary == "1 error, 0 warnings"


def test_sarif_is_one_run_with_every_rule_that_a_check_has() -> None:
    log = json.loads(as_sarif([]))
    (run,) = log["runs"]

    assert log["version"] == "2.1.0"
    assert run["results"] == []
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == [rule.id for rule in rulebook().values() if rule.group not in NOT_OF_TABLES]
    assert all(rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"])


def test_a_result_of_sarif_names_its_rule_place_and_remedy() -> None:
    (run,) = json.loads(as_sarif([problem(), problem(line=0)]))["runs"]
    whole, one = run["results"]

    assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    assert one["level"] == "error"
    assert one["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "data/deliveries.csv"},
        "region": {"startLine": 14},
    }
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert one["properties"] == {
        "column": "programme_id",
        "value": "multipy",
        "remedy": 'Did you mean "multiply"?',
        "who": "anyone",
    }


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_the_command_gives_both_with_the_same_exit_code(
    bad_data: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert main(["check", "--data", str(bad_data), "--format", form]) == 1
    assert "unknown-reference" in capsys.readouterr().out


def test_the_rules_are_listed_without_looking_at_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--rules"]) == 0
    assert "| `duplicate-key` |" in capsys.readouterr().out
