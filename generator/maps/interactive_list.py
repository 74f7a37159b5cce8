"""The list of areas beside the map: the same facts in words, readable without script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.maps.interactive_view import Layer, MapView, MapZone


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to one council."""

    code: str
    name: str
    href: str
    part: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A zone with its councils. Without a zone: those in none, or all on a map without layers."""

    zone: MapZone | None
    number: int
    entries: tuple[Entry, ...]
    open: bool


def groups(view: MapView) -> tuple[Group, ...]:
    """The councils of the layer first shown, by zone and in the order of `view.areas`."""
    layer = view.first_layer
    return tuple(_zoned(view, layer)) + tuple(_unzoned(view, layer))


def _zoned(view: MapView, layer: Layer | None) -> Iterator[Group]:
    focus = set(view.focus)
    for number, zone in enumerate(layer.zones if layer else (), start=1):
        codes = set(zone.codes)
        entries = _entries(view, codes, zone.part)
        yield Group(zone, number, entries, bool(focus) and not focus.isdisjoint(codes))


def _unzoned(view: MapView, layer: Layer | None) -> Iterator[Group]:
    placed = layer.codes if layer else frozenset[str]()
    if entries := _entries(view, view.areas.keys() - placed, ()):
        yield Group(None, 0, entries, layer is None)


def _entries(view: MapView, codes: Iterable[str], part: Iterable[str]) -> tuple[Entry, ...]:
    wanted, partly = set(codes), set(part)
    return tuple(
        Entry(code, name, href, code in partly)
        for code, (name, href) in view.areas.items()
        if code in wanted
    )
