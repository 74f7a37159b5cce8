"""Outlines of any set of districts, dissolved exactly from shared arcs. Never stored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.geography.topology import Ring, Topology


def outline(topology: Topology, codes: Iterable[str]) -> tuple[Ring, ...]:
    """Rings round the union of the districts, holes included (fill rule even-odd).

    An arc between two of the districts is walked once in each direction and drops out; what is
    left is joined end to start. Raises KeyError for an unknown code.
    """
    return _join(topology, _outer_arcs(topology, codes))


def borders_between(topology: Topology, codes: Iterable[str]) -> tuple[int, ...]:
    """Arcs that two of the districts share: what is drawn inside a county or a zone."""
    count = Counter(
        max(arc, ~arc) for code in set(codes) for ring in topology.rings[code] for arc in ring
    )
    return tuple(sorted(arc for arc, users in count.items() if users > 1))


def _outer_arcs(topology: Topology, codes: Iterable[str]) -> list[int]:
    left: dict[int, None] = {}
    for code in sorted(set(codes)):
        for ring in topology.rings[code]:
            for arc in ring:
                if ~arc in left:
                    del left[~arc]
                else:
                    left[arc] = None
    return list(left)


def _join(topology: Topology, arcs: list[int]) -> tuple[Ring, ...]:
    """Where rings touch at a point any way on is right: even-odd fills them alike."""
    from_point: dict[tuple[float, float], list[int]] = defaultdict(list)
    for arc in reversed(arcs):
        from_point[_start(topology, arc)].append(arc)
    rings = []
    for arc in arcs:
        if arc in from_point[_start(topology, arc)]:
            rings.append(_follow(topology, from_point, arc))
    return tuple(rings)


def _follow(
    topology: Topology, from_point: dict[tuple[float, float], list[int]], first: int
) -> Ring:
    home = _start(topology, first)
    from_point[home].remove(first)
    ring = [first]
    while (here := _start(topology, ~ring[-1])) != home:
        ring.append(from_point[here].pop())
    return tuple(ring)


def _start(topology: Topology, arc: int) -> tuple[float, float]:
    return topology.arcs[arc][0] if arc >= 0 else topology.arcs[~arc][-1]
