"""Outlines as polygons of GeoJSON (RFC 7946): simple rings, each hole with its own outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.geography.outline import outline
from generator.geography.topology import Point, Topology, ring_points

DECIMALS = 4
"""Of a degree: 11 metres north, 7 metres east."""

Line = list[Point]
Polygon = list[Line]


def rounded(topology: Topology) -> Topology:
    """The same in degrees of `DECIMALS`. Neighbours keep sharing arcs."""
    return replace(topology, arcs=tuple(tuple(map(_rounded, arc)) for arc in topology.arcs))


def polygons(topology: Topology, codes: Iterable[str]) -> list[Polygon]:
    """The union of some districts, largest polygon first.

    Each is its outside, anticlockwise, and its holes, clockwise. `topology` is in degrees.
    """
    rings = outline(topology, codes)
    simple = [part for ring in rings for part in _simple(ring_points(topology, ring))]
    areas = sorted(((_area(ring), ring) for ring in simple), key=lambda one: -abs(one[0]))
    if not areas:
        return []
    # All rings have their district on the same side, and the largest is no hole.
    sign = 1 if areas[0][0] > 0 else -1
    turned = [ring if sign > 0 else ring[::-1] for _, ring in areas]
    found = [[ring] for (area, _), ring in zip(areas, turned, strict=True) if area * sign > 0]
    for (area, _), ring in zip(areas, turned, strict=True):
        if area * sign < 0:
            _smallest_round(found, ring).append(ring)
    return found


def bounding_box(shapes: Iterable[Sequence[Polygon]]) -> list[float]:
    """West, south, east and north edge of some shapes. Raises ValueError for none."""
    xs, ys = zip(*(point for shape in shapes for part in shape for point in part[0]), strict=True)
    return [min(xs), min(ys), max(xs), max(ys)]


def _rounded(point: Point) -> Point:
    return round(point[0], DECIMALS), round(point[1], DECIMALS)


def _simple(ring: Iterable[Point]) -> Iterator[Line]:
    """Cut a closed ring wherever it comes back to a point. What has no area is left out."""
    path: Line = []
    place: dict[Point, int] = {}
    for point in ring:
        if point in place:
            start = place[point]
            if len(path) - start > 2:
                yield [*path[start:], point]
            for gone in path[start + 1 :]:
                del place[gone]
            del path[start + 1 :]
        else:
            place[point] = len(path)
            path.append(point)


def _area(ring: Line) -> float:
    """In square degrees; above zero when the ring runs anticlockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring)) / 2


def _smallest_round(found: Sequence[Polygon], hole: Line) -> Polygon:
    """Of the polygons, which run from large to small, the last that the hole lies in."""
    (x0, y0), (x1, y1) = hole[:2]
    inside_it = (x0 + x1) / 2, (y0 + y1) / 2  # a corner may touch another ring, a side does not
    return next(one for one in reversed(found) if _inside(inside_it, one[0]))


def _inside(point: Point, ring: Line) -> bool:
    """Whether a ray eastward from the point crosses the ring an odd number of times."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in pairwise(ring):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            odd = not odd
    return odd
