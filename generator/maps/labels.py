"""Places for words on a map: inside their own shape if they fit, else over its middle.

A label may run over a border or the coast, never over another label or a forbidden shape.
All measures are drawing units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.geography.frame import Box, Pixel
from generator.maps.rows import STEP, Rows, Span, reaches_into, room, widest
from generator.maps.words import Block, blocks

CLEAR = 4
"""Room left between a shape and the words beside it."""


@dataclass(frozen=True, slots=True)
class Label:
    lines: tuple[str, ...]
    at: Pixel
    box: Box


def inside(text: str, size: float, shape: Rows, taken: Sequence[Box]) -> Label | None:
    """The label where its shape is roomiest, on as few lines as fit; None if none do."""
    found = (roomiest(block, shape, taken) for block in blocks(text, size))
    return next(filter(None, found), None)


def roomiest(block: Block, shape: Rows, taken: Sequence[Box]) -> Label | None:
    """The block where the shape leaves it most room; None if it does not fit anywhere."""
    best = max(_fitting(block, shape, taken), key=lambda spot: spot[0], default=None)
    return best[1] if best else None


def over(
    text: str, size: float, shape: Rows, window: Box, taken: Sequence[Box], forbidden: Rows
) -> Label | None:
    """The label centred on its shape though it sticks out; None if that is not free either."""
    for block in reversed(list(blocks(text, size))):
        for row in _from_the_middle(shape):
            span = widest(shape[row])
            if span:
                label = _pushed_in(block, (sum(span) / 2, row * STEP), window)
                if _free(label.box, taken) and not reaches_into(forbidden, label.box):
                    return label
    return None


def at_first_free(
    text: str, size: float, points: Iterable[Pixel], window: Box, taken: Sequence[Box], land: Rows
) -> Label | None:
    """The label on the first of some points where it is free, in the window and off the land."""
    block = next(iter(blocks(text, size)))
    for label in (centred(block, point) for point in points):
        fits = window.holds(label.box) and _free(label.box, taken)
        if fits and not reaches_into(land, label.box):
            return label
    return None


def beside(text: str, size: float, shape: Box, window: Box) -> Label | None:
    """The label above, below, right or left of a shape too small to hold it."""
    for block in blocks(text, size, most_lines=2):
        for label in (centred(block, point) for point in _round_about(block, shape)):
            if window.holds(label.box):
                return label
    return None


def _fitting(block: Block, shape: Rows, taken: Sequence[Box]) -> Iterator[tuple[float, Label]]:
    """Places where the block is wholly inside, with the room that each has to spare."""
    wide_enough = (row for row, spans in shape.items() if _reach(spans) >= block.width)
    for row in wide_enough:
        span = widest(room(shape, row * STEP, block.height))
        if span and span[1] - span[0] >= block.width:
            label = centred(block, (sum(span) / 2, row * STEP))
            if _free(label.box, taken):
                yield span[1] - span[0], label


def _reach(spans: Sequence[Span]) -> float:
    return spans[-1][1] - spans[0][0] if spans else 0.0


def _round_about(block: Block, shape: Box) -> Iterator[tuple[float, float]]:
    x, y = shape.centre
    up, along = block.height / 2 + CLEAR, block.width / 2 + 2 * CLEAR
    yield x, shape.y0 - up
    yield x, shape.y1 + up
    yield shape.x1 + along, y
    yield shape.x0 - along, y


def _from_the_middle(shape: Rows) -> list[int]:
    if not shape:
        return []
    middle = (min(shape) + max(shape)) / 2
    return sorted(shape, key=lambda row: abs(row - middle))


def _free(box: Box, taken: Sequence[Box]) -> bool:
    return not any(box.touches(other) for other in taken)


def _pushed_in(block: Block, centre: tuple[float, float], window: Box) -> Label:
    x = min(max(centre[0], window.x0 + block.width / 2), window.x1 - block.width / 2)
    y = min(max(centre[1], window.y0 + block.height / 2), window.y1 - block.height / 2)
    return centred(block, (x, y))


def centred(block: Block, centre: tuple[float, float]) -> Label:
    """The block with its middle on a point."""
    x, y = centre
    half_width, half_height = block.width / 2, block.height / 2
    box = Box(x - half_width, y - half_height, x + half_width, y + half_height)
    return Label(block.lines, (round(x), round(y)), box)
