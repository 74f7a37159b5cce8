"""The words that the page of comparisons holds ready for its script."""

from __future__ import annotations

from generator.derive.views.compare import compare_view
from generator.derive.views.shortlist import shortlist_view
from tests.support.tiny import TINY, tiny_world

VIEW = compare_view(tiny_world().index)


def test_only_programmes_in_the_public_counts_are_compared() -> None:
    assert set(VIEW.statuses) == {row.id for row in TINY.statuses if row.counted}
    assert "planned" not in VIEW.statuses


def test_every_kind_of_area_and_every_map_that_cuts_england_has_its_name() -> None:
    assert [kind.id for kind in VIEW.kinds] == [row.id for row in TINY.area_kinds]
    maps = {row.id: row.name for row in TINY.geographies}
    assert {one.id: one.label for one in VIEW.geographies} == {
        key: name for key, name in maps.items() if key not in ("england", "not-mapped")
    }


def test_bases_are_in_the_order_of_their_positions() -> None:
    assert [basis.id for basis in VIEW.bases] == ["global", "economic"]


def test_labels_and_roles_are_those_of_the_saved_list() -> None:
    assert VIEW.words == shortlist_view(tiny_world().index)


def test_every_figure_of_the_labour_market_has_its_name() -> None:
    names = {row.id: row.label for row in TINY.indicators}
    assert {one.id: one.label for one in VIEW.indicators} == names
