"""The rows of a programme: those that others are told of it, and all that it is told itself."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter

from generator.derive.freshness import stale
from generator.derive.index import Index
from generator.model.provision import Programme, ProgrammeSuccessor

ITS_OWN = frozenset(
    {
        "told_apart",
        "status_note",
        "summary",
        "who_can_get_it",
        "what_you_get",
        "agency",
        "contracted",
        "funding_text",
        "funding_amount_gbp",
        "funding_period",
        "referrals_end",
        "date_note",
        "geography_note",
        "listed_2021",
        "official_url_seen",
        "evidence_note",
    }
)
"""Columns that no council, provider or boundary set is told."""
_told = attrgetter(*(one.name for one in fields(Programme) if one.name not in ITS_OWN))


def told_elsewhere(index: Index, key: str) -> tuple[object, ...]:
    """What a council, a provider or a boundary set may be told of a programme."""
    return (
        _told(index.programmes[key]),
        index.audiences_of_programme.get(key),
        index.themes_of_programme.get(key),
        index.funders_of_programme.get(key),
    )


def told_in_data(index: Index, key: str) -> tuple[object, ...]:
    """What the record, table and map of a council may be told of a programme."""
    row = index.programmes[key]
    return row.name, stale(index, row.evidence_date, index.today), told_in_frame(index, key)


def told_in_frame(index: Index, key: str) -> tuple[object, ...]:
    """What it takes to count a programme on the page of a council: its name is in the sections."""
    return (
        index.programmes[key].status,
        index.audiences_of_programme.get(key),
        index.themes_of_programme.get(key),
        index.funders_of_programme.get(key),
    )


def its_own(index: Index, key: str) -> tuple[object, ...]:
    """All that a programme is told of itself and of its kin, besides its deliveries."""
    funders = index.funders_of_programme.get(key, ())
    kin = [row for row in index.atlas.programme_successors if key in _pair(row)]
    return (
        index.programmes[key],
        told_elsewhere(index, key),
        index.aliases_of_programme.get(key),
        index.sources_of_programme.get(key),
        index.eligibility.get(key),
        [index.providers.get(funder.id) for funder in funders],
        [(row, *(index.programmes[other].name for other in _pair(row))) for row in kin],
    )


def _pair(row: ProgrammeSuccessor) -> tuple[str, str]:
    return row.programme_id, row.successor_id
