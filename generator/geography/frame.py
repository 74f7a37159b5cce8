"""A window on the plane: kilometres in, whole drawing units out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.geography.topology import Point

Pixel = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """West, north, east and south edges, in kilometres or in drawing units."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def centre(self) -> Point:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def touches(self, other: Box) -> bool:
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1
        )

    def holds(self, other: Box) -> bool:
        return (
            self.x0 <= other.x0
            and self.y0 <= other.y0
            and other.x1 <= self.x1
            and other.y1 <= self.y1
        )

    def grown(self, by: float) -> Box:
        return Box(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plane is drawn: `scale` units a kilometre, `box` the units it fills."""

    west: float
    north: float
    scale: float
    box: Box

    def pixel(self, point: Point) -> Pixel:
        return self.pixels([point])[0]

    def pixels(self, points: Iterable[Point]) -> list[Pixel]:
        west, north, scale, x0, y0 = self.west, self.north, self.scale, self.box.x0, self.box.y0
        return [
            (round((x - west) * scale + x0), round((y - north) * scale + y0)) for x, y in points
        ]


def bounds(points: Iterable[Point]) -> Box:
    """The smallest box round some points. Raises ValueError for none."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box round some boxes. Raises ValueError for none."""
    corners = [corner for box in boxes for corner in ((box.x0, box.y0), (box.x1, box.y1))]
    return bounds(corners)


def fit(area: Box, into: Box) -> Frame:
    """The frame that shows all of `area` (km), centred, as large as `into` (units) allows."""
    scale = min(into.width / area.width, into.height / area.height)
    x, y = area.centre
    return Frame(x - into.width / scale / 2, y - into.height / scale / 2, scale, into)


def window_km(frame: Frame) -> Box:
    """What a frame shows, in kilometres on the plane."""
    return Box(
        frame.west,
        frame.north,
        frame.west + frame.box.width / frame.scale,
        frame.north + frame.box.height / frame.scale,
    )
