"""What two areas have in common, as shares of the first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.exports import crosswalk_rows
from generator.derive.overlaps import Share, area, build_crossings, overlap
from generator.derive.views.zone_overlaps import detail, percent, share_words
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import BRIGHTON

PEOPLE = {"a": 10, "b": 30, "c": 60}
WHOLE = {"a": "whole", "b": "whole", "c": "whole"}


def test_a_share_is_of_the_first_area() -> None:
    one, all_ = area({"a": "whole"}, PEOPLE), area(WHOLE, PEOPLE)
    there, back = overlap(one, all_, PEOPLE), overlap(all_, one, PEOPLE)
    assert (there.inside, there.people) == (True, Share(1, 1))
    assert (back.inside, back.people, back.districts) == (
        False,
        Share(0.1, 0.1),
        Share(1 / 3, 1 / 3),
    )


@pytest.mark.parametrize("extent", ["part", "unclear"])
def test_a_district_that_is_not_surely_whole_in_both_gives_two_ends(extent: str) -> None:
    cut = area(WHOLE | {"b": extent}, PEOPLE)
    for own, other in ((cut, area(WHOLE, PEOPLE)), (area(WHOLE, PEOPLE), cut)):
        found = overlap(own, other, PEOPLE)
        assert (found.shared, found.sure, found.people) == (3, 2, Share(0.7, 1))
        assert not found.inside


def test_a_missing_figure_leaves_the_share_of_people_open() -> None:
    found = overlap(area(WHOLE, {"a": 10}), area({"a": "whole"}, {"a": 10}), {"a": 10})
    assert found.people is None
    assert detail(found, 3) == "1 of 3"


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Share(0.31, 0.31), "31%"),
        (Share(0.1, 0.31), "10% to 31%"),
        (Share(0, 0.31), "up to 31%"),
        (Share(0.001, 0.001), "under 1%"),
    ],
)
def test_shares_in_words(share: Share, words: str) -> None:
    assert share_words(share) == words


def test_almost_all_is_not_called_all() -> None:
    assert (percent(0.999), percent(1)) == ("over 99%", "100%")


def test_zones_of_past_maps_are_left_out() -> None:
    crossings = build_crossings(tiny_world().index)
    assert crossings.of("old-areas--front") == {}
    assert set(crossings.of("hub-areas--seaside")) == {"skills-areas"}
    past = changed("geographies", "hub-areas", historic=True)
    assert build_crossings(tiny_world(past).index).of("skills-areas--coast") == {}
    assert list(crosswalk_rows(tiny_world(past).crossings)) == []


def test_the_table_has_every_two_zones_once_with_both_shares() -> None:
    rows = list(crosswalk_rows(tiny_world().crossings))
    keys = [(row["zone_id"], row["other_zone_id"]) for row in rows]
    assert len(keys) == len({frozenset(key) for key in keys})
    found = dict(zip(keys, rows, strict=True))["hub-areas--seaside", "skills-areas--coast"]
    assert list(found.values())[2:] == ["2", "1", "33.3-66.7", "62.5-81.2", "25-50", "55.6-72.2"]


def test_the_table_leaves_a_share_empty_where_a_council_has_no_figure() -> None:
    known = tuple(row for row in TINY.indicator_values if row.area_code != BRIGHTON)
    atlas = replace(TINY, indicator_values=known)
    rows = list(crosswalk_rows(tiny_world(atlas).crossings))
    found = {(row["zone_id"], row["other_zone_id"]): row for row in rows}
    assert found["hub-areas--seaside", "skills-areas--coast"]["share_of_population"] == ""
