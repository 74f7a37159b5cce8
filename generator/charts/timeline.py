"""A time line: one area's figures with their intervals as a band, over that of England."""

from __future__ import annotations

from collections.abc import Iterable

from generator.charts.axis import (
    LINE_BASE,
    LINE_HEIGHT,
    LINE_LEFT,
    LINE_TOP,
    RIGHT,
    along,
    height,
    open_svg,
)
from generator.derive.labour.compare import high_end, low_end
from generator.derive.labour.scale import Scale
from generator.model.labour import IndicatorValue

Rows = tuple[IndicatorValue, ...]
Point = tuple[int, int]


def timeline(scale: Scale, periods: tuple[str, ...], rows: Rows, shared: str) -> str:
    """The lines at `shared` with those of one area; a missing period breaks them."""
    drawn = open_svg(LINE_HEIGHT, shared)
    band = "".join(_band(scale, periods, run) for run in runs(rows) if run[0].lower is not None)
    if band:
        drawn += f'<path class="b" d="{band}"/>'
    return f'{drawn}<path class="l" d="{_lines(scale, periods, rows)}"/></svg>'


def shared_lines(
    name: str,
    scale: Scale,
    ends: tuple[str, str],
    periods: tuple[str, ...],
    spans: tuple[str, str],
    england: Rows,
) -> str:
    """Axes and the line of England. `ends` and `spans` are the words on the two axes."""
    low, high = ends
    first, last = spans
    grid = (
        f"M{LINE_LEFT} {LINE_TOP}h{RIGHT - LINE_LEFT}M{LINE_LEFT} {LINE_BASE}h{RIGHT - LINE_LEFT}"
    )
    return (
        f'<g id="{name}"><path stroke="currentColor" d="{grid}"/>'
        '<path fill="none" stroke-width="2" stroke-dasharray="4 3" '
        f'd="{_lines(scale, periods, england)}"/>'
        '<g stroke="none" font-size="12">'
        f'<text x="{LINE_LEFT - 4}" y="{LINE_TOP + 5}" text-anchor="end">{high}</text>'
        f'<text x="{LINE_LEFT - 4}" y="{LINE_BASE + 4}" text-anchor="end">{low}</text>'
        f'<text x="{LINE_LEFT}" y="{LINE_HEIGHT - 4}">{first}</text>'
        f'<text x="{RIGHT}" y="{LINE_HEIGHT - 4}" text-anchor="end">{last}</text></g></g>'
    )


def runs(rows: Iterable[IndicatorValue]) -> list[Rows]:
    """Figures of years that follow one another, cut too where intervals begin or end."""
    found: list[list[IndicatorValue]] = []
    for row in rows:
        before = found[-1][-1] if found else None
        if (
            before
            and int(row.period[:4]) == int(before.period[:4]) + 1
            and (row.lower is None) == (before.lower is None)
        ):
            found[-1].append(row)
        else:
            found.append([row])
    return [tuple(run) for run in found]


def _lines(scale: Scale, periods: tuple[str, ...], rows: Rows) -> str:
    points = (
        [(along(periods, r.period), height(scale, r.value)) for r in run] for run in runs(rows)
    )
    return "".join(_path(run) for run in points)


def _band(scale: Scale, periods: tuple[str, ...], run: Rows) -> str:
    top = [(along(periods, row.period), height(scale, high_end(row))) for row in run]
    bottom = [(along(periods, row.period), height(scale, low_end(row))) for row in run]
    return f"{_path([*top, *reversed(bottom)])}z"


def _path(points: list[Point]) -> str:
    """Straight lines from point to point, each step told from the one before."""
    (x, y), *others = points
    path = f"M{x} {y}" if others else f"M{x} {y}h0"
    for here in others:
        step = f"{here[0] - x} {here[1] - y}".replace(" -", "-")
        path += f"l{step}"
        x, y = here
    return path
