"""Polygons of GeoJSON: simple rings, outsides anticlockwise, holes clockwise and at home."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from generator.geography.polygons import Polygon, bounding_box, polygons, rounded
from generator.geography.topology import Topology, read_topology
from tests.unit.geography.squares import SQUARES

ENGLAND = rounded(
    read_topology(Path(__file__).parents[3] / "data/geography/local-authorities-2025.topojson")
)


def areas(found: list[Polygon]) -> list[list[float]]:
    """Of each polygon the area of its outside, then of its holes."""
    return [[shapely.Polygon(ring).area for ring in polygon] for polygon in found]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        pytest.param("c", [[4]], id="a square"),
        pytest.param("a", [[4, 1]], id="a hole"),
        pytest.param(["a", "lake"], [[4]], id="a hole filled"),
        pytest.param("cd", [[8], [0.5]], id="an island comes after what is larger"),
        pytest.param("bc", [[4], [4]], id="squares that touch at a corner are two"),
        pytest.param("abcd", [[16, 1], [0.5]], id="the hole is in what is round it"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_polygons_of_squares(codes: str | list[str], expected: list[list[float]]) -> None:
    assert areas(polygons(SQUARES, codes)) == expected


@pytest.mark.parametrize("topology", [SQUARES, ENGLAND], ids=["squares", "England"])
def test_rings_are_closed_and_turn_as_rfc_7946_says(topology: Topology) -> None:
    for code in topology.rings:
        for outside, *holes in polygons(topology, [code]):
            assert outside[0] == outside[-1]
            assert shapely.LinearRing(outside).is_ccw
            assert not any(shapely.LinearRing(hole).is_ccw for hole in holes)


def test_a_lake_with_an_island_in_it_keeps_both() -> None:
    """Three squares, one in the other: land, its lake, and an island of the same council."""
    square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)]
    lake = [(1.0, 1.0), (1.0, 8.0), (8.0, 8.0), (8.0, 1.0), (1.0, 1.0)]
    island = [(2.0, 2.0), (3.0, 2.0), (3.0, 3.0), (2.0, 3.0), (2.0, 2.0)]
    arcs = tuple(tuple(ring) for ring in (square, lake, island))
    found = polygons(Topology(arcs, {"x": ((0,), (1,), (2,))}, {"x": "X"}), ["x"])
    assert areas(found) == [[81, 49], [1]]


def test_neighbours_still_meet_once_rounded() -> None:
    arc = ((0.12344, 51.0), (0.123449, 51.00001), (0.2, 51.123456))
    plain = rounded(Topology((arc,), {}, {}))
    assert plain.arcs == (((0.1234, 51.0), (0.1234, 51.0), (0.2, 51.1235)),)


def test_points_that_fall_together_make_no_ring_of_their_own() -> None:
    arc = ((0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0))
    (polygon,) = polygons(Topology((arc,), {"x": ((0,),)}, {"x": "X"}), ["x"])
    assert polygon == [[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)]]


def test_the_box_is_round_all_shapes() -> None:
    assert bounding_box([polygons(SQUARES, "c"), polygons(SQUARES, "d")]) == [0, 0, 6, 2]
