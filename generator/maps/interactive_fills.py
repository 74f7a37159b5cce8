"""Colours for zones, so that neighbours differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.maps.interactive_view import FILLS


def spread_fills(
    zones: Sequence[Collection[str]], neighbours: Mapping[str, Collection[str]]
) -> tuple[int, ...]:
    """A fill, 1 to 8, for each zone's codes: never that of an earlier zone it touches or overlaps.

    Greedy: of the fills left the one used least, then the lowest. A zone with neighbours in all
    eight takes the least used, which the numbers on the map make up for.
    """
    fills: list[int] = []
    reach = [_reach(codes, neighbours) for codes in zones]
    for index, codes in enumerate(zones):
        taken = {fills[i] for i in range(index) if not reach[i].isdisjoint(codes)}
        free = [fill for fill in FILLS if fill not in taken] or list(FILLS)
        fills.append(min(free, key=lambda fill: (fills.count(fill), fill)))
    return tuple(fills)


def _reach(codes: Iterable[str], neighbours: Mapping[str, Collection[str]]) -> set[str]:
    own = set(codes)
    return own.union(*(neighbours.get(code, ()) for code in own))
