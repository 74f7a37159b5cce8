"""Where filled shapes lie along evenly spaced horizontal lines: the base of placing words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import ceil, floor

from generator.geography.frame import Box, Pixel

STEP = 7
"""Units between rows: finer than a line of text is high."""

Span = tuple[float, float]
Rings = Sequence[Sequence[Pixel]]
Rows = Mapping[int, Sequence[Span]]
"""Row number (y / STEP) → stretches inside the shape, west to east."""


def rows_of(rings: Rings, window: Box) -> Rows:
    """The shape (even-odd) along each row of a window, cut to the window's width."""
    crossings: dict[int, list[float]] = defaultdict(list)
    top, bottom = ceil(window.y0 / STEP), ceil(window.y1 / STEP)
    for ring in rings:
        for (xa, ya), (xb, yb) in pairwise(ring):
            # The first row at or below each end: most steps of a border lie between two rows.
            a, b = -(-ya // STEP), -(-yb // STEP)
            if a == b:
                continue
            first, after = (a, b) if a < b else (b, a)
            for row in range(max(first, top), min(after, bottom)):
                crossings[row].append(xa + (row * STEP - ya) * (xb - xa) / (yb - ya))
    return {row: _spans(sorted(xs), window) for row, xs in sorted(crossings.items())}


def room(rows: Rows, y: float, height: float) -> list[Span]:
    """Stretches that lie inside the shape all the way from y - height/2 to y + height/2."""
    found = [rows.get(row, ()) for row in _within(y - height / 2, y + height / 2)]
    shared = list(found[0])
    for spans in found[1:]:
        shared = _common(shared, spans)
    return shared


def widest(found: Iterable[Span]) -> Span | None:
    return max(found, key=lambda span: span[1] - span[0], default=None)


def reaches_into(rows: Rows, box: Box) -> bool:
    """Does the shape lie in any part of the box?"""
    across = [(box.x0, box.x1)]
    return any(_common(rows.get(row, ()), across) for row in _within(box.y0, box.y1))


def _within(y0: float, y1: float) -> range:
    return range(floor(y0 / STEP), ceil(y1 / STEP) + 1)


def _spans(crossings: list[float], window: Box) -> list[Span]:
    pairs = zip(crossings[::2], crossings[1::2], strict=False)
    return _common(list(pairs), [(window.x0, window.x1)])


def _common(one: Sequence[Span], other: Sequence[Span]) -> list[Span]:
    # The busiest line of a build: comparisons cost a third of what max and min do.
    found = []
    for a, b in one:
        for c, d in other:
            start, end = a if a > c else c, b if b < d else d
            if start < end:
                found.append((start, end))
    return found
