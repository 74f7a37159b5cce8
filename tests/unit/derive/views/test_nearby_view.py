"""Councils around a place, those like it, and what the page offers to compare it with."""

from __future__ import annotations

import pytest

from generator.derive.views.nearby import NearbyView, nearby_view
from tests.support.tiny import changed, tiny_world
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, EASTBOURNE, HASTINGS, LEWES, WEALDEN


def view(key: str) -> NearbyView:
    world = tiny_world()
    place = world.places.combined.get(key) or world.places.authorities[key]
    return nearby_view(world.index, world.places, place, world.neighbours(place))


def test_names_those_like_it_on_the_first_basis_the_nearest_first() -> None:
    similar = view(BRIGHTON).similar
    assert similar
    assert similar.basis.id == "global"
    assert [ref.key for ref in similar.areas] == [HASTINGS, EASTBOURNE]


@pytest.mark.parametrize("key", [EASTBOURNE, LEWES, COUNTY, COAST])
def test_where_nobody_compares_a_place_on_it_nothing_is_said_to_be_like_it(key: str) -> None:
    assert view(key).similar is None


@pytest.mark.parametrize(
    ("key", "areas", "text"),
    [
        (BRIGHTON, f"{BRIGHTON},{HASTINGS}", "Compare Brighton and Hove with Hastings"),
        (LEWES, f"{LEWES},{WEALDEN}", "Compare Lewes with Wealden"),
        (COUNTY, COUNTY, "Compare East Sussex with another area"),
        (COAST, "E47000099", "Compare Coast with another area"),
    ],
)
def test_offers_to_compare_it_with_the_likest_else_with_a_neighbour_of_its_tier(
    key: str, areas: str, text: str
) -> None:
    offer = view(key).offer
    assert offer
    assert (offer.areas, offer.text) == (areas, text)


def test_a_body_without_a_code_has_no_address_to_be_compared_at() -> None:
    world = tiny_world(changed("combined_authorities", COAST, code=""))
    place = world.places.combined[COAST]
    assert nearby_view(world.index, world.places, place, ()).offer is None
