"""The page of a boundary set."""

from __future__ import annotations

import pytest

from generator.derive.overlaps import build_crossings
from generator.derive.views.geography import GeographyView, geography_view, zone_anchor
from generator.model.atlas import Atlas
from generator.model.places import CoverageException
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_places import EASTBOURNE, HASTINGS, ROTHER, WEALDEN
from tests.support.tiny_provision import zone


def view(key: str, atlas: Atlas = TINY) -> GeographyView:
    world = tiny_world(atlas)
    crossings = build_crossings(world.index)
    return geography_view(world.index, world.places, crossings, world.index.geographies[key])


def test_it_lists_its_zones_from_a_to_z_numbered_for_the_map() -> None:
    lines = view("hub-areas").mapped
    assert [(line.number, line.zone.name) for line in lines] == [(1, "Hastings"), (2, "Seaside")]


def test_each_zone_lists_its_councils_and_how_much_of_them_is_in() -> None:
    seaside = view("hub-areas").mapped[1]
    assert [(one.area.text, one.extent) for one in seaside.members] == [
        ("Brighton and Hove", ""),
        ("Eastbourne", "Not clear how much of the area"),
        ("Lewes", "Part of the area"),
    ]


def test_the_map_marks_councils_that_are_not_surely_whole() -> None:
    seaside = view("hub-areas").mapped[1]
    assert set(seaside.unsure_codes) < set(seaside.codes)
    assert EASTBOURNE in seaside.unsure_codes


def test_a_zone_says_what_runs_on_it_and_who_runs_that() -> None:
    coast = view("skills-areas").mapped[0]
    found = {one.programme.key: [who.ref.key for who in one.involved] for one in coast.deliveries}
    assert found == {"health-start": ["acme"], "skills-fund": ["coast-college", "chamber"]}


def test_a_zone_that_is_our_own_reading_says_so() -> None:
    coast, inland = view("skills-areas").mapped
    assert [tag.kind for tag in inland.tags] == ["basis-inferred"]
    assert coast.tags == ()


def test_it_names_the_programmes_that_follow_it() -> None:
    assert [ref.key for ref in view("skills-areas").programmes] == ["health-start", "skills-fund"]


def test_councils_that_no_zone_holds_are_listed() -> None:
    assert [ref.text for ref in view("hub-areas").missing] == ["Rother", "Wealden"]
    assert view("skills-areas").missing == ()


def test_a_set_of_which_nothing_is_mapped_lists_no_missing_councils() -> None:
    page = view("not-mapped")
    assert (page.mapped, page.missing) == ((), ())
    assert [line.zone.name for line in page.unmapped] == ["Elsewhere"]


def test_the_sentence_counts_the_councils_there_are() -> None:
    assert view("hub-areas").sentence == (
        "We hold 2 zones of this map, which take in 4 of the 6 district-level councils of England."
    )


def test_the_sentence_says_how_many_zones_have_no_list() -> None:
    atlas = more(zones=(zone("hub-areas--far", "Far"),))
    assert view("hub-areas", atlas).sentence.endswith(" For 1 zone we found no list of councils.")
    assert view("not-mapped").sentence == "For 1 zone we found no list of councils."


def test_exceptions_to_covering_each_council_once_are_told_with_their_reason() -> None:
    atlas = more(
        coverage_exceptions=(
            CoverageException("skills-areas", ROTHER, "It is split."),
            CoverageException("hub-areas", HASTINGS, "Not of this set."),
        )
    )
    found = view("skills-areas", atlas).exceptions
    assert [(ref.text, reason) for ref, reason in found] == [("Rother", "It is split.")]


@pytest.mark.parametrize(
    ("zone_id", "anchor"),
    [("skills-areas--coast", "zone-coast"), ("a--b--c", "zone-b--c")],
)
def test_a_zone_has_an_anchor_of_its_own(zone_id: str, anchor: str) -> None:
    assert zone_anchor(zone_id) == anchor


def test_members_come_from_a_to_z() -> None:
    names = [one.area.text for one in view("skills-areas").mapped[0].members]
    assert names == sorted(names)
    assert WEALDEN not in view("skills-areas").mapped[0].codes
