"""Bars of the national picture."""

from __future__ import annotations

from generator.charts.bars import LENGTH, bar
from generator.charts.timeline_programmes import Axis, axis_bar, life_bar
from generator.derive.insights.lives import Life, span

AXIS = Axis(2014, 2030, 2026.75)


def test_a_bar_is_as_long_as_its_share_of_the_largest() -> None:
    assert f"h{LENGTH // 4}v" in bar(1, 4)
    assert f"h{LENGTH}v" in bar(4, 4)


def test_known_years_are_solid_and_what_a_date_leaves_open_is_light() -> None:
    drawing = life_bar(AXIS, Life(span("2016"), span("2020-01"), over=True))
    assert 'pa-life__light" d="M80 3h' in drawing
    assert 'pa-life__known" d="M120 3h' in drawing


def test_a_missing_start_or_an_open_end_is_a_broken_line() -> None:
    assert "pa-life__open" in life_bar(AXIS, Life(None, span("2020"), over=True))
    assert "pa-life__open" in life_bar(AXIS, Life(span("2020"), None, over=False))
    assert "pa-life__open" not in life_bar(AXIS, Life(span("2020"), span("2024"), over=True))


def test_a_programme_that_is_over_at_an_unknown_time_is_not_drawn_as_running() -> None:
    drawing = life_bar(AXIS, Life(span("2016"), None, over=True))
    assert "pa-life__open" in drawing
    assert "pa-life__known" not in drawing


def test_time_to_come_is_not_solid() -> None:
    drawing = life_bar(AXIS, Life(span("2027-01"), None, over=False))
    assert "pa-life__known" not in drawing


def test_nothing_is_drawn_where_no_date_is_known() -> None:
    assert life_bar(AXIS, Life(None, None, over=False)).count("<path") == 1


def test_the_axis_names_each_year_once() -> None:
    assert axis_bar(AXIS).count("<text") == 17
