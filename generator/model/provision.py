"""Programmes, who funds and delivers them, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Funder:
    id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme in public words, with its status, money, dates and evidence.

    Dates are partial ISO 8601 (`2024`, `2024-09`, `2024-09-01`), empty where unknown;
    `funding_amount_gbp` is whole pounds for the period that `funding_period` says in words.
    """

    id: str
    name: str
    told_apart: str
    status: str
    status_note: str
    side: str
    short: str
    summary: str
    who_can_get_it: str
    what_you_get: str
    how_to_start: str
    agency: str
    contracted: str
    funding_text: str
    funding_amount_gbp: int | None
    funding_period: str
    start: str
    referrals_end: str
    end: str
    date_note: str
    geography_note: str
    listed_2021: str
    official_url: str
    official_url_seen: bool | None
    evidence_level: str
    evidence_date: str
    evidence_note: str


@dataclass(frozen=True, slots=True)
class ProgrammeAlias:
    programme_id: str
    alias: str


@dataclass(frozen=True, slots=True)
class ProgrammeAudience:
    programme_id: str
    audience_id: str


@dataclass(frozen=True, slots=True)
class ProgrammeTheme:
    programme_id: str
    theme_id: str


@dataclass(frozen=True, slots=True)
class ProgrammeFunder:
    programme_id: str
    funder_id: str
    position: int


@dataclass(frozen=True, slots=True)
class ProgrammeSource:
    programme_id: str
    position: int
    url: str


@dataclass(frozen=True, slots=True)
class ProgrammeSuccessor:
    programme_id: str
    successor_id: str
    note: str
    source_url: str


@dataclass(frozen=True, slots=True)
class Provider:
    id: str
    name: str
    kind: str
    ukprn: str


@dataclass(frozen=True, slots=True)
class ProviderAlias:
    provider_id: str
    alias: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A programme in one zone. `reach`: empty, or `part`/`unclear` where less than the zone."""

    id: str
    programme_id: str
    zone_id: str
    currency: str
    role: str
    reach: str
    start: str
    end: str
    funding_text: str
    local_url: str
    local_access: str
    source_url: str
    evidence_level: str
    evidence_date: str
    note: str
    no_provider_reason: str


@dataclass(frozen=True, slots=True)
class DeliveryProvider:
    delivery_id: str
    provider_id: str
    role: str
    position: int


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What the evidence says in detail on one programme. Empty text is a gap."""

    programme_id: str
    not_for: str
    age: str
    benefit_or_work: str
    cost: str
    how_long: str
    who_to_ask: str
    may_affect: str
    source_url: str
    evidence_level: str
    evidence_date: str
