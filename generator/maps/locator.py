"""A drawn map of one area among its neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from math import dist

from generator.geography.frame import Box, Frame, bounds, fit, window_km
from generator.geography.outline import borders_between, outline
from generator.geography.paths import (
    arc_pixels,
    clip_lines,
    clip_rings,
    closed_path,
    open_path,
    ring_pixels,
)
from generator.geography.topology import Point, Topology
from generator.maps.base import BaseMap
from generator.maps.locator_words import Place, Wanted, words
from generator.maps.rows import Rings
from generator.maps.svg import MapText, image, path, rectangle

SIZE = (600, 520)
SHOWN = (300, 260)
WINDOW = Box(0, 0, *SIZE)
ROOM_FOR_WORDS = WINDOW.grown(-8)
WELL_INSIDE = WINDOW.grown(-30)
BEYOND_WINDOW = WINDOW.grown(20)
"""Shapes are cut here, so that the cut is not seen as a border."""

AREA_SHARE, LARGE_AREA_SHARE, LARGE_KM = 0.56, 0.7, 60.0
"""How much of the width the area takes; a large one needs less round it to be recognised."""

LEAST_WIDTH_KM = 17.0
COAST_MARGIN = 0.16
FINE_UNITS, BORDER_UNITS = 1.2, (1.0, 2.2, 3.5, 5.0)
"""How far off a line may be drawn (half CSS pixels): area and coast; other borders, where the
first that keeps them under BORDER_BYTES is used."""

BORDER_BYTES = 2600


def locator(base: BaseMap, codes: Collection[str], text: MapText, name: str = "") -> str:
    """SVG of the area made of some districts, what borders it and what lies beyond.

    `name` is written on the area or beside it; empty leaves it out.
    """
    scene = _scene(base, codes)
    inner = arc_pixels(scene.topology, scene.frame, borders_between(scene.topology, codes))
    body = (
        rectangle("pa-map__sea", WINDOW)
        + path("pa-map__land", closed_path(scene.land))
        + path("pa-map__border", _borders(base, scene))
        + path("pa-map__area", closed_path(scene.area))
        + path("pa-map__inner", open_path(inner))
        + words(_wanted(base, scene, name), ROOM_FOR_WORDS)
    )
    return image("locator", SIZE, SHOWN, text, body)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is in view, in drawing units: `land` cut to the window, `area` whole."""

    codes: frozenset[str]
    seen: tuple[str, ...]
    frame: Frame
    topology: Topology
    land: Rings
    area: Rings


def _scene(base: BaseMap, codes: Collection[str]) -> Scene:
    frame = _frame(base, codes)
    topology = base.within(FINE_UNITS / frame.scale)
    seen = base.seen_in(window_km(frame))
    land = ring_pixels(topology, frame, outline(topology, seen))
    area = ring_pixels(topology, frame, outline(topology, codes))
    return Scene(frozenset(codes), seen, frame, topology, clip_rings(land, BEYOND_WINDOW), area)


def _frame(base: BaseMap, codes: Collection[str]) -> Frame:
    """The area takes up about half the width; islands far out pull in the nearest coast."""
    area = base.box(codes)
    extent = max(area.width, area.height)
    share = LARGE_AREA_SHARE if extent > LARGE_KM else AREA_SHARE
    around = area.grown(extent * (1 / share - 1) / 2)
    frame = fit(around.grown(max(0.0, LEAST_WIDTH_KM - around.width) / 2), WINDOW)
    seen = base.seen_in(window_km(frame))
    if any(_in_view(frame, point) for point in _others(base, codes, seen)):
        return frame
    coast = min(
        _others(base, codes, base.boxes), key=lambda p: dist(p, area.centre), default=area.centre
    )
    both = bounds([coast, (area.x0, area.y0), (area.x1, area.y1)])
    return fit(both.grown(max(both.width, both.height) * COAST_MARGIN), WINDOW)


def _others(base: BaseMap, codes: Collection[str], among: Iterable[str]) -> Iterator[Point]:
    """Points on the borders of districts that are not the area's own."""
    for code in among:
        if code not in codes:
            for ring in base.finest.rings[code]:
                for arc in ring:
                    yield from base.finest.arcs[max(arc, ~arc)]


def _in_view(frame: Frame, point: Point) -> bool:
    x, y = frame.pixel(point)
    return WELL_INSIDE.holds(Box(x, y, x, y))


def _borders(base: BaseMap, scene: Scene) -> str:
    """Borders between other districts: the area's own edge is drawn with the area."""
    rings = (ring for code in scene.codes for ring in scene.topology.rings[code])
    own = {max(arc, ~arc) for ring in rings for arc in ring}
    arcs = [arc for arc in borders_between(scene.topology, scene.seen) if arc not in own]
    data = ""
    for units in BORDER_UNITS:
        coarse = base.within(units / scene.frame.scale)
        data = open_path(clip_lines(arc_pixels(coarse, scene.frame, arcs), WINDOW))
        if len(data) <= BORDER_BYTES:
            break
    return data


def _wanted(base: BaseMap, scene: Scene, name: str) -> Wanted:
    beside = {other for code in scene.codes for other in base.neighbours[code]}
    others = [code for code in scene.seen if code not in scene.codes]
    return Wanted(
        area=Place(name, scene.area),
        near=[_place(scene, code) for code in others if code in beside],
        far=[_place(scene, code) for code in others if code not in beside],
        land=scene.land,
        frame=scene.frame,
    )


def _place(scene: Scene, code: str) -> Place:
    rings = ring_pixels(scene.topology, scene.frame, scene.topology.rings[code])
    return Place(scene.topology.names[code], rings)
