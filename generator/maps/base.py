"""What every static map starts from, worked out once a build."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from generator.geography.frame import Box, bounds, union
from generator.geography.neighbours import neighbours
from generator.geography.outline import outline
from generator.geography.projection import project
from generator.geography.topology import Topology, ring_points

DETAILS_KM = (0.4, 0.6, 0.8, 1.0, 1.3, 1.6, 2.0, 3.0)
"""How far a border may move in the coarser copies; the finest copy is the file itself."""


class BaseMap:
    """England on the plane (km) at several levels of detail, worked out when first asked for.

    There is one for a build: two are never compared, so what is drawn from it can be kept by it.
    """

    def __init__(self, topology: Topology) -> None:
        self._topology = topology
        self._coarser: dict[float, Topology] = {}

    @cached_property
    def finest(self) -> Topology:
        return project(self._topology)

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, ...]]:
        return neighbours(self._topology)

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        """The bounds of each district in km."""
        return {code: _bounds(self.finest, code) for code in sorted(self.finest.rings)}

    def within(self, off_km: float) -> Topology:
        """The coarsest copy whose borders are off by at most so much."""
        detail = max((off for off in DETAILS_KM if off <= off_km), default=None)
        return self.finest if detail is None else self._coarsened(detail)

    def prepare(self) -> None:
        """Work out every copy now: before processes are forked that all need them."""
        for detail in DETAILS_KM:
            self._coarsened(detail)

    def _coarsened(self, detail: float) -> Topology:
        if detail not in self._coarser:
            # GEOS takes a while to load, and many builds draw no map.
            from generator.geography.detail import coarsen

            self._coarser[detail] = coarsen(self.finest, detail)
        return self._coarser[detail]

    def box(self, codes: Collection[str]) -> Box:
        return union(self.boxes[code] for code in codes)

    def seen_in(self, window: Box) -> tuple[str, ...]:
        """Districts whose bounds meet a window (km), in code order."""
        return tuple(code for code, box in self.boxes.items() if box.touches(window))


def _bounds(plane: Topology, code: str) -> Box:
    rings = outline(plane, [code])
    return bounds(point for ring in rings for point in ring_points(plane, ring))
