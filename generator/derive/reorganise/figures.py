"""Figures of the new councils: what can be added up honestly, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.derive.reorganise.moves import Moves
from generator.model.atlas import Atlas
from generator.model.labour import IndicatorValue

COUNTED = frozenset({"people", "businesses"})
"""Units of what is in one district and no other, so that districts can be added up."""


def indicator_values(atlas: Atlas, moves: Moves) -> tuple[IndicatorValue, ...]:
    """Figures of areas that stay, then sums, then those of a county that one council covers."""
    stay = (row for row in atlas.indicator_values if not moves.gone(row.area_code))
    return (*stay, *_inherited(atlas, moves), *_sums(atlas, moves))


def _inherited(atlas: Atlas, moves: Moves) -> Iterator[IndicatorValue]:
    """The county was the same area: all of its figures hold, and none of them is a sum."""
    same = _same_area(atlas, moves)
    for row in atlas.indicator_values:
        if row.area_code in same:
            yield replace(row, area_code=same[row.area_code])


def _same_area(atlas: Atlas, moves: Moves) -> Mapping[str, str]:
    """County → the one council that took over all of it and nothing else."""
    above: dict[str, set[str]] = defaultdict(set)
    for row in atlas.local_authorities:
        if row.code in moves.districts:
            above[moves.districts[row.code]].add(row.county_code)
    heirs = {county: moves.heir(county) for county in moves.counties}
    return {county: heir for county, heir in heirs.items() if heir and above[heir] == {county}}


def _sums(atlas: Atlas, moves: Moves) -> Iterator[IndicatorValue]:
    """A sum needs the figures of all members for the same period."""
    size: dict[str, int] = defaultdict(int)
    for key in moves.districts.values():
        size[key] += 1
    has_own = set(_same_area(atlas, moves).values())
    counts = {row.id for row in atlas.indicators if row.unit in COUNTED}
    parts: dict[tuple[str, str, str], list[IndicatorValue]] = defaultdict(list)
    for row in atlas.indicator_values:
        key = moves.districts.get(row.area_code, "")
        if key and key not in has_own and row.indicator_id in counts:
            parts[key, row.indicator_id, row.period].append(row)
    for (key, indicator, period), rows in parts.items():
        if len(rows) == size[key]:
            total = sum(row.value for row in rows)
            yield IndicatorValue(key, indicator, period, total, None, None, "")
