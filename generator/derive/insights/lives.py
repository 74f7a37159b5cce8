"""When programmes began and ended, and how many did so in each year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.facts import programme_ref
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import sort_key
from generator.model.provision import Programme

SINCE = 2014
"""First year of the time line: the start of the European programme that ran to 2020."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Life:
    """Dates as years with fractions, from the earliest to the latest that a partial date allows.

    `2024` is (2024.0, 2025.0); None where no date is known. `over`: it has ended.
    """

    start: Span | None
    end: Span | None
    over: bool


@dataclass(frozen=True, slots=True)
class Year:
    """Programmes whose start or end is dated to this year, each from A to Z."""

    year: int
    started: tuple[Ref, ...]
    ended: tuple[Ref, ...]


def life_of(index: Index, programme: Programme) -> Life:
    return Life(span(programme.start), span(programme.end), index.statuses[programme.status].ended)


def span(partial: str) -> Span | None:
    """Years with fractions, each month taken as a twelfth: `2024-07` is (2024.5, 2024.58)."""
    if not partial:
        return None
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 1:
        return (float(parts[0]), parts[0] + 1.0)
    first = parts[0] + (parts[1] - 1) / 12
    if len(parts) == 2:
        return (first, first + 1 / 12)
    day = first + (parts[2] - 1) / 372
    return (day, day + 1 / 372)


def newest_evidence(index: Index) -> str:
    """Date of the newest evidence, ISO 8601: what the atlas takes for the present."""
    return max(
        *(row.evidence_date for row in index.atlas.programmes),
        *(row.evidence_date for row in index.atlas.deliveries),
    )


def years(index: Index, last: int) -> tuple[Year, ...]:
    """From SINCE to `last`. An end counts where the programme is over."""
    started: dict[int, list[Programme]] = defaultdict(list)
    ended: dict[int, list[Programme]] = defaultdict(list)
    for row in index.atlas.programmes:
        if row.start:
            started[year_of(row.start)].append(row)
        if row.end and index.statuses[row.status].ended:
            ended[year_of(row.end)].append(row)
    return tuple(
        Year(year, refs(started[year]), refs(ended[year])) for year in range(SINCE, last + 1)
    )


def year_of(partial: str) -> int:
    return int(partial[:4])


def refs(programmes: Iterable[Programme]) -> tuple[Ref, ...]:
    """Links to programmes, A to Z."""
    return tuple(programme_ref(row) for row in sorted(programmes, key=lambda p: sort_key(p.name)))
