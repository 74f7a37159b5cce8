"""The list of zones beside the map: what the map shows, in words. The script adds the councils."""

from __future__ import annotations

from dataclasses import dataclass

from generator.maps.interactive_view import MapView, MapZone


@dataclass(frozen=True, slots=True)
class Group:
    """A zone, as numbered on the map. `open`: it has a council in focus."""

    zone: MapZone
    number: int
    open: bool


def groups(view: MapView) -> tuple[Group, ...]:
    """The zones of the layer first shown; none on a map without layers."""
    layer = view.first_layer
    focus = set(view.focus)
    return tuple(
        Group(zone, number, not focus.isdisjoint(zone.codes))
        for number, zone in enumerate(layer.zones if layer else (), start=1)
    )
