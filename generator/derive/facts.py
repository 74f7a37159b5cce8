"""Small labelled facts that cards and pages share: status, evidence, who runs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.derive.freshness import stale
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import date_words
from generator.model.provision import Delivery, Programme

INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Tag:
    """A label in words. `kind` picks its look; `explanation` is what it means."""

    kind: str
    label: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure a fact is. `date` is in words; `source_url` may be empty.

    `age` is the notice that the evidence is old, where that is not told elsewhere.
    """

    tag: Tag
    date: str
    source_url: str
    age: Tag | None = None


@dataclass(frozen=True, slots=True)
class Involved:
    """A provider in a delivery, with its role as a phrase such as `Led by`."""

    ref: Ref
    phrase: str
    contact: bool


def status_tag(index: Index, programme: Programme) -> Tag:
    status = index.statuses[programme.status]
    return Tag(f"status-{status.id}", status.label, status.description)


def currency_tag(index: Index, delivery: Delivery) -> Tag:
    currency = index.currencies[delivery.currency]
    return Tag(f"currency-{currency.id}", currency.label, currency.description)


def coverage_tag(index: Index, coverage: str) -> Tag:
    term = index.coverages[coverage]
    return Tag(f"coverage-{term.id}", term.label, term.description)


def basis_tags(index: Index, zone_id: str, districts: Iterable[str]) -> tuple[Tag, ...]:
    """A tag when any of the districts is in the zone by our own reading alone."""
    wanted = set(districts)
    members = index.members_of_zone.get(zone_id, ())
    if not any(row.basis == INFERRED for row in members if row.district_code in wanted):
        return ()
    term = index.bases[INFERRED]
    return (Tag(f"basis-{term.id}", term.label, term.description),)


def evidence_of(index: Index, level: str, date: str, source_url: str) -> Evidence:
    term = index.evidence_levels[level]
    tag = Tag(f"evidence-{term.id}", term.label, term.description)
    return Evidence(tag, date_words(date), source_url, stale_tag(index, date, index.today))


def programme_evidence(index: Index, programme: Programme) -> Evidence:
    """A notice of its age stands beside the name of a programme, and its source below."""
    found = evidence_of(index, programme.evidence_level, programme.evidence_date, "")
    return replace(found, age=None)


def stale_tag(index: Index, checked: str, today: str) -> Tag | None:
    """The notice for evidence of the date `checked`, where one is due."""
    found = stale(index, checked, today)
    return Tag(f"fresh-{found.id}", found.label, found.description) if found else None


def programme_ref(programme: Programme) -> Ref:
    return Ref("programme", programme.id, programme.name)


def involved_in(index: Index, delivery: Delivery) -> tuple[Involved, ...]:
    """Providers of a delivery, those whom a person would go to first."""
    found = [
        Involved(
            Ref("provider", row.provider_id, index.providers[row.provider_id].name),
            index.roles[row.role].phrase,
            index.roles[row.role].contact,
        )
        for row in index.providers_of_delivery.get(delivery.id, ())
    ]
    return tuple(sorted(found, key=lambda one: not one.contact))
