"""Which districts share a border."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.geography.topology import Topology


def districts_by_arc(topology: Topology) -> Mapping[int, tuple[str, ...]]:
    """For each arc (never signed) the one or two districts that it bounds, in code order."""
    users: dict[int, set[str]] = defaultdict(set)
    for code, rings in topology.rings.items():
        for ring in rings:
            for arc in ring:
                users[max(arc, ~arc)].add(code)
    return {arc: tuple(sorted(codes)) for arc, codes in sorted(users.items())}


def neighbours(topology: Topology) -> Mapping[str, tuple[str, ...]]:
    """For each district those that share at least one arc with it, in code order.

    Touching at a point is not sharing; nor is a ferry, a bridge or a tunnel.
    """
    beside: dict[str, set[str]] = {code: set() for code in topology.rings}
    for codes in districts_by_arc(topology).values():
        for code in codes:
            beside[code].update(codes)
    return {code: tuple(sorted(others - {code})) for code, others in sorted(beside.items())}
