"""What a card says of a council, a combined authority and a programme."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.social import Card
from generator.social.words import EVERYWHERE, place_card, programme_card
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    COAST,
    COUNTY,
    DISTRICTS,
    LEWES,
    REGION,
    REGIONS,
    combined_authority,
)


def of_council(code: str) -> Card:
    world = tiny_world()
    return place_card(world.index, world.places.authorities[code])


def test_a_council_has_its_kind_and_its_region() -> None:
    card = of_council(LEWES)
    assert (card.title, card.kind) == ("Lewes", "District council, South East")
    assert card.districts == (LEWES,)


def test_a_county_is_marked_with_all_its_districts() -> None:
    assert of_council(COUNTY).districts == tuple(sorted(DISTRICTS))


def test_a_region_that_the_kind_already_names_is_not_said_twice() -> None:
    atlas = replace(TINY, regions=(replace(REGIONS[0], code=REGION, name="Unitary"),))
    world = tiny_world(atlas)
    card = place_card(world.index, world.places.authorities[BRIGHTON])
    assert card.kind == "Unitary authority"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("established", "Combined authority, South East"),
        ("not-confirmed", "Combined authority, South East, not confirmed"),
    ],
)
def test_a_combined_authority_that_may_not_be_set_up_says_so(status: str, kind: str) -> None:
    bodies = (combined_authority(COAST, "Coast", status=status),)
    world = tiny_world(replace(TINY, combined_authorities=bodies))
    assert place_card(world.index, world.places.combined[COAST]).kind == kind


def test_a_programme_has_its_status_and_its_short_text() -> None:
    world = tiny_world()
    for programme in world.index.atlas.programmes:
        card = programme_card(world.index, programme)
        assert card.title == programme.name
        assert card.kind == f"Programme: {world.index.statuses[programme.status].label}"
        assert (card.line, card.districts) == (programme.short, None)


def test_a_picture_of_a_council_in_words() -> None:
    assert of_council(LEWES).alt("Provision Atlas") == (
        "Provision Atlas: Lewes. District council, South East. "
        "Help with work, skills and business. "
        "Lewes is marked on a map of England."
    )


def test_a_picture_without_a_map_has_no_words_for_one() -> None:
    card = Card("Access to Work", "Programme: Open", "", None)
    assert card.alt("Atlas") == "Atlas: Access to Work. Programme: Open."
    assert "marked" not in EVERYWHERE.alt("Atlas")
