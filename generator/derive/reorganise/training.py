"""Apprentices, colleges and adult learners, after other councils took over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from generator.derive.reorganise.moves import Moves
from generator.model.atlas import Atlas
from generator.model.training import (
    ApprenticeshipStarts,
    ApprenticeshipTotal,
    College,
    CouncilAdultLearning,
)


def apprenticeship_totals(atlas: Atlas, moves: Moves) -> tuple[ApprenticeshipTotal, ...]:
    """Added up, as the page of a county adds up its districts: each is rounded to 10."""
    found: dict[tuple[str, str], list[ApprenticeshipTotal]] = defaultdict(list)
    for row in atlas.apprenticeship_totals:
        found[moves.heir(row.district_code), row.period].append(row)
    return tuple(
        ApprenticeshipTotal(
            *at,
            sum(row.starts_residents for row in rows),
            sum(row.starts_delivered for row in rows),
        )
        for at, rows in found.items()
    )


def apprenticeship_starts(atlas: Atlas, moves: Moves) -> tuple[ApprenticeshipStarts, ...]:
    """Added up by provider. Starts too few to publish in a district stay out, as they are."""
    found: dict[tuple[str, str, str], list[ApprenticeshipStarts]] = defaultdict(list)
    for row in atlas.apprenticeship_providers:
        found[moves.heir(row.district_code), row.period, row.ukprn].append(row)
    return tuple(
        ApprenticeshipStarts(
            *at,
            sum(row.starts_residents for row in rows),
            sum(row.starts_delivered for row in rows),
        )
        for at, rows in found.items()
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
