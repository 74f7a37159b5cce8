"""Numbers on a map of zones: in the zone, or beside it with a line that leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import cos, pi, sin

from generator.geography.frame import Box, Pixel, bounds
from generator.maps import labels
from generator.maps.rows import STEP, Rings, Rows, rows_of, widest
from generator.maps.svg import lines_of_text
from generator.maps.words import Block

SIZE = 30
DIGIT_WIDTH, DIGIT_HEIGHT = 18, 24
DISTANCES = (40, 46, 54, 68, 84, 102, 122, 144, 170, 200, 230)
DIRECTIONS = 16
DOT = 4


@dataclass(frozen=True, slots=True)
class Number:
    """`anchor` is the point in the zone that a leader line starts from, if there is one."""

    label: labels.Label
    anchor: Pixel | None = None


def numbers(shapes: Mapping[str, Rings], window: Box, kept_free: Sequence[Box]) -> str:
    """Text elements for zones by label; `kept_free` is room that other things take.

    A zone of several parts is numbered in each that has room, and once in any case.
    """
    taken = list(kept_free)
    placed: list[Number] = []
    homeless: list[tuple[str, Rings]] = []
    for text, rings in shapes.items():
        inside = list(_inside(text, rings, window, taken))
        placed += map(Number, inside)
        taken += [label.box for label in inside]
        if not inside:
            homeless.append((text, rings))
    for text, rings in homeless:
        number = _led(text, _anchor(rings, rows_of(rings, window)), window, taken)
        placed.append(number)
        taken.append(number.label.box)
    return "".join(map(_element, placed))


def _inside(text: str, rings: Rings, window: Box, taken: Sequence[Box]) -> Iterator[labels.Label]:
    for part in _parts(rings):
        label = labels.roomiest(_block(text), rows_of(part, window), taken)
        if label:
            yield label


def _parts(rings: Rings) -> list[Rings]:
    """Separate pieces of a shape, each with the holes that lie in its bounds."""
    holes = [ring for ring in rings if _signed_area(ring) <= 0]
    return [
        [ring, *(hole for hole in holes if bounds(ring).holds(bounds(hole)))]
        for ring in rings
        if _signed_area(ring) > 0
    ]


def _signed_area(ring: Sequence[Pixel]) -> int:
    """Twice the area; above nought for a ring walked with its inside on the right."""
    return sum(xa * yb - xb * ya for (xa, ya), (xb, yb) in pairwise(ring))


def _anchor(rings: Rings, rows: Rows) -> Pixel:
    """A point inside: the middle of the widest stretch, or of a shape too small for one."""
    stretches = ((row, span) for row, spans in rows.items() if (span := widest(spans)))
    best = max(stretches, key=lambda found: found[1][1] - found[1][0], default=None)
    if best:
        return round(sum(best[1]) / 2), best[0] * STEP
    x, y = bounds(point for ring in rings for point in ring).centre
    return round(x), round(y)


def _led(text: str, anchor: Pixel, window: Box, taken: Sequence[Box]) -> Number:
    """The nearest free place round the anchor; on the anchor itself when all are taken."""
    block = _block(text)
    for point in _round_about(anchor):
        label = labels.centred(block, point)
        if window.holds(label.box) and not any(label.box.touches(box) for box in taken):
            return Number(label, anchor)
    return Number(labels.centred(block, anchor))


def _block(text: str) -> Block:
    return Block((text,), DIGIT_WIDTH * len(text), DIGIT_HEIGHT)


def _round_about(anchor: Pixel) -> Iterator[tuple[float, float]]:
    for distance, step in product(DISTANCES, range(DIRECTIONS)):
        angle = 2 * pi * step / DIRECTIONS
        yield anchor[0] + distance * cos(angle), anchor[1] + distance * sin(angle)


def _element(number: Number) -> str:
    label = number.label
    text = lines_of_text("pa-map__number", label.lines, label.at, SIZE)
    if number.anchor is None:
        return text
    (x0, y0), (x1, y1) = number.anchor, label.at
    line = f'<path class="pa-map__leader" d="M{x0} {y0}L{x1} {y1}"/>'
    return f'{line}<circle class="pa-map__dot" cx="{x0}" cy="{y0}" r="{DOT}"/>{text}'
