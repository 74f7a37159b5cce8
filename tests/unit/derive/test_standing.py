"""Where the numbers of a place stand among places of its kind."""

from __future__ import annotations

import pytest

from generator.derive.coverage import present
from generator.derive.standing import MEASURES, Spread, Standing, profile, routes, spread
from generator.model.vocabulary import AreaKind
from tests.support.tiny import more, tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, DISTRICTS, EASTBOURNE, council


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
    """Five districts are enough to be peers; the one borough is set beside all of its tier."""
    borough = council("E07000066", "Arun", "borough", county_code=COUNTY)
    kind = AreaKind("borough", "Borough", "Boroughs", "lower", 9)
    standings = tiny_world(more(area_kinds=(kind,), local_authorities=(borough,))).standings

    def spreads(codes: tuple[str, ...]) -> tuple[Spread, ...]:
        rows = [standings[code].numbers for code in codes]
        return tuple(spread(row[measure] for row in rows) for measure in range(len(MEASURES)))

    assert standings[EASTBOURNE].spreads == spreads(DISTRICTS)
    assert standings[borough.code].spreads == spreads((*DISTRICTS, borough.code))
    assert spreads(DISTRICTS) != spreads((*DISTRICTS, borough.code))
    assert standings[borough.code].numbers == (0, 1, 1, 1)


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
