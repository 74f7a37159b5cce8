"""What reaches a place, and how much of it."""

from __future__ import annotations

import pytest

from generator.derive.coverage import Reach, combined_extent, present
from generator.derive.world import World
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    COAST,
    COUNTY,
    DISTRICTS,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    ROTHER,
    WEALDEN,
)
from tests.support.tiny_provision import delivery, members, zone


def reached(world: World, key: str) -> dict[str, Reach]:
    """The deliveries in a place, a GSS code or the id of a combined authority, by id."""
    place = world.places.combined.get(key) or world.places.authorities[key]
    return {reach.delivery.id: reach for reach in world.everything(place)}


def coverage(atlas: Atlas, key: str, delivery_id: str) -> str | None:
    reach = reached(tiny_world(atlas), key).get(delivery_id)
    return reach.coverage if reach else None


def whole_county() -> Atlas:
    """With a Skills Fund zone that holds every district of the county."""
    return more(
        zones=(zone("old-areas--county", "All the county"),),
        zone_members=members("old-areas--county", *DISTRICTS),
        deliveries=(delivery("work-coach--county", "old-areas--county"),),
    )


@pytest.mark.parametrize(
    ("code", "extent"),
    [(BRIGHTON, "whole"), (EASTBOURNE, "unclear"), (LEWES, "part"), (HASTINGS, None)],
)
def test_a_district_is_covered_as_its_zone_says(code: str, extent: str | None) -> None:
    assert coverage(TINY, code, "growth-hub--seaside") == extent


@pytest.mark.parametrize("code", [BRIGHTON, EASTBOURNE, HASTINGS, ROTHER])
def test_a_delivery_that_reaches_less_than_its_zone_overrides_it(code: str) -> None:
    assert coverage(TINY, code, "health-start--coast") == "part"
    assert coverage(TINY, code, "skills-fund--coast") == "whole"


@pytest.mark.parametrize(
    ("zone_id", "extent"),
    [
        ("skills-areas--coast", "part"),  # three of five districts
        ("skills-areas--inland", "part"),  # the other two
        ("hub-areas--seaside", "part"),  # two, neither of them surely whole
        ("old-areas--county", "whole"),  # all five
    ],
)
def test_a_county_is_covered_as_far_as_its_districts_are(zone_id: str, extent: str) -> None:
    atlas = whole_county()
    found = reached(tiny_world(atlas), COUNTY).values()
    assert {reach.coverage for reach in found if reach.delivery.zone_id == zone_id} == {extent}


def test_a_county_names_the_districts_that_are_reached() -> None:
    found = reached(tiny_world(), COUNTY)["skills-fund--inland"]
    assert found.districts == (LEWES, WEALDEN)


@pytest.mark.parametrize(
    ("delivery_id", "extent"),
    [
        ("skills-fund--coast", "whole"),
        ("growth-hub--seaside", "unclear"),
        ("health-start--coast", "part"),
        ("old-scheme--front", "part"),
        ("skills-fund--inland", None),
    ],
)
def test_a_combined_authority_is_covered_as_far_as_its_councils_are(
    delivery_id: str, extent: str | None
) -> None:
    assert coverage(TINY, COAST, delivery_id) == extent


@pytest.mark.parametrize("key", [BRIGHTON, COUNTY, COAST])
def test_what_is_for_all_england_reaches_the_whole_of_every_place(key: str) -> None:
    assert coverage(TINY, key, "work-coach--england") == "whole"


@pytest.mark.parametrize("key", [BRIGHTON, *DISTRICTS, COUNTY, COAST])
def test_what_is_not_mapped_reaches_no_place(key: str) -> None:
    assert "health-start--elsewhere" not in reached(tiny_world(), key)


def test_what_is_not_mapped_reaches_no_place_even_if_it_has_members() -> None:
    atlas = more(zone_members=members("not-mapped--elsewhere", BRIGHTON))
    assert "health-start--elsewhere" not in reached(tiny_world(atlas), BRIGHTON)


def test_what_is_past_is_known_but_not_present() -> None:
    world = tiny_world()
    everything = world.everything(world.places.authorities[HASTINGS])
    past = {reach.delivery.id for reach in everything} - {
        r.delivery.id for r in present(everything)
    }
    assert past == {"growth-hub--hastings", "old-scheme--front"}


@pytest.mark.parametrize("currency", ["current", "unclear", "planned"])
def test_what_runs_may_run_or_is_planned_is_present(currency: str) -> None:
    world = tiny_world(changed("deliveries", "growth-hub--hastings", currency=currency))
    here = present(world.everything(world.places.authorities[HASTINGS]))
    assert "growth-hub--hastings" in {reach.delivery.id for reach in here}


def test_deliveries_come_in_order_of_id() -> None:
    keys = list(reached(tiny_world(), BRIGHTON))
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("extents", "districts", "combined"),
    [
        ({"a": "whole", "b": "whole"}, ("a", "b"), "whole"),
        ({"a": "whole"}, ("a", "b"), "part"),
        ({"a": "whole", "b": "part"}, ("a", "b"), "part"),
        ({"a": "whole", "b": "unclear"}, ("a", "b"), "unclear"),
        ({"a": "part", "b": "unclear"}, ("a", "b"), "part"),
        ({"a": "unclear"}, ("a", "b"), "part"),
    ],
)
def test_the_extent_of_several_districts(
    extents: dict[str, str], districts: tuple[str, ...], combined: str
) -> None:
    assert combined_extent(extents, districts) == combined
