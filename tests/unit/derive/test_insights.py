"""The counts of the national picture."""

from __future__ import annotations

import pytest

from generator.derive.insights.cuts import cuts, depths, middle
from generator.derive.insights.lives import life_of, span, years
from generator.derive.insights.money import EACH_YEAR, ONE_YEAR, OTHER, SEVERAL, money, period_kind
from generator.derive.insights.tallies import by_funder, by_status
from tests.support.tiny import changed, tiny_world


def test_programmes_are_counted_for_each_funder_largest_first() -> None:
    found = by_funder(tiny_world().index)
    assert [(one.label, one.total) for one in found] == [
        ("Department for Jobs", 3),
        ("Department for Skills", 2),
    ]
    assert [ref.key for ref in found[0].over] == ["old-scheme"]


def test_statuses_keep_their_order_and_leave_out_the_unused() -> None:
    found = by_status(tiny_world().index)
    assert sum(one.total for one in found) == 5
    assert all(one.total for one in found)


@pytest.mark.parametrize(
    ("partial", "expected"),
    [("", None), ("2024", (2024.0, 2025.0)), ("2024-07", (2024.5, 2024.5 + 1 / 12))],
)
def test_a_partial_date_spans_all_that_it_may_mean(
    partial: str, expected: tuple[float, float] | None
) -> None:
    assert span(partial) == expected


def test_starts_and_ends_stand_in_their_years() -> None:
    found = {row.year: row for row in years(tiny_world().index, 2026)}
    assert [ref.key for ref in found[2015].started] == ["old-scheme"]
    assert [ref.key for ref in found[2021].ended] == ["old-scheme"]
    assert not found[2016].started


def test_an_end_to_come_is_not_counted_as_ended() -> None:
    later = changed("programmes", "work-coach", end="2021-03")
    found = {row.year: row for row in years(tiny_world(later).index, 2026)}
    assert [ref.key for ref in found[2021].ended] == ["old-scheme"]
    assert life_of(tiny_world(later).index, later.programmes[-1]).end == span("2021-03")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a year", EACH_YEAR),
        ("a year, 2019/20 and 2020/21", EACH_YEAR),
        ("2024/25", ONE_YEAR),
        ("academic year 2025/26 (about)", ONE_YEAR),
        ("2022/23 to 2024/25", SEVERAL),
        ("over five years", SEVERAL),
        ("capital, two waves", OTHER),
    ],
)
def test_periods_of_one_kind_stand_together(words: str, kind: str) -> None:
    assert period_kind(words) == kind


def test_money_is_listed_and_the_rest_is_named() -> None:
    found = money(tiny_world().index)
    assert [one.amount for period in found.periods for one in period.figures] == ["£1.5 million"]
    assert (found.count, len(found.in_words), len(found.none)) == (1, 0, 4)


def test_a_map_is_counted_with_its_areas_and_councils() -> None:
    found = {cut.map.key: (cut.zones, cut.known, cut.councils) for cut in cuts(tiny_world())}
    assert found == {"hub-areas": (2, 2, 4), "skills-areas": (2, 2, 6)}


def test_councils_in_as_many_maps_stand_together() -> None:
    found = depths(tiny_world())
    assert [one.maps for one in found] == [2, 1]
    assert sum(len(one.councils) for one in found) == 6
    assert middle(found) == 1
