"""The page for maintainers lists each behaviour that is tested, with its outcome, and no other."""

from __future__ import annotations

from pathlib import Path

from tests.unit.refresh import arcgis_cases, nomis_cases, test_wheel_behaviours

PAGE = Path(__file__).parents[3] / "docs" / "refreshing.md"
TABLES = {
    "indicators": nomis_cases.CASES,
    "boundaries": arcgis_cases.CASES,
    "postcodes": test_wheel_behaviours.CASES,
}


def test_the_table_is_that_of_the_tests() -> None:
    expected = [case.row(command) for command, cases in TABLES.items() for case in cases]
    written = [
        line
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.startswith(tuple(f"| {command} |" for command in TABLES))
    ]
    assert written == expected
