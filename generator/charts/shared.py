"""The file of drawings that all pages share: for each indicator its strips and England's line."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.charts.strip import shared_strip
from generator.charts.timeline import shared_lines
from generator.derive.labour.figures import ENGLAND_CODE, Figures, peers
from generator.derive.labour.words import end_words, period_words
from generator.derive.places import Places
from generator.model.labour import Indicator

FEWEST_PERIODS = 3


def shared_drawings(figures: Figures, places: Places) -> str:
    """An SVG file; pages take its parts by their names, see `strip_name` and `line_name`."""
    parts = "".join(
        part
        for indicator in figures.indicators
        if indicator.compared
        for part in _drawings(figures, places, indicator)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg"><defs>{parts}</defs></svg>\n'


def strip_name(indicator: Indicator, kind: str) -> str:
    return f"{indicator.id}-{kind}"


def line_name(indicator: Indicator) -> str:
    return f"{indicator.id}-line"


def has_line(figures: Figures, indicator: Indicator) -> bool:
    """Two years make no line."""
    return indicator.compared and len(figures.periods[indicator.id]) >= FEWEST_PERIODS


def _drawings(figures: Figures, places: Places, indicator: Indicator) -> Iterator[str]:
    scale, periods = figures.scales[indicator.id], figures.periods[indicator.id]
    low, high = (escape(end_words(indicator, end)) for end in (scale.low, scale.high))
    england = figures.at(ENGLAND_CODE, indicator, figures.latest(indicator))
    if england is None:
        return
    for kind, rows in peers(figures, places, indicator).items():
        yield shared_strip(strip_name(indicator, kind), scale, (low, high), rows, england.value)
    if has_line(figures, indicator):
        national = figures.of(ENGLAND_CODE, indicator)
        spans = (period_words(periods[0]), period_words(periods[-1]))
        yield shared_lines(line_name(indicator), scale, (low, high), periods, spans, national)
