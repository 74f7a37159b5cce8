"""Laws of borders that hold whatever the map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.geography.neighbours import neighbours
from generator.geography.topology import Topology, parse_topology
from tests.support.tiny_places import BORDERS, boundaries

CODES = "ABCDE"
# Each arc bounds one district, on the coast, or two.
OWNERS = st.lists(
    st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True), min_size=1, max_size=20
)


def topology(owners: list[list[str]]) -> Topology:
    """A map in which arc n bounds the districts `owners[n]`, the second one backwards."""
    rings = {
        code: tuple(
            (arc if codes[0] == code else ~arc,)
            for arc, codes in enumerate(owners)
            if code in codes
        )
        for code in CODES
    }
    return Topology(
        tuple(((0.0, 0.0), (1.0, 1.0)) for _ in owners), rings, dict.fromkeys(CODES, "")
    )


@given(OWNERS)
def test_neighbours_are_neighbours_of_each_other(owners: list[list[str]]) -> None:
    beside = neighbours(topology(owners))
    assert all(code in beside[other] for code, others in beside.items() for other in others)


@given(OWNERS)
def test_a_district_is_not_its_own_neighbour(owners: list[list[str]]) -> None:
    assert not any(code in others for code, others in neighbours(topology(owners)).items())


@given(OWNERS)
def test_neighbours_are_those_with_an_arc_in_common(owners: list[list[str]]) -> None:
    pairs = {tuple(codes) for codes in owners if len(codes) == 2}
    beside = neighbours(topology(owners))
    found = {(code, other) for code, others in beside.items() for other in others}
    assert found == pairs | {(other, code) for code, other in pairs}


def test_the_grid_of_the_tiny_atlas_has_the_borders_it_says() -> None:
    assert neighbours(parse_topology(boundaries())) == BORDERS
