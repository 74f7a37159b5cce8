"""The crosswalk: the zones that a place lies in, how much of it, and who shares them."""

from __future__ import annotations

from generator.derive.coverage import present
from generator.derive.crosswalk import (
    READABLE,
    CrosswalkRow,
    CrosswalkZone,
    bodies_above,
    crosswalk,
)
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    COAST,
    COUNTY,
    HASTINGS,
    LEWES,
    REGION,
    WEALDEN,
    council,
)
from tests.support.tiny_provision import delivery, members, zone


def rows(key: str, atlas: Atlas = TINY) -> tuple[CrosswalkRow, ...]:
    world = tiny_world(atlas)
    place = world.places.combined.get(key) or world.places.authorities[key]
    return crosswalk(world.index, world.places, place, present(world.everything(place)))


def zones(key: str, atlas: Atlas = TINY) -> dict[str, CrosswalkZone]:
    return {one.zone.key: one for row in rows(key, atlas) for one in row.zones}


def test_each_boundary_set_has_one_row_in_order_of_name() -> None:
    assert [row.geography.text for row in rows(BRIGHTON)] == [
        "Growth Hub areas",
        "Skills Fund areas",
    ]


def test_a_district_is_in_one_zone_of_each_set() -> None:
    assert list(zones(BRIGHTON)) == ["hub-areas--seaside", "skills-areas--coast"]


def test_a_county_is_in_every_zone_that_holds_one_of_its_districts() -> None:
    skills = rows(COUNTY)[1]
    assert [one.zone.text for one in skills.zones] == ["Coast", "Inland"]


def test_england_the_unmapped_and_the_past_have_no_row() -> None:
    assert {row.geography.key for row in rows(HASTINGS)} == {"skills-areas"}


def test_the_councils_that_share_a_zone_are_named_from_a_to_z() -> None:
    shared = zones(BRIGHTON)["skills-areas--coast"]
    assert shared.others == ("Eastbourne", "Hastings", "Rother")
    assert shared.shared == 3


def test_a_place_does_not_share_with_its_own_districts() -> None:
    found = zones(COUNTY)
    assert found["skills-areas--coast"].others == ("Brighton and Hove",)
    assert found["skills-areas--inland"].shared == 0
    assert zones(COAST)["skills-areas--coast"].others == ("Hastings", "Rother")


def kinds(key: str, zone_id: str) -> list[str]:
    return [tag.kind for tag in zones(key)[zone_id].tags]


def test_the_extent_is_that_of_the_zone_not_of_one_delivery() -> None:
    """Health Start reaches part of the coast; the zone still holds all of the council."""
    assert kinds(BRIGHTON, "skills-areas--coast") == ["coverage-whole"]


def test_a_council_that_is_partly_in_says_so() -> None:
    assert kinds(LEWES, "hub-areas--seaside") == ["coverage-part"]


def test_a_county_with_some_districts_in_is_partly_in() -> None:
    assert kinds(COUNTY, "skills-areas--coast") == ["coverage-part"]


def test_a_council_that_is_in_by_our_own_reading_says_so() -> None:
    assert kinds(WEALDEN, "skills-areas--inland") == ["coverage-whole", "basis-inferred"]
    assert kinds(LEWES, "skills-areas--inland") == ["coverage-whole"]
    assert kinds(COUNTY, "skills-areas--inland") == ["coverage-part", "basis-inferred"]


def test_programmes_on_the_zone_are_named_once_each() -> None:
    again = more(deliveries=(delivery("skills-fund--more", "skills-areas--coast", "unclear"),))
    programmes = zones(BRIGHTON, again)["skills-areas--coast"].programmes
    assert [ref.key for ref in programmes] == ["health-start", "skills-fund"]


def test_too_many_others_are_counted_and_not_named() -> None:
    codes = [f"E08{number:06}" for number in range(READABLE + 1)]
    crowd = more(
        local_authorities=tuple(
            council(code, f"Council {code}", "unitary-authority", region_code=REGION)
            for code in codes
        ),
        zones=(zone("old-areas--crowd", "Crowd"),),
        zone_members=members("old-areas--crowd", BRIGHTON, *codes),
        deliveries=(delivery("work-coach--crowd", "old-areas--crowd"),),
    )
    found = zones(BRIGHTON, crowd)["old-areas--crowd"]
    assert (found.shared, found.others) == (READABLE + 1, ())


def test_the_county_and_the_combined_authority_come_first_with_who_shares_them() -> None:
    world = tiny_world(TINY)
    place = world.places.authorities[LEWES]
    county, *_ = bodies_above(world.index, world.places, place)
    assert county.geography.text == "County council"
    assert county.zones[0].zone == world.places.authorities[COUNTY].ref
    assert county.zones[0].others == ("Eastbourne", "Hastings", "Rother", "Wealden")


def test_a_council_with_nothing_above_it_has_no_such_row() -> None:
    world = tiny_world(TINY)
    assert list(bodies_above(world.index, world.places, world.places.authorities[COUNTY])) == []
