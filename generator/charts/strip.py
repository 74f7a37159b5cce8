"""A strip: how the areas of one kind are spread, with England, one area and its interval."""

from __future__ import annotations

from collections import Counter

from generator.charts.axis import BASE, LEFT, RIGHT, STRIP_HEIGHT, across, open_svg
from generator.derive.labour.compare import high_end, low_end
from generator.derive.labour.scale import Scale
from generator.model.labour import IndicatorValue

BIN, TALLEST = 4, 28
INTERVAL = 46


def strip(scale: Scale, row: IndicatorValue, shared: str) -> str:
    """The strip at `shared` with the figure of one area: a pin, and a bar for its interval."""
    x = across(scale, row.value)
    mark = f"M{x} 1l5 7h-10zm0 7v{BASE - 8}"
    if row.lower is not None:
        low, high = across(scale, low_end(row)), across(scale, high_end(row))
        mark += f"M{low} {INTERVAL - 4}v8m0-4h{high - low}m0-4v8"
    return f'{open_svg(STRIP_HEIGHT, shared)}<path d="{mark}"/></svg>'


def shared_strip(
    name: str, scale: Scale, ends: tuple[str, str], rows: tuple[IndicatorValue, ...], england: float
) -> str:
    """Columns as tall as the number of areas with about that figure, and England's line.

    `ends` are the words at the ends of the axis.
    """
    x = across(scale, england)
    return (
        f'<g id="{name}"><path fill="currentColor" stroke="none" d="{_columns(scale, rows)}"/>'
        f'<path stroke="currentColor" d="M{LEFT} {BASE}.5h{RIGHT - LEFT}"/>'
        f'<path fill="none" stroke-width="2" stroke-dasharray="4 3" d="M{x} 2v{BASE + 14}"/>'
        f'<g stroke="none" font-size="12">{_labels(x, ends)}</g></g>'
    )


def _columns(scale: Scale, rows: tuple[IndicatorValue, ...]) -> str:
    counts = Counter((across(scale, row.value) - LEFT) // BIN for row in rows)
    tallest = max(counts.values())
    return "".join(
        f"M{LEFT + BIN * number} {BASE}v-{tall}h{BIN - 1}v{tall}"
        for number, count in sorted(counts.items())
        if (tall := max(2, round(TALLEST * count / tallest)))
    )


def _labels(x: int, ends: tuple[str, str]) -> str:
    """England's name under its line; an end of the axis gives way to it."""
    middle = min(max(x, LEFT + 22), RIGHT - 22)
    y = STRIP_HEIGHT - 3
    found = [f'<text x="{middle}" y="{y}" text-anchor="middle">England</text>']
    if middle > LEFT + 70:
        found.append(f'<text x="{LEFT}" y="{y}">{ends[0]}</text>')
    if middle < RIGHT - 70:
        found.append(f'<text x="{RIGHT}" y="{y}" text-anchor="end">{ends[1]}</text>')
    return "".join(found)
