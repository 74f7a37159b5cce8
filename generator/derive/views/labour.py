"""What an area page says of its labour market."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.labour.compare import compare
from generator.derive.labour.figures import ENGLAND_CODE, Figures, peer_group, source_of
from generator.derive.labour.words import (
    IN_DEVELOPMENT,
    NOT_PUBLISHED,
    VERDICTS,
    figure_words,
    interval_words,
    number_words,
    period_words,
    sentence_parts,
    span_of_figures,
)
from generator.derive.places import Place, Places
from generator.model.labour import Indicator, IndicatorValue


@dataclass(frozen=True, slots=True)
class YearLine:
    """One row of the table beside a time line. Figures are without their unit."""

    period: str
    here: str
    interval: str
    england: str


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator of one place in words, and the figures that its charts draw.

    `gap` is said where the newest figure is not published for the place; `before`, `figure` and
    `after` make the sentence of the newest that is, and are empty where there is none. `facts`
    follow it: whose figure it is if not the place's own, its interval, England, the region.
    `verdict` says whether it is higher or lower than England.
    """

    indicator: Indicator
    gap: str
    before: str
    figure: str
    after: str
    facts: tuple[str, ...]
    verdict: str
    years: tuple[YearLine, ...]
    row: IndicatorValue | None
    series: tuple[IndicatorValue, ...]
    peers: str

    @property
    def ranged(self) -> bool:
        """Whether any of the years has an interval."""
        return any(year.interval for year in self.years)


@dataclass(frozen=True, slots=True)
class LabourView:
    """`facts` are plain; `key` are in the open, `more` behind a fold."""

    facts: tuple[IndicatorLine, ...]
    key: tuple[IndicatorLine, ...]
    more: tuple[IndicatorLine, ...]

    @property
    def lines(self) -> tuple[IndicatorLine, ...]:
        return (*self.facts, *self.key, *self.more)

    @property
    def publishers(self) -> list[str]:
        """Each once, in the order of the lines."""
        return list(dict.fromkeys(line.indicator.publisher for line in self.lines))


def labour_view(index: Index, places: Places, figures: Figures, place: Place) -> LabourView:
    """Every indicator of the atlas for the place, in the order of their table."""
    lines = [_line(index, places, figures, place, indicator) for indicator in figures.indicators]

    def shown(where: str) -> tuple[IndicatorLine, ...]:
        return tuple(line for line in lines if line.indicator.shown == where)

    return LabourView(facts=shown("fact"), key=shown("key"), more=shown("more"))


def _line(
    index: Index, places: Places, figures: Figures, place: Place, indicator: Indicator
) -> IndicatorLine:
    code = source_of(figures, place, indicator)
    series = figures.of(code, indicator)
    row = series[-1] if series else None
    newest = figures.latest(indicator)
    before, figure, after = sentence_parts(indicator, row) if row else ("", "", "")
    return IndicatorLine(
        indicator=indicator,
        gap=_gap(row, newest),
        before=before,
        figure=figure,
        after=after,
        facts=_facts(index, places, figures, place, indicator, row) if row else (),
        verdict=_verdict(figures, indicator, row) if row else "",
        years=year_lines(figures, indicator, series) if indicator.compared else (),
        row=row,
        series=series,
        peers=peer_group(place, indicator),
    )


def _gap(row: IndicatorValue | None, newest: str) -> str:
    """Nothing when the newest figure is there."""
    if row is None:
        return f"{NOT_PUBLISHED[0].upper()}{NOT_PUBLISHED[1:]}."
    if row.period == newest:
        return ""
    return f"{period_words(newest)}: {NOT_PUBLISHED}. The newest that is:"


def _facts(
    index: Index,
    places: Places,
    figures: Figures,
    place: Place,
    indicator: Indicator,
    row: IndicatorValue,
) -> tuple[str, ...]:
    said = [
        _whose(index, places, place, row.area_code),
        interval_words(indicator, row),
        "Provisional." if row.status else "",
    ]
    if indicator.compared:
        beside = [("England", ENGLAND_CODE)]
        if place.region_code and place.region_code != row.area_code:
            beside.append((index.regions[place.region_code].name, place.region_code))
        said += [
            _beside(name, indicator, figures.at(code, indicator, row.period))
            for name, code in beside
        ]
    said.append(IN_DEVELOPMENT if indicator.in_development else "")
    return tuple(filter(None, said))


def _verdict(figures: Figures, indicator: Indicator, row: IndicatorValue) -> str:
    return VERDICTS[compare(indicator, row, figures.at(ENGLAND_CODE, indicator, row.period))]


def _beside(name: str, indicator: Indicator, row: IndicatorValue | None) -> str:
    return f"{name}: {figure_words(indicator, row.value) if row else 'not published'}."


def _whose(index: Index, places: Places, place: Place, code: str) -> str:
    """Of which area the figure is, where it is not the place's own."""
    if code == place.code:
        return ""
    if code in places.authorities:
        return f"Figure for {places.authorities[code].name}, the county council area."
    return f"Figure for the region of {index.regions[code].name}, which is the same area."


def year_lines(
    figures: Figures, indicator: Indicator, series: tuple[IndicatorValue, ...]
) -> tuple[YearLine, ...]:
    """Newest first. England is left empty for a period in which it has no figure."""
    national = {row.period: row for row in figures.of(ENGLAND_CODE, indicator)}
    return tuple(
        YearLine(
            period_words(row.period),
            number_words(row.value, indicator.decimals),
            span_of_figures(indicator, row),
            number_words(national[row.period].value, indicator.decimals)
            if row.period in national
            else "",
        )
        for row in reversed(series)
    )
