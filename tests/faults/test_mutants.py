"""Random edits of the real tables: never a traceback, and what is accepted is truly valid.

A sample; `make mutants` tries two thousand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.checking import Checker
from tests.faults.mutating import EDITS, mutant
from tests.faults.trial import Verdict, trial

SAMPLE = range(380, 410)
"""A short run of numbers that has all kinds of edit."""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Verdict, ...]:
    checker = Checker(tmp_path_factory.mktemp("real"))
    scratch: Path = tmp_path_factory.mktemp("scratch")
    return tuple(trial(checker, mutant(number), scratch) for number in SAMPLE)


def test_every_mutant_is_refused_with_reasons_or_truly_valid(verdicts: tuple[Verdict, ...]) -> None:
    assert {verdict.mutant.number: verdict.wrong for verdict in verdicts if verdict.wrong} == {}


def test_the_sample_has_all_kinds_of_edit_and_both_outcomes(verdicts: tuple[Verdict, ...]) -> None:
    assert {verdict.mutant.edit for verdict in verdicts} == EDITS.keys()
    assert {verdict.accepted for verdict in verdicts} == {True, False}


def test_a_number_gives_the_same_mutant_again() -> None:
    assert mutant(7) == mutant(7)
    assert mutant(7) != mutant(8)
