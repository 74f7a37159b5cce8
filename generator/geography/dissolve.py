"""Districts merged into councils, and the shapes that TopoJSON wants of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from generator.geography.outline import outline
from generator.geography.topology import Ring, Topology, ring_points


def dissolve(topology: Topology, moves: Mapping[str, str], names: Mapping[str, str]) -> Topology:
    """Each council of `moves` (old code → new) as the union of its districts.

    `names` are by new code. Arcs keep their numbers; those inside a new council are unused.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for code, key in moves.items():
        members[key].append(code)
    stay = {code: rings for code, rings in topology.rings.items() if code not in moves}
    come = {key: outline(topology, codes) for key, codes in members.items()}
    told = {code: name for code, name in topology.names.items() if code not in moves}
    return replace(
        topology, rings={**stay, **come}, names={**told, **{key: names[key] for key in come}}
    )


def nested(topology: Topology, code: str) -> list[list[Ring]]:
    """The rings of a district as polygons, each its outside and then its holes."""
    # GEOS takes a while to load, and most builds merge no districts.
    from shapely import LinearRing, Polygon

    lines = {ring: LinearRing(ring_points(topology, ring)) for ring in topology.rings[code]}
    by_size = sorted(lines, key=lambda ring: -Polygon(lines[ring]).area)
    # Every ring has the district on the same side, and the largest is no hole.
    outside = lines[by_size[0]].is_ccw
    found = [[ring] for ring in by_size if lines[ring].is_ccw == outside]
    for hole in (ring for ring in by_size if lines[ring].is_ccw != outside):
        point = Polygon(lines[hole]).representative_point()
        around = [one for one in found if Polygon(lines[one[0]]).contains(point)]
        around[-1].append(hole)
    return found
