"""Figures on the labour market of an area, and what each of them means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure. `written` and `sentence` hold `{figure}`; `sentence` may hold `{period}`.

    `basis` is survey, model, estimate or count: the first two have intervals. `tier` is
    `district`, or `upper` where a district has the figure of its county. `shown` is where an
    area page has it: key, more or fact. `release_date` is a partial ISO 8601 date.
    """

    id: str
    label: str
    short: str
    topic: str
    unit: str
    written: str
    decimals: int
    sentence: str
    basis: str
    tier: str
    compared: bool
    shown: str
    position: int
    in_development: bool
    definition: str
    note: str
    geography_note: str
    publisher: str
    dataset: str
    source_url: str
    release_date: str
    copy_note: str


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A figure in its indicator's unit. `lower` and `upper` are its 95% interval, if published.

    `period` is a calendar year, `2023`, or an academic one, `2024/25`.
    """

    area_code: str
    indicator_id: str
    period: str
    value: float
    lower: float | None
    upper: float | None
    status: str
