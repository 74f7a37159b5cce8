"""Faults planted in the real data are found, each at its place, and nothing else with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.problems import DataProblems, Problem
from generator.read import read_package
from generator.validate import load, validate
from tests.faults.planting import (
    DATA,
    Fault,
    as_csv,
    as_csv_in_latin_1,
    copy_of_the_data,
    plant,
    without_the_last_cell,
)

TODAY = date(2026, 11, 21)

FAULTS = (
    Fault(
        name="dangling reference with a near miss",
        table="programme_themes",
        where={"programme_id": "multiply"},
        change={"programme_id": "multipy"},
        spoil=as_csv,
        column="programme_id",
        rule="unknown-reference",
        says='Did you mean "multiply"?',
    ),
    Fault(
        name="duplicate key",
        table="regions",
        where={"code": "E12000007"},
        change={"name": "Greater London"},
        spoil=as_csv,
        append=True,
        column="code",
        rule="duplicate-key",
        says='"E12000007" is already the code of line',
    ),
    Fault(
        name="bad date",
        table="programmes",
        where={"id": "access-to-work"},
        change={"start": "01/04/1994"},
        spoil=as_csv,
        column="start",
        rule="pattern",
        says="Write as much as is known: 2024, 2024-09 or 2024-09-30.",
    ),
    Fault(
        name="unknown status",
        table="programmes",
        where={"id": "multiply"},
        change={"status": "Closd"},
        spoil=as_csv,
        column="status",
        rule="unknown-reference",
        says='Did you mean "closed"?',
    ),
    Fault(
        name="ragged row",
        table="providers",
        where={"id": "adur-district-council"},
        spoil=without_the_last_cell,
        column="ukprn",
        rule="ragged-row",
        says="has 3 cells; the header has 4",
    ),
    Fault(
        name="not UTF-8",
        table="programme_aliases",
        where={"programme_id": "access-to-work", "alias": "AtW"},
        change={"alias": "Accès"},
        spoil=as_csv_in_latin_1,
        column="alias",
        rule="not-utf-8",
        says="Save the file as CSV in UTF-8",
    ),
    Fault(
        name="district twice in a partition set",
        table="zone_members",
        where={"zone_id": "lsip-areas-2026--greater-london", "district_code": "E09000004"},
        change={"zone_id": "lsip-areas-2026--buckinghamshire"},
        spoil=as_csv,
        append=True,
        column="district_code",
        rule="district-covered-twice",
        says='already in "lsip-areas-2026--greater-london"',
    ),
    Fault(
        name="end before start",
        table="deliveries",
        where={"id": "adult-education-budget--greater-london-authority"},
        change={"start": "2019-08-01", "end": "2018"},
        spoil=as_csv,
        column="end",
        rule="dates-out-of-order",
        says='"2018", before start, which is "2019-08-01"',
    ),
    Fault(
        name="bad web address",
        table="programme_sources",
        where={"programme_id": "access-to-work", "position": "1"},
        change={"url": "www.gov.uk/access-to-work"},
        spoil=as_csv,
        column="url",
        rule="bad-web-address",
        says="Give the whole address",
    ),
    Fault(
        name="missing required",
        table="combined_authorities",
        where={"id": "tees-valley"},
        change={"official_name": ""},
        spoil=as_csv,
        column="official_name",
        rule="required",
        says="The cell is empty",
    ),
    Fault(
        name="HTML in text",
        table="themes",
        where={"id": "health-and-work"},
        change={"description": "Work with a <em>health condition</em>"},
        spoil=as_csv,
        column="description",
        rule="html",
        says="Write plain text",
    ),
    Fault(
        name="formula",
        table="former_authorities",
        where={"code": "E07000004"},
        change={"source_note": '=HYPERLINK("https://example.org")'},
        spoil=as_csv,
        column="source_note",
        rule="formula",
        says="spreadsheet formula",
    ),
)


def problems_of(directory: Path) -> set[Problem]:
    """All problems, files by their name alone so that copies can be compared."""
    package, reading = read_package(directory)
    found = (*reading, *validate(package, today=TODAY)[1])
    return {replace(problem, file=Path(problem.file).name) for problem in found}


@pytest.fixture(scope="module")
def before() -> set[Problem]:
    """What is found in the data as they are."""
    return problems_of(DATA)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return copy_of_the_data(tmp_path)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_one_fault_is_one_problem_that_says_what_to_do(
    data: Path, before: set[Problem], fault: Fault
) -> None:
    line = plant(data, fault)

    (problem,) = problems_of(data) - before

    assert problem.file == f"{fault.table}.csv"
    assert (problem.line, problem.column, problem.rule) == (line, fault.column, fault.rule)
    assert fault.says in f"{problem.message} {problem.remedy}"
    assert problem.severity == "error"


def test_twelve_faults_are_twelve_problems_in_one_run(data: Path, before: set[Problem]) -> None:
    expected = {
        (f"{fault.table}.csv", plant(data, fault), fault.column, fault.rule) for fault in FAULTS
    }

    found = problems_of(data) - before

    assert len(expected) == 12
    assert len(found) == 12
    assert {(each.file, each.line, each.column, each.rule) for each in found} == expected


def test_data_with_a_fault_cannot_be_loaded(data: Path) -> None:
    line = plant(data, FAULTS[0])

    with pytest.raises(DataProblems) as caught:
        load(data, today=TODAY)

    first = caught.value.problems[0]
    assert (first.severity, first.line, first.rule) == ("error", line, "unknown-reference")


@pytest.mark.parametrize("table", sorted(path.stem for path in DATA.glob("*.csv")))
def test_a_missing_table_is_one_error(data: Path, before: set[Problem], table: str) -> None:
    (data / f"{table}.csv").unlink()

    found = [problem for problem in problems_of(data) - before if problem.severity == "error"]

    assert [(problem.file, problem.rule) for problem in found] == [(f"{table}.csv", "missing-file")]


@pytest.mark.parametrize(
    "table", ["local_authorities", "programmes", "zones", "providers", "deliveries", "statuses"]
)
def test_a_misspelt_column_is_one_error(data: Path, before: set[Problem], table: str) -> None:
    path = data / f"{table}.csv"
    header, rest = path.read_text(encoding="utf-8").split("\n", 1)
    last = header.split(",")[-1]
    path.write_text(f"{header}s\n{rest}", encoding="utf-8")

    (problem,) = problems_of(data) - before

    assert (problem.line, problem.column, problem.rule) == (1, f"{last}s", "unknown-column")
    assert problem.remedy == f'Did you mean "{last}"?'
