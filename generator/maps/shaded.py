"""England with districts in shades, darker for more, and dots on some of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.geography.outline import outline
from generator.geography.paths import closed_path, ring_pixels
from generator.maps.base import BaseMap
from generator.maps.england import SIZE, ground
from generator.maps.svg import MapText, image, path

SHOWN = (300, 344)
SHADE_KM = 1.3


def shaded_map(
    base: BaseMap, shades: Mapping[int, Collection[str]], dots: Iterable[str], text: MapText
) -> str:
    """SVG of England. `shades` has the districts of each step, from 1, the palest.

    Districts of one shade are drawn as one shape; a dot is in the middle of its district's bounds.
    """
    frame, coast = ground(base)
    topology = base.within(SHADE_KM)
    areas = "".join(
        path(
            f"pa-map__shade pa-map__shade--{step}",
            closed_path(ring_pixels(topology, frame, outline(topology, codes))),
        )
        for step, codes in sorted(shades.items())
    )
    points = (frame.pixel(base.boxes[code].centre) for code in dots)
    marks = "".join(f"M{x} {y}h0" for x, y in sorted(points))
    body = path("pa-map__land", coast) + areas + path("pa-map__dots", marks)
    return image("shaded", SIZE, SHOWN, text, body)
