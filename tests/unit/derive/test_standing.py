"""Where the numbers of a place stand among places of its kind."""

from __future__ import annotations

import pytest

from generator.derive.coverage import present
from generator.derive.standing import Spread, Standing, profile, routes, spread
from tests.support.tiny import tiny_world
from tests.support.tiny_places import BRIGHTON, EASTBOURNE


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([3, 1, 2], Spread(2, 1, 3, all_=True)),
        ([1, 2, 3, 4], Spread(2, 1, 4, all_=True)),
        (range(1, 21), Spread(10, 2, 19, all_=False)),
    ],
)
def test_a_spread_has_its_middle_and_its_ends(numbers: list[int], expected: Spread) -> None:
    assert spread(numbers) == expected


def test_peers_are_of_the_same_kind_or_tier_where_those_are_few() -> None:
    standings = tiny_world().standings
    names = {row.id: row.plural for row in tiny_world().index.atlas.area_kinds}
    assert standings[EASTBOURNE].peers == names["non-metropolitan-district"]
    assert standings[BRIGHTON].peers == "Areas of the same tier"


def test_a_standing_has_the_numbers_of_the_place_and_spreads_of_its_peers() -> None:
    world = tiny_world()
    standings, places = world.standings, world.places.authorities
    kind = places[EASTBOURNE].kind
    peers = [key for key, place in places.items() if place.kind == kind]
    columns = list(zip(*(standings[key].numbers for key in peers), strict=True))
    assert standings[EASTBOURNE].spreads == tuple(spread(column) for column in columns)
    assert standings[EASTBOURNE].numbers == tuple(
        column[peers.index(EASTBOURNE)] for column in columns
    )
    here = present(world.everything(places[EASTBOURNE]))
    assert standings[EASTBOURNE].numbers[3] == len(routes(world.index, here)) > 0
    [alone] = {standings[BRIGHTON].spreads, tuple(map(spread, zip(standings[BRIGHTON].numbers)))}
    assert standings[BRIGHTON].spreads == alone != standings[EASTBOURNE].spreads


def test_a_route_is_a_first_funder_with_the_part_its_holder_plays() -> None:
    world = tiny_world()
    here = present(world.everything(world.places.authorities[BRIGHTON]))
    assert routes(world.index, here) == {
        ("jobs-department", "national-body"),
        ("skills-department", "lead-body"),
        ("skills-department", "prime-provider"),
    }


def test_the_sentence_tells_the_middle_and_the_ends() -> None:
    same = Spread(10, 10, 10, all_=True)
    ends = Spread(14, 12, 17, all_=False)
    words = dict(
        profile(Standing("Unitary authorities", (15, 10, 10, 10), (ends, same, same, same)))
    )
    assert (
        words["Maps"]
        == "15. Unitary authorities: the middle one has 14; nine in ten have 12 to 17."
    )
    assert words["Funders"] == "10. Unitary authorities: all have 10."
