"""Councils, the bodies above them and the maps they are cut into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class CombinedAuthority:
    """A combined authority, or Greater London. `code` is empty where none was seen.

    `area_name` is the name of the place itself: Greater London.
    """

    id: str
    code: str
    name: str
    area_name: str
    official_name: str
    kind: str
    status: str
    established: str
    website: str
    note: str
    source_url: str


@dataclass(frozen=True, slots=True)
class LocalAuthority:
    """One of 296 districts (district-level councils) or 21 county councils."""

    code: str
    name: str
    ons_name: str
    official_name: str
    slug: str
    kind: str
    region_code: str
    county_code: str
    combined_authority_id: str
    planned_combined_authority_id: str
    website: str


@dataclass(frozen=True, slots=True)
class FormerAuthority:
    """An abolished council. An empty `slug` means that a present council has its address."""

    code: str
    name: str
    official_name: str
    slug: str
    kind: str
    abolished: str
    source_note: str


@dataclass(frozen=True, slots=True)
class FormerSuccessor:
    former_code: str
    successor_code: str


@dataclass(frozen=True, slots=True)
class CodeChange:
    """An old GSS code of a council that goes on under a new one."""

    old_code: str
    new_code: str
    year: int | None
    note: str


@dataclass(frozen=True, slots=True)
class AreaAlias:
    alias: str
    code: str


@dataclass(frozen=True, slots=True)
class PostcodeAnswer:
    """What to say to a postcode. `message` may hold `{postcode}` and `{place}`."""

    id: str
    message: str
    link_text: str
    url: str


@dataclass(frozen=True, slots=True)
class PostcodeArea:
    """The first letters of postcodes that are not, or not all, in England."""

    area: str
    answer_id: str


@dataclass(frozen=True, slots=True)
class Geography:
    """A boundary set. `partition`: it promises to cover each district once."""

    id: str
    name: str
    kind: str
    owner: str
    description: str
    source_url: str
    partition: bool
    historic: bool


@dataclass(frozen=True, slots=True)
class CoverageException:
    geography_id: str
    district_code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Zone:
    """One area of a boundary set. `unmapped_reason` says why it has no members."""

    id: str
    geography_id: str
    name: str
    code: str
    unmapped_reason: str
    note: str


@dataclass(frozen=True, slots=True)
class ZoneMember:
    zone_id: str
    district_code: str
    coverage: str
    basis: str


@dataclass(frozen=True, slots=True)
class Population:
    """Residents aged 16 to 64 of a district in the middle of the year `period`."""

    code: str
    period: str
    population_16_64: int
    source: str
