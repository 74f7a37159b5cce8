"""Shapes with soft edges: drawn several times too large, then made smaller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw

from generator.geography.frame import Pixel

FINE = 4
"""How many times too large."""

Rings = Iterable[Sequence[Pixel]]
Draw = Callable[[ImageDraw.ImageDraw], None]

MARK = (
    ((4, 7), (12, 4), (20, 7), (28, 4), (28, 25), (20, 28), (12, 25), (4, 28), (4, 7), (12, 4)),
    ((12, 4), (12, 25)),
    ((20, 7), (20, 28)),
)
"""The folded map of the header: lines on a square of 32. The first overlaps itself to close."""
MARK_SIDE, MARK_STROKE = 32, 2


def filled(rings: Rings, size: tuple[int, int]) -> Image.Image:
    """Filled even-odd, so that a ring in a ring is a hole. Points count in `FINE`ths."""
    mask = Image.new("L", (size[0] * FINE, size[1] * FINE))
    for ring in rings:
        if len(ring) > 3:
            _turn_over(mask, ring)
    return mask.reduce(FINE)


def _turn_over(mask: Image.Image, ring: Sequence[Pixel]) -> None:
    xs, ys = zip(*ring, strict=True)
    west, north = min(xs), min(ys)
    tile = Image.new("L", (max(xs) - west + 1, max(ys) - north + 1))
    ImageDraw.Draw(tile).polygon([(x - west, y - north) for x, y in ring], fill=255)
    box = (west, north, west + tile.width, north + tile.height)
    mask.paste(ImageChops.difference(mask.crop(box), tile), box)


def circle(radius: int, stroke: int) -> Image.Image:
    """A ring whose outer edge is `radius` from its middle."""
    side = 2 * radius * FINE
    mask = Image.new("L", (side, side))
    ImageDraw.Draw(mask).ellipse((0, 0, side - 1, side - 1), outline=255, width=stroke * FINE)
    return mask.reduce(FINE)


def mark(side: int) -> Image.Image:
    """Our mark, as wide and as high as `side`."""
    scale = side * FINE / MARK_SIDE
    mask = Image.new("L", (side * FINE, side * FINE))
    draw = ImageDraw.Draw(mask)
    for line in MARK:
        points = [(x * scale, y * scale) for x, y in line]
        draw.line(points, fill=255, width=round(MARK_STROKE * scale), joint="curve")
    return mask.reduce(FINE)
