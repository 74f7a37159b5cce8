"""What the page of a boundary set says of a zone and other maps."""

from __future__ import annotations

from generator.derive.overlaps import build_crossings
from generator.derive.views.zone_overlaps import ZoneOverlaps, zone_overlaps
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS
from tests.support.tiny_provision import members, zone


def view(zone_id: str, atlas: Atlas = TINY) -> ZoneOverlaps:
    world = tiny_world(atlas)
    return zone_overlaps(world.index, world.places, build_crossings(world.index), zone_id)


def test_it_names_the_councils_where_most_people_live() -> None:
    words = view("skills-areas--coast").councils
    assert words == "Brighton and Hove (56%) and Eastbourne (17%)"
    assert view("hub-areas--hastings").councils == ""


def test_an_area_that_holds_all_of_the_zone_is_named_and_not_cut() -> None:
    found = view("hub-areas--hastings")
    assert [ref.key for _, ref in found.inside] == ["E10000011", "skills-areas--coast"]
    assert found.cut == ()


def test_maps_that_cut_the_zone_come_with_how_much_of_it_each_area_has() -> None:
    (hubs,) = view("skills-areas--coast").cut
    assert hubs.map is not None
    assert hubs.map.key == "hub-areas"
    assert [(one.ref.text, one.detail) for one in hubs.pieces] == [
        ("Seaside", "1 to 2 of 4, 56% to 72%"),
        ("Hastings", "1 of 4, 14%"),
    ]


def test_maps_of_the_past_are_left_out() -> None:
    found = view("skills-areas--coast")
    assert "old-areas" not in {one.map.key for one in found.cut if one.map}


def test_past_the_largest_areas_it_counts() -> None:
    more_hubs = more(
        zones=(zone("hub-areas--third", "Third"),),
        zone_members=members("hub-areas--third", BRIGHTON, EASTBOURNE, HASTINGS),
    )
    (hubs,) = view("skills-areas--coast", more_hubs).cut
    assert (len(hubs.pieces), hubs.more) == (2, 1)


def test_counties_and_combined_authorities_that_hold_some_are_told() -> None:
    found = view("skills-areas--coast").bodies
    assert [(one.ref.key, one.detail) for one in found.pieces] == [
        ("coast", "2 of 4, 72%"),
        ("E10000011", "3 of 4, 44%"),
    ]
