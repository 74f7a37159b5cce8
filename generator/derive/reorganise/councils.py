"""Councils that came and councils that went."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.derive.reorganise.moves import LOWER, Moves
from generator.model.atlas import Atlas
from generator.model.places import (
    FormerAuthority,
    FormerSuccessor,
    FutureAuthority,
    LocalAuthority,
)


def councils(atlas: Atlas, moves: Moves) -> tuple[LocalAuthority, ...]:
    """Those that stay, then those that took over."""
    members: dict[str, list[LocalAuthority]] = {key: [] for key in moves.new}
    for row in atlas.local_authorities:
        if row.code in moves.districts:
            members[moves.districts[row.code]].append(row)
    lower = {kind.id for kind in atlas.area_kinds if kind.tier == LOWER}
    stay = (row for row in atlas.local_authorities if not moves.gone(row.code))
    come = (_council(row, members[key], row.kind in lower) for key, row in moves.new.items())
    return (*stay, *come)


def _council(
    future: FutureAuthority, members: list[LocalAuthority], in_county: bool
) -> LocalAuthority:
    """It lies where its members lay. A planned combined authority counts if all had it."""
    return LocalAuthority(
        code=future.key,
        name=future.name,
        ons_name=future.name,
        official_name=future.official_name,
        slug=future.id,
        kind=future.kind,
        region_code=_shared(row.region_code for row in members),
        county_code=_shared(row.county_code for row in members) if in_county else "",
        combined_authority_id=_shared(row.combined_authority_id for row in members),
        planned_combined_authority_id=_shared(row.planned_combined_authority_id for row in members),
        website=future.website,
    )


def _shared(values: Iterable[str]) -> str:
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def former_councils(atlas: Atlas, moves: Moves) -> tuple[FormerAuthority, ...]:
    """The councils that went. One whose address a new council has got is left without."""
    taken = {row.id for row in moves.new.values()}
    kinds = {kind.id: kind.label for kind in atlas.area_kinds}
    return tuple(
        FormerAuthority(
            code=row.code,
            name=row.name,
            official_name=row.official_name,
            slug="" if row.slug in taken else row.slug,
            kind=kinds[row.kind],
            abolished=_last_day(moves, row.code),
            source_note="",
        )
        for row in atlas.local_authorities
        if moves.gone(row.code)
    )


def _last_day(moves: Moves, code: str) -> str:
    starts = max(moves.new[key].starts for key in moves.successors(code))
    return (date.fromisoformat(starts) - timedelta(days=1)).isoformat()


def successors(atlas: Atlas, moves: Moves) -> tuple[FormerSuccessor, ...]:
    """Chains lead to a present council: a successor that has gone gives way to its own."""
    pairs = [(row.former_code, row.successor_code) for row in atlas.former_successors]
    pairs += [(row.code, row.code) for row in atlas.local_authorities if moves.gone(row.code)]
    found = dict.fromkeys((code, now) for code, after in pairs for now in moves.successors(after))
    return tuple(FormerSuccessor(*pair) for pair in found)
