"""The figures that pages show are those of the newest whole year."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.training import build_training
from tests.support.tiny import TINY
from tests.support.tiny_places import HASTINGS
from tests.support.tiny_training import ACME, BEACON, PART_YEAR, YEAR


def test_a_part_year_is_not_shown_for_a_whole_one() -> None:
    training = build_training(TINY)

    assert training.period is not None
    assert training.period.id == YEAR
    assert training.totals[HASTINGS].starts_residents == 400
    found = [row for row in training.starts_of_district[HASTINGS] if row.ukprn == BEACON]
    assert [row.starts_residents for row in found] == [40]


def test_a_whole_year_without_totals_is_not_the_newest() -> None:
    to_come = replace(TINY.learner_periods[0], id="2030/31")
    atlas = replace(TINY, learner_periods=(*TINY.learner_periods, to_come))

    assert build_training(atlas).period == TINY.learner_periods[0]


def test_without_a_whole_year_there_is_no_period() -> None:
    part = tuple(row for row in TINY.apprenticeship_totals if row.period == PART_YEAR)
    training = build_training(replace(TINY, apprenticeship_totals=part))

    assert training.period is None
    assert not training.totals


def test_a_provider_is_called_as_on_its_page_where_it_has_one() -> None:
    names = build_training(TINY).names
    assert (names[ACME], names[BEACON]) == ("Acme Training", "Beacon Skills Ltd")
