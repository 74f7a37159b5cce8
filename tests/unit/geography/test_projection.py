"""The plane: kilometres, south is down, and shapes as on a printed map."""

from __future__ import annotations

from math import cos, hypot, radians

import pytest

from generator.geography.projection import EARTH_RADIUS_KM, project, to_plane
from tests.unit.geography.squares import SQUARES

LONDON, NEWCASTLE, PENZANCE = (-0.1276, 51.5072), (-1.6178, 54.9783), (-5.5371, 50.1188)


def test_the_origin_is_49_north_2_west() -> None:
    assert to_plane((-2.0, 49.0)) == pytest.approx((0, 0), abs=1e-9)


def test_north_is_up_and_east_is_right() -> None:
    assert to_plane(NEWCASTLE)[1] < to_plane(LONDON)[1] < 0
    assert to_plane(PENZANCE)[0] < 0 < to_plane(LONDON)[0]


# Great-circle distances, which the plane keeps to half a per cent all over England.
@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [(LONDON, NEWCASTLE, 398.6), (LONDON, PENZANCE, 410.5), (NEWCASTLE, PENZANCE, 600.5)],
)
def test_distances_are_true(
    one: tuple[float, float], other: tuple[float, float], kilometres: float
) -> None:
    (x0, y0), (x1, y1) = to_plane(one), to_plane(other)

    assert hypot(x1 - x0, y1 - y0) == pytest.approx(kilometres, rel=0.005)


@pytest.mark.parametrize("place", [LONDON, NEWCASTLE, PENZANCE])
def test_small_shapes_keep_their_proportions(place: tuple[float, float]) -> None:
    x, y = place
    east = to_plane((x + 0.01, y))[0] - to_plane(place)[0]
    north = to_plane(place)[1] - to_plane((x, y + 0.01))[1]

    assert north == pytest.approx(radians(0.01) * EARTH_RADIUS_KM, rel=0.002)
    assert east / north == pytest.approx(cos(radians(y)), rel=0.002)


def test_projecting_moves_points_and_nothing_else() -> None:
    plane = project(SQUARES)

    assert (plane.rings, plane.names) == (SQUARES.rings, SQUARES.names)
    assert [len(arc) for arc in plane.arcs] == [len(arc) for arc in SQUARES.arcs]
