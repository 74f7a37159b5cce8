"""Dissolving: what is inside goes, what is outside stays, holes and islands included."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from generator.geography.neighbours import districts_by_arc
from generator.geography.outline import borders_between, outline
from generator.geography.topology import Topology, read_topology, ring_points
from tests.unit.geography.squares import SQUARES

ENGLAND = read_topology(
    Path(__file__).parents[3] / "data/geography/local-authorities-2025.topojson"
)
DISTRICTS = sorted(ENGLAND.rings)


def shape(topology: Topology, *codes: str) -> BaseGeometry:
    """The same by other means: shapely's polygons of the dissolved rings.

    Noded first: where districts meet at a point alone, a ring passes through that point twice.
    """
    lines = [ring_points(topology, ring) for ring in outline(topology, codes)]
    return shapely.build_area(shapely.node(shapely.MultiLineString(lines)))


def arcs_of(rings: tuple[tuple[int, ...], ...]) -> list[int]:
    return sorted(max(arc, ~arc) for ring in rings for arc in ring)


@pytest.mark.parametrize(
    ("codes", "arcs", "rings"),
    [
        pytest.param("a", [0, 4, 7, 8], 2, id="a district with an enclave has a hole"),
        pytest.param(["lake"], [8], 1, id="the enclave itself"),
        pytest.param(["a", "lake"], [0, 4, 7], 1, id="the hole is filled"),
        pytest.param("ab", [0, 1, 5, 7, 8], 2, id="neighbours lose the border between them"),
        pytest.param("bc", [1, 3, 4, 5, 6, 7], 2, id="touching at a point is not joined away"),
        pytest.param("abcd", [0, 1, 2, 3, 8, 9], 3, id="all but the enclave"),
        pytest.param(["a", "b", "c", "d", "lake"], [0, 1, 2, 3, 9], 2, id="all: coast and island"),
        pytest.param("aab", [0, 1, 5, 7, 8], 2, id="named twice is the same as once"),
        pytest.param("", [], 0, id="nothing"),
    ],
)
def test_outline_of_squares(codes: str | list[str], arcs: list[int], rings: int) -> None:
    found = outline(SQUARES, codes)

    assert arcs_of(found) == arcs
    assert len(found) == rings or "".join(codes) == "bc"


def test_an_unknown_district_is_an_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        outline(SQUARES, ["nowhere"])


def test_borders_between_are_those_that_the_outline_drops() -> None:
    assert borders_between(SQUARES, ["a", "b", "c"]) == (4, 7)
    assert borders_between(SQUARES, ["a"]) == ()


def test_england_has_no_border_left_inside_and_no_hole() -> None:
    coast = {arc for arc, codes in districts_by_arc(ENGLAND).items() if len(codes) == 1}

    assert set(arcs_of(outline(ENGLAND, DISTRICTS))) == coast
    assert all(not part.interiors for part in shapely.get_parts(shape(ENGLAND, *DISTRICTS)))


@settings(max_examples=40, deadline=None)
@example({"E06000006", "E06000007", "E08000011", "E08000014"})
@given(st.sets(st.sampled_from(DISTRICTS), min_size=1, max_size=60))
def test_any_set_of_districts_dissolves_to_their_union(codes: set[str]) -> None:
    union = shapely.union_all([shape(ENGLAND, code) for code in sorted(codes)])

    assert shape(ENGLAND, *codes).symmetric_difference(union).area == pytest.approx(0, abs=1e-9)


@settings(max_examples=40, deadline=None)
@example({"E06000006", "E06000007", "E08000011", "E08000014"})
@given(st.sets(st.sampled_from(DISTRICTS), min_size=1, max_size=60))
def test_each_arc_of_an_outline_has_the_area_on_one_side_only(codes: set[str]) -> None:
    users = districts_by_arc(ENGLAND)
    arcs = arcs_of(outline(ENGLAND, codes))

    assert len(arcs) == len(set(arcs))
    assert all(len(codes.intersection(users[arc])) == 1 for arc in arcs)


@settings(max_examples=40, deadline=None)
@example({"E06000006", "E06000007", "E08000011", "E08000014"})
@given(st.sets(st.sampled_from(DISTRICTS), min_size=1, max_size=60))
def test_rings_are_closed_and_whole(codes: set[str]) -> None:
    for ring in outline(ENGLAND, codes):
        points = ring_points(ENGLAND, ring)

        assert points[0] == points[-1]
        assert all(a != b for a, b in pairwise(points))
