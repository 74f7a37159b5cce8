"""Apprentices, colleges and adult learners, after other councils took over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from generator.derive.reorganise.moves import Moves
from generator.model.atlas import Atlas
from generator.model.training import (
    ApprenticeshipStarts,
    ApprenticeshipTotal,
    College,
    CouncilAdultLearning,
)

Counted = TypeVar("Counted", ApprenticeshipTotal, ApprenticeshipStarts)


def apprenticeship_totals(atlas: Atlas, moves: Moves) -> tuple[ApprenticeshipTotal, ...]:
    """Added up, as the page of a county adds up its districts: each is rounded to 10."""
    return _added_up(atlas.apprenticeship_totals, moves, lambda row: row.period)


def apprenticeship_starts(atlas: Atlas, moves: Moves) -> tuple[ApprenticeshipStarts, ...]:
    """Added up by provider. Starts too few to publish in a district stay out, as they are."""
    return _added_up(atlas.apprenticeship_providers, moves, lambda row: (row.period, row.ukprn))


def _added_up(
    rows: Iterable[Counted], moves: Moves, alike: Callable[[Counted], object]
) -> tuple[Counted, ...]:
    """One row for each council and all that is `alike` in it."""
    found: dict[tuple[str, object], list[Counted]] = defaultdict(list)
    for row in rows:
        found[moves.heir(row.district_code), alike(row)].append(row)
    return tuple(
        replace(
            some[0],
            district_code=code,
            starts_residents=sum(row.starts_residents for row in some),
            starts_delivered=sum(row.starts_delivered for row in some),
        )
        for (code, _), some in found.items()
    )


def colleges(atlas: Atlas, moves: Moves) -> tuple[College, ...]:
    return tuple(
        replace(row, district_code=moves.heir(row.district_code)) for row in atlas.colleges
    )


def adult_learning(atlas: Atlas, moves: Moves) -> tuple[CouncilAdultLearning, ...]:
    """A new council has the learners of an old one only if no other old one taught there.

    Where a county was shared out, or several councils taught, no figure is of the new council.
    """
    teachers: dict[str, list[str]] = defaultdict(list)
    for row in atlas.council_adult_learning:
        for key in moves.successors(row.area_code):
            teachers[key].append(row.area_code)
    return tuple(
        replace(row, area_code=key)
        for row in atlas.council_adult_learning
        if (key := moves.heir(row.area_code)) and len(teachers[key]) == 1
    )
