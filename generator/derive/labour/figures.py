"""Which figures a place has: its own, or those of the area that stands for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.labour.scale import Scale, scale_of
from generator.derive.places import Place, Places
from generator.model.labour import Indicator, IndicatorValue

ENGLAND_CODE = "E92000001"
UPPER = "upper"

Rows = tuple[IndicatorValue, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """`series` holds the figures of an area and indicator, oldest first.

    `periods` are those in which an indicator has figures anywhere, oldest first, and `scales` the
    axis that fits all of them. `regions` gives, for the id of a combined authority whose area is
    a whole region, the code of that region.
    """

    indicators: tuple[Indicator, ...]
    series: dict[tuple[str, str], Rows]
    periods: dict[str, tuple[str, ...]]
    scales: dict[str, Scale]
    regions: dict[str, str]

    def of(self, area: str, indicator: Indicator) -> Rows:
        return self.series.get((area, indicator.id), ())

    def latest(self, indicator: Indicator) -> str:
        """The newest period in which the indicator has a figure anywhere."""
        return max(self.periods[indicator.id], default="")

    def at(self, area: str, indicator: Indicator, period: str) -> IndicatorValue | None:
        return next((row for row in self.of(area, indicator) if row.period == period), None)


def build_figures(index: Index, places: Places) -> Figures:
    """Figures by area and indicator, for all places; computed once a build."""
    found: dict[tuple[str, str], list[IndicatorValue]] = defaultdict(list)
    of_indicator: dict[str, list[IndicatorValue]] = defaultdict(list)
    for row in index.atlas.indicator_values:
        found[row.area_code, row.indicator_id].append(row)
        of_indicator[row.indicator_id].append(row)
    every = {row.id: of_indicator[row.id] for row in index.atlas.indicators}
    return Figures(
        indicators=tuple(sorted(index.atlas.indicators, key=lambda row: row.position)),
        series={key: tuple(sorted(rows, key=lambda r: r.period)) for key, rows in found.items()},
        periods={key: tuple(sorted({r.period for r in rows})) for key, rows in every.items()},
        scales={key: scale_of(rows) for key, rows in every.items()},
        regions=_whole_regions(places),
    )


def _whole_regions(places: Places) -> dict[str, str]:
    """Greater London is both a combined authority's area and a region: the same districts."""
    districts: dict[str, set[str]] = defaultdict(set)
    for place in places.districts:
        districts[place.region_code].add(place.code)
    return {
        place.ref.key: place.region_code
        for place in places.combined.values()
        if place.region_code and districts[place.region_code] == set(place.districts)
    }


def source_of(figures: Figures, place: Place, indicator: Indicator) -> str:
    """Code of the area whose figure the place has: mostly its own."""
    if place.tier == "combined":
        return figures.regions.get(place.ref.key, place.code)
    if indicator.tier == UPPER and place.county_code:
        return place.county_code
    return place.code


def peer_group(place: Place, indicator: Indicator) -> str:
    """The kind of areas among which a place is drawn; a kind is a key of `peers`."""
    if place.tier == "combined":
        return "combined"
    if indicator.tier == UPPER:
        return UPPER
    return "counties" if place.tier == UPPER else "districts"


def peers(figures: Figures, places: Places, indicator: Indicator) -> dict[str, Rows]:
    """The latest figures of all areas of each kind; kinds without any are left out."""
    if indicator.tier == UPPER:
        single = [place for place in places.districts if not place.county_code]
        groups = {UPPER: [*single, *places.counties]}
    else:
        groups = {"districts": [*places.districts], "counties": [*places.counties]}
    groups["combined"] = [*places.combined.values()]
    period = figures.latest(indicator)
    found = {
        kind: tuple(
            row
            for place in members
            if (row := figures.at(source_of(figures, place, indicator), indicator, period))
        )
        for kind, members in groups.items()
    }
    return {kind: rows for kind, rows in found.items() if rows}
