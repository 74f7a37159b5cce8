"""Where an area is in England: the outline, the area filled, a ring round a small one.

The outline is the same on hundreds of pages. It has a file of its own, which they refer to.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from generator.geography.frame import Box, Frame, bounds, fit
from generator.geography.outline import outline
from generator.geography.paths import closed_path, ring_pixels
from generator.maps.base import BaseMap
from generator.maps.svg import MapText, image, path, shared

SIZE = (300, 344)
SHOWN = (150, 172)
INSIDE = Box(14, 4, SIZE[0] - 4, SIZE[1] - 14)
COAST_KM, AREA_KM = 3.0, 0.8
SMALLEST_ISLAND_UNITS = 4
RING_BELOW_UNITS = 36
RING_GAP, SMALLEST_RING = 9, 13


def outline_file(base: BaseMap) -> str:
    """SVG that holds the outline of England for `in_england` to refer to, as `#land`."""
    # Style sheets do not reach what is referred to. What is not inherited has to stand here.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE[0]} {SIZE[1]}">'
        f'<path id="land" vector-effect="non-scaling-stroke" d="{ground(base)[1]}"/></svg>\n'
    )


def in_england(base: BaseMap, codes: Collection[str], text: MapText, outlined: str) -> str:
    """SVG of England with the area made of some districts picked out; of England alone for none.

    `outlined` is the address of `outline_file` from the page.
    """
    frame, _ = ground(base)
    fine = base.within(AREA_KM)
    area = ring_pixels(fine, frame, outline(fine, codes))
    body = (
        shared("pa-map__land", f"{outlined}#land")
        + path("pa-map__area", closed_path(area))
        + (_ring(frame, base.box(codes)) if codes else "")
    )
    return image("england", SIZE, SHOWN, text, body)


@lru_cache(maxsize=2)
def ground(base: BaseMap) -> tuple[Frame, str]:
    """Where England is drawn and its outline as path data, worked out once for all pictures.

    Islands too small to see are left out.
    """
    frame = fit(base.box(base.boxes), INSIDE)
    coarse = base.within(COAST_KM)
    rings = ring_pixels(coarse, frame, outline(coarse, base.boxes))
    seen = [ring for ring in rings if _extent(bounds(ring)) >= SMALLEST_ISLAND_UNITS]
    return frame, closed_path(seen)


def _ring(frame: Frame, area_km: Box) -> str:
    """Shape, not colour, finds what is too small to see."""
    extent = _extent(area_km) * frame.scale
    if extent >= RING_BELOW_UNITS:
        return ""
    x, y = frame.pixel(area_km.centre)
    radius = max(SMALLEST_RING, round(extent / 2 + RING_GAP))
    return f'<circle class="pa-map__ring" cx="{x}" cy="{y}" r="{radius}"/>'


def _extent(box: Box) -> float:
    return max(box.width, box.height)
