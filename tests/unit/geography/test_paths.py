"""From kilometres to path data."""

from __future__ import annotations

import pytest

from generator.geography.detail import coarsen
from generator.geography.frame import Box, Frame, bounds, fit, union, window_km
from generator.geography.paths import (
    arc_pixels,
    clip_lines,
    clip_rings,
    closed_path,
    open_path,
    ring_pixels,
)
from generator.geography.topology import Topology
from tests.unit.geography.squares import SQUARES

WINDOW = Box(0, 0, 10, 10)
FRAME = Frame(west=0.0, north=0.0, scale=10.0, box=Box(0, 0, 60, 40))


@pytest.mark.parametrize(
    ("rings", "data"),
    [
        ([[(1, 2), (4, 2), (4, 6), (1, 2)]], "M1 2l3 0 0 4z"),
        ([[(1, 2), (0, 1), (4, -6), (1, 2)]], "M1 2l-1-1 4-7z"),
        ([[(1, 2), (4, 2), (1, 2)]], ""),
        ([], ""),
    ],
)
def test_closed_path(rings: list[list[tuple[int, int]]], data: str) -> None:
    assert closed_path(rings) == data


def test_open_path_leaves_out_what_has_no_length() -> None:
    assert open_path([[(0, 0), (5, 5), (5, 4)], [(1, 1)]]) == "M0 0l5 5 0-1"


def test_points_that_fall_together_are_drawn_once() -> None:
    tiny = Topology(arcs=(((0.0, 0.0), (0.01, 0.01), (1.0, 0.0)),), rings={}, names={})

    assert arc_pixels(tiny, FRAME, [0]) == [[(0, 0), (10, 0)]]


def test_rings_are_drawn_in_units_of_the_frame() -> None:
    assert ring_pixels(SQUARES, FRAME, [(9,)]) == [[(50, 10), (50, 20), (60, 20), (50, 10)]]


@pytest.mark.parametrize(
    ("ring", "left"),
    [
        pytest.param(
            [(2, 2), (8, 2), (8, 8), (2, 2)], [[(2, 2), (8, 2), (8, 8), (2, 2)]], id="inside"
        ),
        pytest.param([(12, 2), (18, 2), (18, 8), (12, 2)], [], id="outside"),
        pytest.param(
            [(5, 2), (15, 2), (15, 8), (5, 8), (5, 2)],
            [[(10, 2), (10, 8), (5, 8), (5, 2), (10, 2)]],
            id="cut by the east side",
        ),
        pytest.param(
            [(-9, -9), (19, -9), (19, 19), (-9, 19), (-9, -9)],
            [[(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]],
            id="all round the window",
        ),
    ],
)
def test_rings_are_cut_to_the_window(
    ring: list[tuple[int, int]], left: list[list[tuple[int, int]]]
) -> None:
    found = clip_rings([ring], WINDOW)

    assert [set(r) for r in found] == [set(r) for r in left]
    assert all(r[0] == r[-1] for r in found)


def test_lines_are_cut_to_the_runs_that_come_near_the_window() -> None:
    line = [(-30, 5), (-20, 5), (5, 5), (20, 5), (30, 5), (30, 20), (5, 9)]

    assert clip_lines([line], WINDOW) == [[(-20, 5), (5, 5), (20, 5)], [(30, 20), (5, 9)]]


def test_a_frame_shows_the_whole_area_in_the_middle() -> None:
    frame = fit(Box(100, 200, 120, 210), Box(0, 0, 60, 60))

    assert frame.pixel((100, 200)) == (0, 15)
    assert frame.pixel((120, 210)) == (60, 45)
    assert window_km(frame) == Box(100, 195, 120, 215)


def test_boxes() -> None:
    box = bounds([(1, 5), (3, 2)])

    assert box == Box(1, 2, 3, 5)
    assert union([box, Box(-1, 3, 0, 9)]) == Box(-1, 2, 3, 9)
    assert (box.width, box.height, box.centre) == (2, 3, (2, 3.5))
    assert box.touches(Box(2, 4, 9, 9))
    assert not box.touches(Box(3, 5, 9, 9))
    assert box.grown(1).holds(box)
    assert not box.holds(box.grown(1))


def test_coarsening_keeps_ends_and_shared_arcs() -> None:
    wavy = Topology(arcs=(((0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (9.0, 9.0)),), rings={}, names={})

    assert coarsen(wavy, 0.5).arcs == (((0.0, 0.0), (2.0, 0.0), (9.0, 9.0)),)
    assert coarsen(SQUARES, 0.1).rings is SQUARES.rings
