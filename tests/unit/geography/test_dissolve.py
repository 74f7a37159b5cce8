"""Districts merged: the outline of the union, neighbours of it and its polygons."""

from __future__ import annotations

from generator.geography.dissolve import dissolve, nested
from generator.geography.neighbours import neighbours
from generator.geography.topology import parse_topology, ring_points
from tests.support.tiny_places import (
    BRIGHTON,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    ROTHER,
    WEALDEN,
    boundaries,
)

GRID = parse_topology(boundaries())
ROW = dict.fromkeys((LEWES, WEALDEN, ROTHER), "row")


def test_a_merged_council_has_one_ring_and_its_name() -> None:
    merged = dissolve(GRID, ROW, {"row": "The Row"})
    assert merged.rings.keys() == {BRIGHTON, EASTBOURNE, HASTINGS, "row"}
    assert [len(ring) for ring in merged.rings["row"]] == [8]
    assert merged.names["row"] == "The Row"


def test_it_borders_what_its_members_bordered() -> None:
    found = neighbours(dissolve(GRID, ROW, {"row": "The Row"}))
    assert found["row"] == (BRIGHTON, EASTBOURNE, HASTINGS)
    assert found[BRIGHTON] == (EASTBOURNE, "row")


def test_councils_apart_are_two_polygons() -> None:
    apart = dissolve(GRID, {LEWES: "ends", HASTINGS: "ends"}, {"ends": "Ends"})
    assert [len(polygon) for polygon in nested(apart, "ends")] == [1, 1]


def test_a_hole_is_in_the_polygon_round_it() -> None:
    text = (
        '{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"objects":{"districts":'
        '{"type":"GeometryCollection","geometries":['
        '{"type":"Polygon","id":"ring","properties":{"name":"Ring"},"arcs":[[0],[-2]]},'
        '{"type":"Polygon","id":"hole","properties":{"name":"Hole"},"arcs":[[1]]},'
        '{"type":"Polygon","id":"isle","properties":{"name":"Isle"},"arcs":[[2]]}]}},'
        '"arcs":[[[0,0],[0,9],[9,0],[0,-9],[-9,0]],[[3,3],[0,3],[3,0],[0,-3],[-3,0]],'
        "[[20,0],[0,1],[1,0],[0,-1],[-1,0]]]}"
    )
    merged = dissolve(parse_topology(text), {"ring": "new", "isle": "new"}, {"new": "New"})
    shapes = [[ring_points(merged, ring)[0] for ring in one] for one in nested(merged, "new")]
    assert shapes == [[(0, 0), (3, 3)], [(20, 0)]]
