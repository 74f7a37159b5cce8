"""Districts, counties and combined authorities as places, and what lies around and above them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.places import Places, all_places
from generator.derive.sits_in import SitsIn, sits_in
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
    WEALDEN,
    combined_authority,
)


def places(atlas: Atlas = TINY) -> Places:
    return tiny_world(atlas).places


def with_planned_weald() -> Atlas:
    """Lewes is to be in a combined authority that nobody saw set up."""
    weald = combined_authority("weald", "Weald", code="", status="not-confirmed", note="A law.")
    to_be = changed("local_authorities", LEWES, planned_combined_authority_id="weald")
    return replace(more(combined_authorities=(weald,)), local_authorities=to_be.local_authorities)


@pytest.mark.parametrize(
    ("code", "tier", "districts"),
    [
        (BRIGHTON, "single", (BRIGHTON,)),
        (LEWES, "lower", (LEWES,)),
        (COUNTY, "upper", DISTRICTS),
    ],
)
def test_a_council_is_made_of_districts(code: str, tier: str, districts: tuple[str, ...]) -> None:
    place = places().authorities[code]
    assert (place.tier, place.districts) == (tier, districts)


def test_a_combined_authority_is_made_of_its_councils() -> None:
    place = places().combined[COAST]
    assert (place.tier, place.districts) == ("combined", (BRIGHTON, EASTBOURNE))
    assert place.region_code == places().authorities[BRIGHTON].region_code


def test_a_planned_combined_authority_is_made_of_the_councils_to_be() -> None:
    assert places(with_planned_weald()).combined["weald"].districts == (LEWES,)


def test_a_combined_authority_in_two_regions_is_in_none() -> None:
    two = changed("local_authorities", EASTBOURNE, region_code="E12000007")
    assert places(two).combined[COAST].region_code == ""


def test_places_come_from_a_to_z_districts_then_counties_then_combined_authorities() -> None:
    names = [place.name for place in all_places(places())]
    districts = ["Brighton and Hove", "Eastbourne", "Hastings", "Lewes", "Rother", "Wealden"]
    assert names == [*districts, "East Sussex", "Coast"]


def test_names_of_codes_come_from_a_to_z() -> None:
    assert places().names({WEALDEN, BRIGHTON, LEWES}) == ["Brighton and Hove", "Lewes", "Wealden"]


@pytest.mark.parametrize(
    ("key", "around"),
    [
        (LEWES, (BRIGHTON, WEALDEN)),
        (COUNTY, (BRIGHTON,)),
        (COAST, (HASTINGS, LEWES, WEALDEN)),
    ],
)
def test_neighbours_are_the_councils_around_a_place(key: str, around: tuple[str, ...]) -> None:
    world = tiny_world()
    place = world.places.combined.get(key) or world.places.authorities[key]
    assert world.neighbours(place) == around


def test_the_neighbours_of_a_county_are_counties_where_there_are_any() -> None:
    """With Lewes and Wealden in a county of their own."""
    other = "E10000099"
    rows = tuple(
        replace(row, county_code=other) if row.code in (LEWES, WEALDEN) else row
        for row in TINY.local_authorities
    )
    county = next(row for row in rows if row.code == COUNTY)
    rows = (*rows, replace(county, code=other, name="Other", slug="other"))
    world = tiny_world(replace(TINY, local_authorities=rows))
    assert world.neighbours(world.places.authorities[COUNTY]) == (BRIGHTON, other)
    assert world.neighbours(world.places.authorities[other]) == (BRIGHTON, COUNTY)


def bodies(code: str, atlas: Atlas = TINY) -> list[SitsIn]:
    world = tiny_world(atlas)
    return list(sits_in(world.index, world.places, world.places.authorities[code]))


def test_a_place_sits_in_bodies_smallest_first() -> None:
    assert [(body.label, body.text) for body in bodies(EASTBOURNE)] == [
        ("County council", "East Sussex County Council"),
        ("Combined authority", "Coast Combined Authority"),
        ("Region", "South East"),
    ]


def test_a_body_with_a_page_is_linked_and_a_region_is_not() -> None:
    assert [body.ref is not None for body in bodies(EASTBOURNE)] == [True, True, False]


def test_a_body_that_nobody_saw_set_up_is_marked_and_explained() -> None:
    planned = bodies(LEWES, with_planned_weald())[1]
    assert (planned.label, planned.note) == ("Combined authority, not confirmed", "A law.")


def test_a_county_sits_in_no_county() -> None:
    assert [body.label for body in bodies(COUNTY)] == ["Region"]
