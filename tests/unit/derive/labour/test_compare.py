"""Higher or lower than England is said only when the intervals allow it."""

from __future__ import annotations

import pytest

from generator.derive.labour.compare import compare
from generator.model.labour import Indicator
from tests.support.tiny_labour import ENGLAND, figure, indicator
from tests.support.tiny_places import LEWES

SURVEY = indicator("work", basis="survey")
COUNT = indicator("claimants", basis="count")
ENGLISH = figure("work", ENGLAND, "2023", 76, 75.6, 76.4)


@pytest.mark.parametrize(
    ("value", "lower", "upper", "verdict"),
    [
        (80.1, 76.5, 83.7, "higher"),
        (80.1, 76.4, 83.7, "unsure"),  # it touches England's interval
        (80.0, 76.2, 83.7, "unsure"),  # it leaves out England's figure, not its interval
        (70.0, 65.0, 75.5, "lower"),
        (70.0, 65.0, 75.6, "unsure"),
        (76.0, 70.0, 82.0, "unsure"),
        (99.0, None, None, "no-interval"),
    ],
)
def test_a_survey_figure_by_its_interval(
    value: float, lower: float | None, upper: float | None, verdict: str
) -> None:
    here = figure("work", LEWES, "2023", value, lower, upper)
    assert compare(SURVEY, here, ENGLISH) == verdict


def test_england_without_an_interval_is_a_point() -> None:
    here = figure("work", LEWES, "2023", 78, 76.1, 80)
    assert compare(SURVEY, here, figure("work", ENGLAND, "2023", 76)) == "higher"


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(4.1, "higher"), (3.9, "lower"), (4.0, "same"), (4.04, "same"), (3.96, "same")],
)
def test_a_count_is_compared_as_it_is_shown(value: float, verdict: str) -> None:
    england = figure("claimants", ENGLAND, "2025", 4.0)
    assert compare(COUNT, figure("claimants", LEWES, "2025", value), england) == verdict


@pytest.mark.parametrize(
    ("measure", "england"),
    [(COUNT, None), (indicator("people", basis="estimate", compared=False), ENGLISH)],
    ids=["no figure of England", "a total"],
)
def test_nothing_is_said_of(measure: Indicator, england: object) -> None:
    given = None if england is None else ENGLISH
    assert compare(measure, figure(measure.id, LEWES, "2023", 5), given) == "none"
