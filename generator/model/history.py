"""Editions of the data and the policy of what is said about change and age."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """A kind of change. Programmes are marked with `label` for `days` days; 0 is never."""

    id: str
    label: str
    description: str
    days: int
    position: int


@dataclass(frozen=True, slots=True)
class Freshness:
    """What is said of evidence that is at least `months` months old."""

    id: str
    label: str
    description: str
    months: int
    position: int


@dataclass(frozen=True, slots=True)
class CheckReason:
    """Why a fact stands in the verification queue, in words."""

    id: str
    label: str
    description: str
    position: int


@dataclass(frozen=True, slots=True)
class LinkResult:
    """What can be found at a web address. `broken`: facts with such an address need checking."""

    id: str
    label: str
    description: str
    position: int
    broken: bool


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What was found at a web address on the day `checked`, an ISO date.

    `status` is that of HTTP; `final_url` where redirects led, or empty; `failing_since` the day of
    the first of the checks in a row that found it broken, or empty.
    """

    url: str
    result: str
    status: int | None
    final_url: str
    checked: str
    failing_since: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What is kept of the data as it stood on `date`, enough to compare it with another.

    `programmes` gives the filled columns by id; `ended` the ids of statuses that mean the end;
    `deliveries` the ids of providers by programme and zone, past deliveries left out.
    `missing` names tables and columns that this data did not have.
    """

    date: str
    programmes: Mapping[str, Mapping[str, str]]
    statuses: Mapping[str, str]
    ended: tuple[str, ...]
    zones: Mapping[str, str]
    providers: Mapping[str, str]
    deliveries: Mapping[str, Mapping[str, tuple[str, ...]]]
    missing: tuple[str, ...] = ()
