"""Fewer points with the same topology, on a grid of whole numbers. Pure.

Visvalingam and Whyatt's method on the whole coverage (GEOS CoverageSimplify): a border that two
districts share is simplified once, and the points where three districts meet stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, radians

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from generator.refresh.boundary_shapes import Shape

GRID_DEGREES = 0.00005
"""About 3 m east and 6 m north: finer than can be seen, coarse enough to be short in text."""

GRID_ORIGIN = (-7.0, 49.0)
MIDDLE_LATITUDE = 53.0
SMALLEST_PART_CELLS = 10
"""About 200 square metres. Smaller parts are slivers of the publisher's own generalisation."""

Floats = NDArray[np.float64]


def simplify(shapes: Mapping[str, Shape], tolerance: float) -> dict[str, BaseGeometry]:
    """District shapes in grid cells from GRID_ORIGIN, every coordinate a whole number.

    `tolerance` is in degrees of latitude: the square root of the triangle area below which a
    point is left out.
    """
    squeeze = np.array([cos(radians(MIDDLE_LATITUDE)), 1.0])
    flat = shapely.transform([s.geometry for s in shapes.values()], lambda at: at * squeeze)
    simple = shapely.coverage_simplify(flat, tolerance)
    snapped = shapely.transform(simple, lambda at: _to_grid(at / squeeze))
    return dict(zip(shapes, map(_tidy, snapped), strict=True))


def grid_area(geometry: BaseGeometry) -> float:
    """Area in grid cells of a shape in degrees, to compare with a simplified one."""
    return float(geometry.area) / GRID_DEGREES**2


def _to_grid(degrees: Floats) -> Floats:
    cells: Floats = np.round((degrees - np.array(GRID_ORIGIN)) / GRID_DEGREES)
    return cells


def _tidy(geometry: BaseGeometry) -> BaseGeometry:
    """No slivers, no point twice in a row, and every ring with the district on its right."""
    parts = [part for part in shapely.get_parts(geometry) if part.area >= SMALLEST_PART_CELLS]
    clean = shapely.remove_repeated_points(MultiPolygon(parts))
    return shapely.orient_polygons(clean, exterior_cw=True)
