"""What the page on the labour-market figures says: each indicator, its meaning and source."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.labour.figures import ENGLAND_CODE, Figures, source_of
from generator.derive.labour.words import BASES, interval_words, period_words, sentence_parts
from generator.derive.places import Places
from generator.derive.views.labour import YearLine, year_lines
from generator.model.labour import Indicator, IndicatorValue


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """`england` is its newest figure in words; `coverage` how many councils have theirs."""

    indicator: Indicator
    england: str
    basis: str
    coverage: str
    years: tuple[YearLine, ...]

    @property
    def ranged(self) -> bool:
        """Whether any of the years has an interval."""
        return any(year.interval for year in self.years)


@dataclass(frozen=True, slots=True)
class IndicatorsView:
    entries: tuple[IndicatorEntry, ...]


def indicators_view(figures: Figures, places: Places) -> IndicatorsView:
    """Every indicator, in the order of their table."""
    return IndicatorsView(tuple(_entry(figures, places, row) for row in figures.indicators))


def _entry(figures: Figures, places: Places, indicator: Indicator) -> IndicatorEntry:
    series = figures.of(ENGLAND_CODE, indicator)
    return IndicatorEntry(
        indicator=indicator,
        england=_england(indicator, series[-1]) if series else "",
        basis=BASES[indicator.basis],
        coverage=_coverage(figures, places, indicator),
        years=year_lines(figures, indicator, series),
    )


def _england(indicator: Indicator, row: IndicatorValue) -> str:
    return f"{''.join(sentence_parts(indicator, row))} {interval_words(indicator, row)}".strip()


def _coverage(figures: Figures, places: Places, indicator: Indicator) -> str:
    """Districts with a figure of the newest period, their county's counted as theirs."""
    newest = figures.latest(indicator)
    found = sum(
        figures.at(source_of(figures, place, indicator), indicator, newest) is not None
        for place in places.districts
    )
    return (
        f"For {period_words(newest)}, {found} of the {len(places.districts)} councils at district "
        "level have a figure."
    )
