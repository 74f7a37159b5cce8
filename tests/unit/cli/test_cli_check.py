"""`atlas check`: every problem of the data at once, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.main import main
from tests.unit.cli.conftest import replace_in

KEYS = ["file", "line", "column", "value", "rule", "severity", "message", "remedy", "who"]


def check(capsys: pytest.CaptureFixture[str], data: Path, *options: str) -> tuple[int, str]:
    """Exit code and output; nothing may go to stderr."""
    code = main(["check", "--data", str(data), *options])
    said = capsys.readouterr()
    assert said.err == ""
    return code, said.out


def test_sound_data_is_0(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, data) == (0, "0 errors, 0 warnings\n")


def test_an_error_is_1_and_says_where(bad_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = check(capsys, bad_data)
    problem, summary = said.splitlines()
    assert code == 1
    assert problem.startswith(f"{bad_data}/programmes.csv:3: status: ")
    assert "planned" in problem
    assert summary == "1 error, 0 warnings"


def test_every_problem_is_told_at_once(bad_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace_in(
        bad_data / "zones.csv", "hub-areas--seaside,hub-areas,", "hub-areas--seaside,hub-area,"
    )
    replace_in(bad_data / "funders.csv", "Department for Jobs", "")
    code, said = check(capsys, bad_data)
    assert code == 1
    assert said.splitlines()[-1].startswith("3 errors")


def test_a_warning_alone_is_0(doubtful_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = check(capsys, doubtful_data)
    assert code == 0
    assert said.endswith("0 errors, 1 warning\n")


def test_a_warning_is_1_when_strict(
    doubtful_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = check(capsys, doubtful_data, "--strict")
    assert code == 1
    assert said.endswith("0 errors, 1 warning\n")


def test_sound_data_is_0_when_strict(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, data, "--strict")[0] == 0


def test_errors_come_before_warnings(
    doubtful_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace_in(
        doubtful_data / "zones.csv",
        "skills-areas--inland,skills-areas,Inland",
        "skills-areas--inland,skills-areas,",
    )
    _, said = check(capsys, doubtful_data)
    first, second, _ = said.splitlines()
    assert ("zones.csv" in first, "deliveries.csv" in second) == (True, True)


def test_json_is_a_list_of_problems(bad_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = check(capsys, bad_data, "--format", "json")
    (problem,) = json.loads(said)
    assert code == 1
    assert list(problem) == KEYS
    assert problem["file"] == f"{bad_data}/programmes.csv"
    assert (problem["line"], problem["column"], problem["value"]) == (3, "status", "plannd")
    assert problem["severity"] == "error"


def test_json_of_sound_data_is_an_empty_list(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = check(capsys, data, "--format", "json")
    assert (code, json.loads(said)) == (0, [])


def test_a_directory_without_a_package_is_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = check(capsys, tmp_path)
    assert code == 1
    assert "datapackage.json" in said
