"""Colours for zones so that no two that touch look the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

COLOURS = 8


def colour_zones(beside: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Zone key → colour 1 to 8, given each zone's neighbours (Welsh and Powell's greedy order).

    Zones with most neighbours choose first and take the lowest colour none of them has; if all
    are taken, the one that fewest of them have.
    """
    chosen: dict[str, int] = {}
    for key in sorted(beside, key=lambda key: (-len(beside[key]), key)):
        used = Counter(chosen[other] for other in beside[key] if other in chosen)
        chosen[key] = min(range(1, COLOURS + 1), key=lambda colour: (used[colour], colour))
    return chosen
