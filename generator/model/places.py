"""Councils, the bodies above them and the maps they are cut into."""

from __future__ import annotations

from dataclasses import dataclass


def is_gss(code: str) -> bool:
    """Whether it is a code of the ONS. A council that has none yet goes by its slug."""
    return len(code) == len("E06000001") and code.startswith("E") and code[1:].isdecimal()


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
class FutureAuthority:
    """A council that takes over whole districts on the day `starts`.

    `id` is the last part of its address. `code` is empty until the ONS has given it one.
    """

    id: str
    code: str
    name: str
    official_name: str
    kind: str
    starts: str
    website: str
    note: str
    source_url: str
    evidence_level: str
    evidence_date: str

    @property
    def key(self) -> str:
        """What stands for its GSS code, in addresses too, until it has one."""
        return self.code or self.id


@dataclass(frozen=True, slots=True)
class FutureMember:
    """A present district that will be part of a future council, whole."""

    future_id: str
    district_code: str


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
class MovedAddress:
    """An address of the site that was given up, relative to its base, and the one to go to.

    `new` is empty where nothing takes its place.
    """

    old: str
    new: str
    reason: str


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
