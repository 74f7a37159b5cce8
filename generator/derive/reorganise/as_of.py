"""All tables of the atlas, after the reorganisations that have happened by a day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.derive.reorganise.councils import (
    councils,
    former_councils,
    successors,
)
from generator.derive.reorganise.figures import indicator_values
from generator.derive.reorganise.help import local_schemes
from generator.derive.reorganise.maps import coverage_exceptions, zone_members
from generator.derive.reorganise.moves import Moves, moves_by
from generator.derive.reorganise.training import (
    adult_learning,
    apprenticeship_starts,
    apprenticeship_totals,
    colleges,
)
from generator.model.atlas import Atlas
from generator.model.places import LocalAuthority


@dataclass(frozen=True, slots=True)
class AsOf:
    """`atlas` has the new councils in place of those of `gone`, which are former ones in it."""

    atlas: Atlas
    moves: Moves
    gone: tuple[LocalAuthority, ...]


def as_of(atlas: Atlas, day: str) -> AsOf:
    """The atlas on `day`, an ISO date; itself where nothing was due. Any order of days is safe.

    Coverage is added up from the members. So are figures that count people or things; rates
    cannot be, and the new council has none until they are published. Similar areas are dropped
    for the same reason. What a county council taught or offered goes on only where one council
    took over all of it (learners) or to each of those that did (local schemes).
    """
    moves = moves_by(atlas, day)
    if not moves:
        return AsOf(atlas, moves, ())
    now = replace(
        atlas,
        local_authorities=councils(atlas, moves),
        former_authorities=(*atlas.former_authorities, *former_councils(atlas, moves)),
        former_successors=successors(atlas, moves),
        future_authorities=tuple(
            row for row in atlas.future_authorities if row.key not in moves.new
        ),
        future_members=tuple(
            row for row in atlas.future_members if row.district_code not in moves.districts
        ),
        similar_areas=tuple(
            row
            for row in atlas.similar_areas
            if not moves.gone(row.district_code) and not moves.gone(row.similar_code)
        ),
        coverage_exceptions=coverage_exceptions(atlas, moves),
        zone_members=zone_members(atlas, moves),
        indicator_values=indicator_values(atlas, moves),
        local_schemes=local_schemes(atlas, moves),
        apprenticeship_totals=apprenticeship_totals(atlas, moves),
        apprenticeship_providers=apprenticeship_starts(atlas, moves),
        colleges=colleges(atlas, moves),
        council_adult_learning=adult_learning(atlas, moves),
    )
    gone = tuple(row for row in atlas.local_authorities if moves.gone(row.code))
    return AsOf(now, moves, gone)
