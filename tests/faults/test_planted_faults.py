"""Faults planted in the real data are found, each at its place, and nothing else with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.problems import DataProblems
from generator.read import read_package
from generator.rulebook import NOT_OF_TABLES, rulebook
from generator.validate import load, validate
from tests.faults import corpus_cells, corpus_files, corpus_rules
from tests.faults.checking import DATA, TODAY, Changes, Checker
from tests.faults.planting import Fault, described, header, resource

FAULTS: tuple[Fault, ...] = (
    *corpus_files.PACKAGE,
    *corpus_files.FILES,
    *corpus_files.ROWS,
    *corpus_cells.TEXTS,
    *corpus_cells.VALUES,
    *corpus_cells.KEYS,
    *corpus_rules.DATES,
    *corpus_rules.PLACES,
    *corpus_rules.FUTURE,
    *corpus_rules.ZONES,
    *corpus_rules.PROGRAMMES,
    *corpus_rules.FIGURES,
    *corpus_rules.SEARCH,
)
# Shown below, with another kind of change to the folder.
SHOWN_APART = {"missing-table", "unreadable-file"}


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return Checker(tmp_path_factory.mktemp("real"))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_one_fault_is_one_problem_that_says_what_to_do(checker: Checker, fault: Fault) -> None:
    planted = fault.planted

    _, _, (problem,) = checker.check(planted.changes)

    assert (problem.rule, problem.column) == (fault.rule, fault.column)
    assert (Path(problem.file).name, problem.line) == (planted.file, planted.line)
    assert problem.severity == rulebook()[fault.rule].severity
    assert fault.says in f"{problem.message} {problem.remedy}"
    assert problem.message
    assert problem.remedy


def test_there_is_a_dataset_for_each_rule_that_a_check_can_find() -> None:
    found = {fault.rule for fault in FAULTS} | SHOWN_APART

    assert found == {rule.id for rule in rulebook().values() if rule.group not in NOT_OF_TABLES}
    assert len(FAULTS) >= 60


def test_every_dataset_has_a_name_of_its_own() -> None:
    assert not [name for name, times in Counter(f.name for f in FAULTS).items() if times > 1]
    assert len({str(fault.planted) for fault in FAULTS}) == len(FAULTS)


def test_data_with_a_fault_cannot_be_loaded(checker: Checker) -> None:
    fault = next(fault for fault in FAULTS if fault.rule == "unknown-reference")

    _, atlas, (problem,) = checker.check(fault.planted.changes)

    assert atlas is None
    assert problem.severity == "error"


def test_loading_raises_every_error_first(tmp_path: Path) -> None:
    directory = Checker(tmp_path).directory
    fault = next(fault for fault in FAULTS if fault.rule == "unknown-reference")
    (raw,) = fault.planted.changes.values()
    assert raw is not None
    (directory / fault.planted.file).write_bytes(raw)

    with pytest.raises(DataProblems) as caught:
        load(directory, today=TODAY)

    first = caught.value.problems[0]
    assert (first.severity, first.line, first.rule) == ("error", fault.planted.line, fault.rule)


def one_fault_a_file() -> dict[str, Fault]:
    """Faults that can be planted together: each in a table of its own."""
    by_file: dict[str, Fault] = {}
    for fault in (*corpus_cells.VALUES, *corpus_rules.FIGURES, *corpus_files.ROWS):
        if fault.planted.changes.keys() == {fault.planted.file}:
            by_file.setdefault(fault.planted.file, fault)
    return by_file


def changes_of(faults: Iterable[Fault]) -> Changes:
    return {name: raw for fault in faults for name, raw in fault.planted.changes.items()}


def test_faults_in_different_tables_are_all_found_in_one_run(checker: Checker) -> None:
    faults = one_fault_a_file()

    _, _, problems = checker.check(changes_of(faults.values()))

    assert len(faults) >= 12
    assert {(Path(p.file).name, p.line, p.column, p.rule) for p in problems} == {
        (f.planted.file, f.planted.line, f.column, f.rule) for f in faults.values()
    }


def test_what_is_kept_from_an_earlier_check_changes_nothing(
    checker: Checker, tmp_path: Path
) -> None:
    changes = changes_of(one_fault_a_file().values())
    directory = Checker(tmp_path).directory
    for name, raw in changes.items():
        (directory / name).write_bytes(raw or b"")

    package, reading = read_package(directory)
    found = validate(package, today=TODAY)[1]

    plain = {replace(one, file=Path(one.file).name, remedy="") for one in (*reading, *found)}
    kept = {replace(one, file=Path(one.file).name, remedy="") for one in checker.check(changes)[2]}
    assert kept == {one for one in plain if one.severity == "error"}


@pytest.mark.parametrize("table", sorted(path.stem for path in DATA.glob("*.csv")))
def test_a_missing_table_is_one_error(checker: Checker, table: str) -> None:
    _, _, problems = checker.check({f"{table}.csv": None})

    errors = [problem for problem in problems if problem.severity == "error"]
    assert [(Path(found.file).name, found.rule) for found in errors] == [
        (f"{table}.csv", "missing-file")
    ]


@pytest.mark.parametrize(
    "table", ["local_authorities", "programmes", "zones", "providers", "deliveries", "statuses"]
)
def test_a_misspelt_column_is_one_error(checker: Checker, table: str) -> None:
    last = (DATA / f"{table}.csv").read_text(encoding="utf-8").split("\n", 1)[0].split(",")[-1]
    planted = header(table, lambda first: first.rstrip(b"\n") + b"s\n")

    _, _, (problem,) = checker.check(planted.changes)

    assert (problem.line, problem.column, problem.rule) == (1, f"{last}s", "unknown-column")
    assert problem.remedy == f'Did you mean "{last}"?'


def test_a_table_that_is_not_listed_is_an_error(checker: Checker) -> None:
    planted = described(lambda content: content["resources"].remove(resource(content, "freshness")))

    _, _, problems = checker.check(planted.changes)

    assert {problem.rule for problem in problems} == {"missing-table", "unlisted-file"}


def test_a_folder_in_the_place_of_a_table_is_an_error(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    directory.mkdir()
    (directory / "datapackage.json").write_bytes((DATA / "datapackage.json").read_bytes())
    (directory / "statuses.csv").mkdir()

    _, problems = read_package(directory)

    (found,) = [one for one in problems if Path(one.file).name == "statuses.csv"]
    assert found.rule == "unreadable-file"
