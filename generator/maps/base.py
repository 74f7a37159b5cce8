"""What every static map starts from, worked out once a build."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.geography.detail import coarsen
from generator.geography.frame import Box, bounds, union
from generator.geography.neighbours import neighbours
from generator.geography.outline import outline
from generator.geography.projection import project
from generator.geography.topology import Topology, ring_points

DETAILS_KM = (0.4, 0.6, 0.8, 1.0, 1.3, 1.6, 2.0, 3.0)
"""How far a border may move in the coarser copies; the finest copy is the file itself."""


@dataclass(frozen=True, slots=True, eq=False)
class BaseMap:
    """England on the plane (km) at several levels of detail, finest first.

    There is one for a build: two are never compared, so what is drawn from it can be kept by it.

    `boxes` are the bounds of each district in km.
    """

    levels: tuple[tuple[float, Topology], ...]
    neighbours: Mapping[str, tuple[str, ...]]
    boxes: Mapping[str, Box]

    @property
    def finest(self) -> Topology:
        return self.levels[0][1]

    def within(self, off_km: float) -> Topology:
        """The coarsest copy whose borders are off by at most so much."""
        return [level for tolerance, level in self.levels if tolerance <= off_km][-1]

    def box(self, codes: Collection[str]) -> Box:
        return union(self.boxes[code] for code in codes)

    def seen_in(self, window: Box) -> tuple[str, ...]:
        """Districts whose bounds meet a window (km), in code order."""
        return tuple(code for code, box in self.boxes.items() if box.touches(window))


def prepare(topology: Topology) -> BaseMap:
    """Project and coarsen the boundary file (degrees) for drawing."""
    plane = project(topology)
    coarser = ((tolerance, coarsen(plane, tolerance)) for tolerance in DETAILS_KM)
    boxes = {code: _bounds(plane, code) for code in sorted(plane.rings)}
    return BaseMap(((0.0, plane), *coarser), neighbours(topology), boxes)


def _bounds(plane: Topology, code: str) -> Box:
    rings = outline(plane, [code])
    return bounds(point for ring in rings for point in ring_points(plane, ring))
