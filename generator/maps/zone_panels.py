"""The drawings that a map of zones is made of: England, and London enlarged where needed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.geography.frame import Box, Frame, fit
from generator.geography.topology import Topology
from generator.maps.base import BaseMap
from generator.maps.zone_shapes import MapZone, zones_by_district

SIZE = (1000, 1050)
WINDOW = Box(0, 0, *SIZE)
ENGLAND_BOX = Box(112, 16, 990, 1034)
INSET_BOX = Box(10, 10, 400, 330)
INSET_TITLE_HEIGHT = 40
MAIN_KM, INSET_KM = 1.3, 0.2
LONDON = "E09"


@dataclass(frozen=True, slots=True)
class Panel:
    """A drawing of some districts: all of England, or London enlarged."""

    topology: Topology
    frame: Frame
    codes: frozenset[str]

    def has(self, codes: Collection[str]) -> frozenset[str]:
        """Those of some districts that are in this panel."""
        return self.codes.intersection(codes)


def panels_of(base: BaseMap, zones: Sequence[MapZone]) -> list[Panel]:
    """England, and London as well when its boroughs are not all in one zone."""
    england = Panel(
        base.within(MAIN_KM), fit(base.box(base.boxes), ENGLAND_BOX), frozenset(base.boxes)
    )
    london = frozenset(code for code in base.boxes if code.startswith(LONDON))
    zones_of = zones_by_district(zones)
    if len({zones_of.get(code) for code in london}) < 2:
        return [england]
    room = Box(INSET_BOX.x0, INSET_BOX.y0 + INSET_TITLE_HEIGHT, INSET_BOX.x1, INSET_BOX.y1)
    frame = fit(base.box(london), room.grown(-10))
    return [england, Panel(base.within(INSET_KM), frame, london)]
