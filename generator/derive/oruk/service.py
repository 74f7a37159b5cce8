"""A programme as a service of Open Referral UK. What is not known is left out, never null."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.exports.records import Record
from generator.derive.index import Index
from generator.derive.oruk.areas import service_areas
from generator.derive.oruk.ids import oruk_id
from generator.derive.oruk.organizations import identifiers, organization_key, organization_of
from generator.derive.oruk.terms import attributes_of
from generator.model.provision import Programme

FULL_DATE = 10
"""Length of 2026-11-21. The profile has no place for a month or a year alone."""
RECALLED = "recalled"
"""Nobody has checked what is from memory: it has no date of assurance."""


def exported(index: Index) -> Iterator[Programme]:
    """Programmes whose status the profile has a word for and whose organisation is known."""
    for programme in index.atlas.programmes:
        if index.statuses[programme.status].oruk_status and organization_of(index, programme.id):
            yield programme


def service_record(index: Index, programme: Programme) -> Record:
    """`/oruk/services/<uuid>.json`. `programme` is one of those that are `exported`."""
    organization = organization_of(index, programme.id) or {}
    numbers = identifiers(index, organization_key(index, programme.id), organization["id"])
    return summary_record(index, programme) | _without_gaps(
        {
            "service_areas": service_areas(index, programme.id),
            "organization": organization | _without_gaps({"organization_identifiers": numbers}),
            "funding": _funding(index, programme.id),
            "cost_options": _cost(index, programme.id),
            "attributes": attributes_of(index, programme.id),
        }
    )


def summary_record(index: Index, programme: Programme) -> Record:
    """The service as it stands in the list of services: without what is nested in it."""
    organization = organization_of(index, programme.id) or {}
    return _without_gaps(
        {
            "id": oruk_id("service", programme.id),
            "organization_id": organization["id"],
            "name": programme.name,
            "description": _description(programme),
            "url": programme.official_url,
            "status": index.statuses[programme.status].oruk_status,
            "assured_date": _assured(programme),
            "alert": programme.status_note,
            "organization": organization,
        }
    )


def _description(programme: Programme) -> str:
    parts = (
        programme.summary,
        _said("Who can get it", programme.who_can_get_it),
        _said("What you get", programme.what_you_get),
        _said("How to start", programme.how_to_start),
    )
    return "\n".join(part for part in parts if part)


def _said(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


def _assured(programme: Programme) -> str:
    checked = programme.evidence_level != RECALLED
    return programme.evidence_date if checked and len(programme.evidence_date) == FULL_DATE else ""


def _funding(index: Index, programme_id: str) -> list[Record]:
    return [
        {"id": oruk_id("funding", programme_id, funder.id), "source": funder.name}
        for funder in index.funders_of_programme.get(programme_id, ())
    ]


def _cost(index: Index, programme_id: str) -> list[Record]:
    known = index.eligibility.get(programme_id)
    if known is None or not known.cost:
        return []
    return [{"id": oruk_id("cost", programme_id), "amount_description": known.cost}]


def _without_gaps(record: Record) -> Record:
    return {name: value for name, value in record.items() if value}
