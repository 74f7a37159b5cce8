"""The list of areas beside the map: the same facts in words, readable without script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.maps.interactive_view import MapView, MapZone


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to one council. `part`: only some of it is in the zone."""

    code: str
    name: str
    href: str
    part: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A zone with its councils. Without a zone: all, on a map without layers."""

    zone: MapZone | None
    number: int
    entries: tuple[Entry, ...]
    open: bool


def groups(view: MapView) -> tuple[Group, ...]:
    """The councils of the layer first shown, by zone and in alphabetical order.

    Those in none of its zones are added by the script, from the boundary file.
    """
    by_name = sorted(view.areas, key=lambda code: (view.areas[code][0].lower(), code))
    rank = {code: position for position, code in enumerate(by_name)}
    layer = view.first_layer
    zoned = tuple(
        _zone_group(view, rank, number, zone)
        for number, zone in enumerate(layer.zones if layer else (), start=1)
    )
    return zoned or (Group(None, 0, _entries(view, rank, view.areas, ()), open=True),)


def _zone_group(view: MapView, rank: dict[str, int], number: int, zone: MapZone) -> Group:
    in_focus = not set(view.focus).isdisjoint(zone.codes)
    return Group(zone, number, _entries(view, rank, zone.codes, zone.part), in_focus)


def _entries(
    view: MapView, rank: dict[str, int], codes: Iterable[str], part: tuple[str, ...]
) -> tuple[Entry, ...]:
    partly = set(part)
    ordered = sorted(codes, key=rank.__getitem__)
    return tuple(Entry(code, *view.areas[code], code in partly) for code in ordered)
