"""Look-ups over the atlas, built once: the relations between tables, each way they are used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator.model.atlas import Atlas
from generator.model.history import ChangeKind
from generator.model.local import LocalScheme
from generator.model.places import (
    CombinedAuthority,
    FormerAuthority,
    FutureAuthority,
    Geography,
    LocalAuthority,
    Region,
    Zone,
    ZoneMember,
)
from generator.model.provision import (
    Delivery,
    DeliveryProvider,
    Eligibility,
    Funder,
    Programme,
    Provider,
)
from generator.model.similar import SimilarArea, SimilarBasis
from generator.model.vocabulary import (
    AreaKind,
    Audience,
    Basis,
    Coverage,
    Currency,
    EvidenceLevel,
    GeographyKind,
    ProviderKind,
    Role,
    Side,
    Status,
    Theme,
)

T = TypeVar("T")
V = TypeVar("V")
Groups = dict[str, tuple[V, ...]]

ENGLAND = "england"
NOT_MAPPED = "not-mapped"


@dataclass(frozen=True)
class Index:
    """Records by key, and groups of records by the key they refer to.

    `today` is the day of the edition, ISO 8601; where it is empty, nothing is said to be old.
    """

    atlas: Atlas
    today: str
    statuses: dict[str, Status]
    evidence_levels: dict[str, EvidenceLevel]
    currencies: dict[str, Currency]
    coverages: dict[str, Coverage]
    bases: dict[str, Basis]
    sides: dict[str, Side]
    audiences: dict[str, Audience]
    themes: dict[str, Theme]
    roles: dict[str, Role]
    area_kinds: dict[str, AreaKind]
    geography_kinds: dict[str, GeographyKind]
    provider_kinds: dict[str, ProviderKind]
    change_kinds: dict[str, ChangeKind]
    regions: dict[str, Region]
    authorities: dict[str, LocalAuthority]
    combined: dict[str, CombinedAuthority]
    former: dict[str, FormerAuthority]
    geographies: dict[str, Geography]
    zones: dict[str, Zone]
    programmes: dict[str, Programme]
    eligibility: dict[str, Eligibility]
    providers: dict[str, Provider]
    deliveries: dict[str, Delivery]
    zones_of_geography: Groups[Zone]
    members_of_zone: Groups[ZoneMember]
    deliveries_of_programme: Groups[Delivery]
    deliveries_of_zone: Groups[Delivery]
    providers_of_delivery: Groups[DeliveryProvider]
    deliveries_of_provider: Groups[DeliveryProvider]
    audiences_of_programme: Groups[str]
    themes_of_programme: Groups[str]
    funders_of_programme: Groups[Funder]
    sources_of_programme: Groups[str]
    aliases_of_programme: Groups[str]
    aliases_of_provider: Groups[str]
    aliases_of_area: Groups[str]
    similar_bases: tuple[SimilarBasis, ...]
    similar_of_district: Groups[SimilarArea]
    successors_of_former: Groups[str]
    schemes_of_area: Groups[LocalScheme]
    futures_of_district: Groups[FutureAuthority]
    members_of_future: Groups[str]
    broken_links: frozenset[str]


def by_key(records: Iterable[T], key: Callable[[T], str]) -> dict[str, T]:
    return {key(record): record for record in records}


def grouped(records: Iterable[T], key: Callable[[T], str], value: Callable[[T], V]) -> Groups[V]:
    groups: dict[str, list[V]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(value(record))
    return {name: tuple(values) for name, values in groups.items()}


def build_index(atlas: Atlas, today: str = "") -> Index:
    """Order within a group is the order of the table; vocabularies order what they label."""
    themes = by_key(atlas.themes, lambda r: r.id)
    audiences = by_key(atlas.audiences, lambda r: r.id)
    funders = by_key(atlas.funders, lambda r: r.id)
    positioned = sorted(atlas.programme_themes, key=lambda r: themes[r.theme_id].position)
    for_whom = sorted(atlas.programme_audiences, key=lambda r: audiences[r.audience_id].position)
    paid_by = sorted(atlas.programme_funders, key=lambda r: r.position)
    sources = sorted(atlas.programme_sources, key=lambda r: r.position)
    futures = by_key(atlas.future_authorities, lambda r: r.id)
    broken = {row.id for row in atlas.link_results if row.broken}
    involved = sorted(atlas.delivery_providers, key=lambda r: r.position)
    return Index(
        atlas=atlas,
        today=today,
        statuses=by_key(atlas.statuses, lambda r: r.id),
        evidence_levels=by_key(atlas.evidence_levels, lambda r: r.id),
        currencies=by_key(atlas.currencies, lambda r: r.id),
        coverages=by_key(atlas.coverages, lambda r: r.id),
        bases=by_key(atlas.bases, lambda r: r.id),
        sides=by_key(atlas.sides, lambda r: r.id),
        audiences=audiences,
        themes=themes,
        roles=by_key(atlas.roles, lambda r: r.id),
        area_kinds=by_key(atlas.area_kinds, lambda r: r.id),
        geography_kinds=by_key(atlas.geography_kinds, lambda r: r.id),
        provider_kinds=by_key(atlas.provider_kinds, lambda r: r.id),
        change_kinds=by_key(atlas.change_kinds, lambda r: r.id),
        regions=by_key(atlas.regions, lambda r: r.code),
        authorities=by_key(atlas.local_authorities, lambda r: r.code),
        combined=by_key(atlas.combined_authorities, lambda r: r.id),
        former=by_key(atlas.former_authorities, lambda r: r.code),
        geographies=by_key(atlas.geographies, lambda r: r.id),
        zones=by_key(atlas.zones, lambda r: r.id),
        programmes=by_key(atlas.programmes, lambda r: r.id),
        eligibility=by_key(atlas.programme_eligibility, lambda r: r.programme_id),
        providers=by_key(atlas.providers, lambda r: r.id),
        deliveries=by_key(atlas.deliveries, lambda r: r.id),
        zones_of_geography=grouped(atlas.zones, lambda r: r.geography_id, lambda r: r),
        members_of_zone=grouped(atlas.zone_members, lambda r: r.zone_id, lambda r: r),
        deliveries_of_programme=grouped(atlas.deliveries, lambda r: r.programme_id, lambda r: r),
        deliveries_of_zone=grouped(atlas.deliveries, lambda r: r.zone_id, lambda r: r),
        providers_of_delivery=grouped(involved, lambda r: r.delivery_id, lambda r: r),
        deliveries_of_provider=grouped(involved, lambda r: r.provider_id, lambda r: r),
        audiences_of_programme=grouped(for_whom, lambda r: r.programme_id, lambda r: r.audience_id),
        themes_of_programme=grouped(positioned, lambda r: r.programme_id, lambda r: r.theme_id),
        funders_of_programme=grouped(
            paid_by, lambda r: r.programme_id, lambda r: funders[r.funder_id]
        ),
        sources_of_programme=grouped(sources, lambda r: r.programme_id, lambda r: r.url),
        aliases_of_programme=grouped(
            atlas.programme_aliases, lambda r: r.programme_id, lambda r: r.alias
        ),
        aliases_of_provider=grouped(
            atlas.provider_aliases, lambda r: r.provider_id, lambda r: r.alias
        ),
        aliases_of_area=grouped(atlas.area_aliases, lambda r: r.code, lambda r: r.alias),
        similar_bases=tuple(sorted(atlas.similar_bases, key=lambda r: r.position)),
        similar_of_district=grouped(atlas.similar_areas, lambda r: r.district_code, lambda r: r),
        successors_of_former=grouped(
            atlas.former_successors, lambda r: r.former_code, lambda r: r.successor_code
        ),
        schemes_of_area=grouped(atlas.local_schemes, lambda r: r.area_code, lambda r: r),
        futures_of_district=grouped(
            atlas.future_members, lambda r: r.district_code, lambda r: futures[r.future_id]
        ),
        members_of_future=grouped(
            atlas.future_members, lambda r: r.future_id, lambda r: r.district_code
        ),
        broken_links=frozenset(row.url for row in atlas.link_checks if row.result in broken),
    )
