"""From degrees to a flat map of England.

Transverse Mercator about 2° west, the look of the British National Grid that people know from
printed maps, worked out on a sphere (Snyder, Map Projections: A Working Manual, 1987, p. 58).
Against the ellipsoidal grid shapes differ by less than half a per cent: right for drawing, never
for measuring or for saying where a point lies.
"""

from __future__ import annotations

from dataclasses import replace
from math import atan2, atanh, cos, radians, sin, tan

from generator.geography.topology import Point, Topology

EARTH_RADIUS_KM = 6371.0
CENTRAL_MERIDIAN = -2.0
ORIGIN_LATITUDE = 49.0


def to_plane(point: Point) -> Point:
    """Kilometres east of 2° W and south of 49° N (y grows downwards, as in SVG)."""
    longitude, latitude = radians(point[0] - CENTRAL_MERIDIAN), radians(point[1])
    east = atanh(cos(latitude) * sin(longitude))
    north = atan2(tan(latitude), cos(longitude)) - radians(ORIGIN_LATITUDE)
    return EARTH_RADIUS_KM * east, -EARTH_RADIUS_KM * north


def project(topology: Topology) -> Topology:
    """The same topology with its arcs in kilometres on the plane."""
    return replace(
        topology, arcs=tuple(tuple(to_plane(point) for point in arc) for arc in topology.arcs)
    )
