"""Colours for zones, so that zones next to each other differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.maps.interactive_view import FILLS


def colours(
    zones: Mapping[str, Sequence[str]], borders: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    """A fill from 1 to 8 for each zone: the first that no touching zone has, in given order.

    `zones` gives the district codes of each zone, `borders` the districts next to each district.
    """
    zones_of: dict[str, set[str]] = {}
    for zone, codes in zones.items():
        for code in codes:
            zones_of.setdefault(code, set()).add(zone)
    chosen: dict[str, int] = {}
    for zone, codes in zones.items():
        near = {code for own in codes for code in (own, *borders.get(own, ()))}
        taken = {chosen.get(other) for code in near for other in zones_of.get(code, ())}
        chosen[zone] = next((fill for fill in FILLS if fill not in taken), FILLS[0])
    return chosen
