"""Policy and public wording, one record per row of a vocabulary table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Status:
    """Where a programme stands. `counted`: in the public counts; `ended`: behind the fold.

    `oruk_status`: the word of Open Referral UK for it; empty keeps it out of that export.
    """

    id: str
    label: str
    description: str
    position: int
    counted: bool
    ended: bool
    oruk_status: str


@dataclass(frozen=True, slots=True)
class EvidenceLevel:
    id: str
    label: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class Currency:
    """Whether a delivery runs now: current, unclear, planned or past."""

    id: str
    label: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a council area a delivery reaches: whole, part or unclear."""

    id: str
    label: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class Basis:
    """How a district came to be listed in a zone: seen, derived or inferred."""

    id: str
    label: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class Side:
    id: str
    label: str
    position: int


@dataclass(frozen=True, slots=True)
class Audience:
    id: str
    label: str
    i_am: str
    side: str
    position: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A need. A programme is grouped under its theme with the lowest `position`."""

    id: str
    label: str
    i_want: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class Role:
    """What a provider does in a delivery. `contact`: someone a person would go to."""

    id: str
    label: str
    phrase: str
    description: str
    position: int
    contact: bool


@dataclass(frozen=True, slots=True)
class AreaKind:
    id: str
    label: str
    plural: str
    tier: str
    position: int


@dataclass(frozen=True, slots=True)
class GeographyKind:
    id: str
    label: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class ProviderKind:
    id: str
    label: str
    plural: str
    position: int
