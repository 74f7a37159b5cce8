"""SVG path data in whole numbers, relative and as short as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from generator.geography.frame import Box, Frame, Pixel
from generator.geography.topology import Ring, Topology, ring_points

Line = Sequence[Pixel]


def closed_path(rings: Iterable[Line]) -> str:
    """Path data of filled rings; a ring of fewer than three points is too small to see."""
    return "".join(f"{_steps(ring[:-1])}z" for ring in rings if len(ring) > 3)


def open_path(lines: Iterable[Line]) -> str:
    """Path data of lines that are only stroked."""
    return "".join(_steps(line) for line in lines if len(line) > 1)


def ring_pixels(topology: Topology, frame: Frame, rings: Iterable[Ring]) -> list[list[Pixel]]:
    """Rings in drawing units, closed, with no point twice in a row."""
    return [_pixels(frame, ring_points(topology, ring)) for ring in rings]


def arc_pixels(topology: Topology, frame: Frame, arcs: Iterable[int]) -> list[list[Pixel]]:
    """Arcs in drawing units, with no point twice in a row."""
    return [_pixels(frame, topology.arcs[arc]) for arc in arcs]


def clip_rings(rings: Iterable[Line], window: Box) -> list[list[Pixel]]:
    """The part of filled rings inside a window (Sutherland and Hodgman, one side at a time).

    Runs along the window's edge may be left where a ring leaves and comes back; filled, they
    have no area.
    """
    clipped = (_clip_ring(list(ring[:-1]), window) for ring in rings)
    return [[*ring, ring[0]] for ring in clipped if len(ring) > 2]


def clip_lines(lines: Iterable[Line], window: Box) -> list[list[Pixel]]:
    """Lines cut to runs of the steps that come near a window; ends may stick out a little."""
    return [run for line in lines for run in _runs(line, window)]


def _pixels(frame: Frame, points: Iterable[tuple[float, float]]) -> list[Pixel]:
    return [pixel for pixel, _ in groupby(frame.pixels(points))]


def _steps(line: Line) -> str:
    """`m` with implied `l`: "M10 20l3-4 5 6"; a minus sign is separator enough."""
    moves = [f"M{line[0][0]} {line[0][1]}l"]
    for (x0, y0), (x1, y1) in pairwise(line):
        moves.append(f"{_number(x1 - x0)}{_number(y1 - y0)}")
    return "".join(moves).replace("l ", "l")


def _number(value: int) -> str:
    return str(value) if value < 0 else f" {value}"


def _clip_ring(ring: list[Pixel], window: Box) -> list[Pixel]:
    if all(window.x0 <= x <= window.x1 and window.y0 <= y <= window.y1 for x, y in ring):
        return ring
    for axis, limit, sign in (
        (0, window.x0, 1),
        (0, window.x1, -1),
        (1, window.y0, 1),
        (1, window.y1, -1),
    ):
        ring = list(_clip_side(ring, axis, limit, sign))
    return ring


def _clip_side(ring: list[Pixel], axis: int, limit: float, sign: int) -> Iterator[Pixel]:
    inside: Callable[[Pixel], bool] = lambda p: (p[axis] - limit) * sign >= 0  # noqa: E731
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if inside(before) != inside(here):
            yield _crossing(before, here, axis, limit)
        if inside(here):
            yield here


def _crossing(a: Pixel, b: Pixel, axis: int, limit: float) -> Pixel:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    return round(a[0] + share * (b[0] - a[0])), round(a[1] + share * (b[1] - a[1]))


def _runs(line: Line, window: Box) -> Iterator[list[Pixel]]:
    run: list[Pixel] = []
    for a, b in pairwise(line):
        if _near(a, b, window):
            run = run or [a]
            run.append(b)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _near(a: Pixel, b: Pixel, window: Box) -> bool:
    return (
        max(a[0], b[0]) >= window.x0
        and min(a[0], b[0]) <= window.x1
        and max(a[1], b[1]) >= window.y0
        and min(a[1], b[1]) <= window.y1
    )
