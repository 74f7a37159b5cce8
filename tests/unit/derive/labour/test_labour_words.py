"""Figures in plain English."""

from __future__ import annotations

import pytest

from generator.derive.labour.words import (
    end_words,
    figure_words,
    interval_words,
    period_words,
    sentence_parts,
)
from tests.support.tiny_labour import figure, indicator
from tests.support.tiny_places import LEWES

PAY = indicator("pay", basis="survey", written="£{figure}", decimals=0)
WORK = indicator("work", basis="survey")


def test_a_figure_with_its_unit() -> None:
    assert figure_words(WORK, 74.1) == "74.1%"
    assert figure_words(WORK, 4) == "4.0%"
    assert figure_words(PAY, 1248.4) == "£1,248"


def test_the_end_of_an_axis_has_no_idle_decimals() -> None:
    assert (end_words(WORK, 40), end_words(WORK, 0.5)) == ("40%", "0.5%")


@pytest.mark.parametrize(
    ("period", "words"),
    [("2023", "2023"), ("2024/25", "2024 to 2025"), ("2099/00", "2099 to 2000")],
)
def test_a_period(period: str, words: str) -> None:
    assert period_words(period) == words


def test_a_sentence_around_its_figure() -> None:
    measure = indicator("starts", sentence="In {period}, {figure} began.", basis="count")
    row = figure("starts", LEWES, "2024/25", 12.5)
    assert sentence_parts(measure, row) == ("In 2024 to 2025, ", "12.5%", " began.")


def test_an_interval_in_words() -> None:
    row = figure("work", LEWES, "2023", 74.1, 69.2, 79)
    assert interval_words(WORK, row) == "Survey estimate: likely between 69.2% and 79.0%."
    modelled = indicator("unemployment", basis="model")
    assert interval_words(modelled, row).startswith("Estimate from a survey and a model: likely")
    assert interval_words(WORK, figure("work", LEWES, "2023", 74.1)) == ""
