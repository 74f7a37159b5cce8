"""England, and an area marked on it."""

from __future__ import annotations

from collections.abc import Collection

from PIL import Image

from generator.geography.frame import Box, Frame, bounds, fit
from generator.geography.outline import outline
from generator.geography.paths import ring_pixels
from generator.maps.static import BaseMap
from generator.social.colours import LAND, MARKED
from generator.social.shapes import FINE, circle, filled

COAST_KM, AREA_KM = 6.0, 1.2
RING_BELOW, RING_GAP, SMALLEST_RING, STROKE = 30, 8, 14, 3
"""What is too small to see has a ring round it. Pixels."""


def land(base: BaseMap, size: tuple[int, int]) -> Image.Image:
    """All of England on the ground, as large as `size` allows."""
    coarse = base.within(COAST_KM)
    rings = ring_pixels(coarse, _frame(base, size), outline(coarse, base.boxes))
    return LAND.paint(filled(rings, size))


def mark_area(picture: Image.Image, base: BaseMap, districts: Collection[str]) -> None:
    """Pick out the area made of some districts on a picture that `land` gave."""
    frame = _frame(base, picture.size)
    fine = base.within(AREA_KM)
    rings = ring_pixels(fine, frame, outline(fine, districts))
    box = bounds(point for ring in rings for point in ring)
    west, north = int(box.x0) // FINE, int(box.y0) // FINE
    size = int(box.x1) // FINE - west + 1, int(box.y1) // FINE - north + 1
    moved = [[(x - west * FINE, y - north * FINE) for x, y in ring] for ring in rings]
    _lay(picture, filled(moved, size), (west, north))
    if max(size) < RING_BELOW:
        radius = max(SMALLEST_RING, max(size) // 2 + RING_GAP)
        middle = west + size[0] // 2, north + size[1] // 2
        _lay(picture, circle(radius, STROKE), (middle[0] - radius, middle[1] - radius))


def _lay(picture: Image.Image, mask: Image.Image, corner: tuple[int, int]) -> None:
    picture.paste(MARKED.paint(mask), corner, mask.point([0, *[255] * 255]))


def _frame(base: BaseMap, size: tuple[int, int]) -> Frame:
    """Leaves room at the edges for the ring round a small area."""
    room = Box(0, 0, size[0] * FINE, size[1] * FINE).grown(-SMALLEST_RING * FINE)
    return fit(base.box(base.boxes), room)
