"""The labour-market figures of an area's record: the newest of each indicator."""

from __future__ import annotations

from generator.derive.exports.records import Record
from generator.derive.labour.figures import ENGLAND_CODE, Figures, source_of
from generator.derive.places import Place
from generator.model.labour import Indicator


def indicator_records(figures: Figures, place: Place) -> list[Record]:
    """An indicator without a figure for the place is left out: none is published.

    `geography` is the code of the area whose figure it is, where that is not the place's own.
    """
    found = (_record(figures, place, indicator) for indicator in figures.indicators)
    return [record for record in found if record]


def _record(figures: Figures, place: Place, indicator: Indicator) -> Record | None:
    code = source_of(figures, place, indicator)
    series = figures.of(code, indicator)
    if not series:
        return None
    row = series[-1]
    beside = {
        name: figures.at(area, indicator, row.period)
        for name, area in (("england", ENGLAND_CODE), ("region", place.region_code))
    }
    return {
        "id": indicator.id,
        "period": row.period,
        "value": plain(row.value),
        "lower": plain(row.lower),
        "upper": plain(row.upper),
        "unit": indicator.unit,
        **{name: plain(found.value) if found else None for name, found in beside.items()},
        "source": f"{indicator.publisher}, {indicator.dataset}",
        **({"geography": code} if code != place.code else {}),
    }


def plain(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point, as in the table."""
    return int(value) if value is not None and value == int(value) else value
