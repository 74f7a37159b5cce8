"""Observations of Nomis → figures of present areas for a year, every fault at once. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.problems import Problem
from generator.refresh.faults import fault
from generator.refresh.indicator_queries import Query
from generator.refresh.nomis_page import Observation
from generator.refresh.replies import NOT_OURS

ENGLAND = "E92000001"
LEAST, MOST = Decimal(0), Decimal(100)
MOST_TOLD = 20
ADD_IT = "Add its change of code to code_changes.csv, or the council to local_authorities.csv."


@dataclass(frozen=True, slots=True)
class Areas:
    """`known`: every code that may have a figure; `districts` of them have figures of their own.

    `changes`: old code → present code.
    """

    known: Collection[str]
    districts: Collection[str]
    changes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """Texts as they stand in indicator_values.csv; the ends are empty without an interval."""

    value: str
    lower: str = ""
    upper: str = ""


Figures = dict[str, Figure]
"""By area code."""


def figures_of(
    query: Query, observations: Iterable[Observation], dates: Sequence[str], areas: Areas
) -> tuple[Figures, tuple[Problem, ...]]:
    """The figure of each English area that has a whole one for all `dates`, and what is wrong."""
    english = [seen for seen in observations if seen.area.startswith("E")]
    problems = [*_wrong_labels(query, english), *_unknown(query, english, areas)]
    values: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    seen: set[tuple[str, str, str]] = set()
    for observation in english:
        code = areas.changes.get(observation.area, observation.area)
        key = (code, observation.date, observation.measure)
        if key in seen:
            message = f"{code} has two figures for {observation.date}."
            problems.append(fault(query.dataset, "duplicate-figure", message, NOT_OURS, code))
        seen.add(key)
        if observation.value is not None:
            values[code][observation.date, observation.measure] = observation.value
    figures = {code: figure for code in values if (figure := _figure(query, values[code], dates))}
    return figures, tuple(problems[:MOST_TOLD])


def too_few(
    query: Query, figures: Collection[str], areas: Areas, most_missing: int
) -> Iterator[Problem]:
    """England must have a figure, and all districts but `most_missing`."""
    if ENGLAND not in figures:
        message = f"There is no figure of England for {query.indicator}."
        yield fault(query.dataset, "missing-england", message, NOT_OURS, ENGLAND)
    have = sum(code in figures for code in areas.districts)
    if have < len(areas.districts) - most_missing:
        message = f"{have} of {len(areas.districts)} districts have a figure of {query.indicator}."
        yield fault(query.dataset, "too-few-districts", message, NOT_OURS, str(have))


def _wrong_labels(query: Query, observations: Iterable[Observation]) -> Iterator[Problem]:
    for label in sorted({seen.label for seen in observations if query.label not in seen.label}):
        message = f"{query.indicator} should be {query.label!r}, but the reply says {label!r}."
        yield fault(query.dataset, "schema-changed", message, NOT_OURS, label)


def _unknown(query: Query, observations: Iterable[Observation], areas: Areas) -> Iterator[Problem]:
    codes = {areas.changes.get(seen.area, seen.area) for seen in observations}
    for code in sorted(codes - set(areas.known)):
        yield fault(query.dataset, "unknown-area", f"{code} is not a present area.", ADD_IT, code)


def _figure(
    query: Query, values: Mapping[tuple[str, str], str], dates: Sequence[str]
) -> Figure | None:
    parts = [values.get((date, query.value)) for date in dates]
    numbers = [Decimal(part) for part in parts if part is not None]
    if len(numbers) < len(dates):
        return None
    value = _one_decimal(sum(numbers, Decimal(0)) / len(numbers))
    half = values.get((dates[-1], query.half_width)) if query.half_width else None
    if half is None:
        return Figure(_written(value))
    lower = max(LEAST, _one_decimal(value - Decimal(half)))
    upper = min(MOST, _one_decimal(value + Decimal(half)))
    return Figure(_written(value), _written(lower), _written(upper))


def _one_decimal(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _written(number: Decimal) -> str:
    """As the table has it: 7, not 7.0."""
    return str(number.quantize(Decimal(1))) if number == number.to_integral() else str(number)
