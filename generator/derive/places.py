"""One shape for every place with a page: district, county council, combined authority."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import sort_key
from generator.model.places import CombinedAuthority, LocalAuthority


@dataclass(frozen=True, slots=True)
class Place:
    """`districts` are the GSS codes of the district-level councils that make it up, sorted.

    `tier` is single, lower, upper or combined; `code` is empty for a combined authority
    whose GSS code was not seen.
    """

    ref: Ref
    code: str
    name: str
    official_name: str
    kind: str
    kind_label: str
    tier: str
    region_code: str
    county_code: str
    combined_authority_id: str
    planned_combined_authority_id: str
    website: str
    districts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Every place, by GSS code and by id of the combined authority; tuples are A to Z."""

    authorities: dict[str, Place]
    combined: dict[str, Place]
    districts: tuple[Place, ...]
    counties: tuple[Place, ...]

    def names(self, codes: Collection[str]) -> list[str]:
        """Names of the councils with these codes, A to Z."""
        return sorted((self.authorities[code].name for code in codes), key=sort_key)


def all_places(places: Places) -> tuple[Place, ...]:
    """Districts, county councils, then combined authorities."""
    return (*places.districts, *places.counties, *places.combined.values())


def build_places(index: Index) -> Places:
    """All local authorities and combined authorities of the atlas as places."""
    by_county: dict[str, list[str]] = defaultdict(list)
    by_combined: dict[str, list[str]] = defaultdict(list)
    for row in index.atlas.local_authorities:
        if index.area_kinds[row.kind].tier == "upper":
            continue
        by_county[row.county_code].append(row.code)
        by_combined[row.combined_authority_id or row.planned_combined_authority_id].append(row.code)
    authorities = {
        row.code: _authority(index, row, tuple(sorted(by_county.get(row.code, [row.code]))))
        for row in index.atlas.local_authorities
    }
    combined = {
        row.id: _combined(index, row, tuple(sorted(by_combined[row.id])), authorities)
        for row in index.atlas.combined_authorities
    }
    ordered = sorted(authorities.values(), key=lambda place: sort_key(place.name))
    return Places(
        authorities=authorities,
        combined=combined,
        districts=tuple(place for place in ordered if place.tier != "upper"),
        counties=tuple(place for place in ordered if place.tier == "upper"),
    )


def _authority(index: Index, row: LocalAuthority, districts: tuple[str, ...]) -> Place:
    kind = index.area_kinds[row.kind]
    return Place(
        ref=Ref("area", row.code, row.name),
        code=row.code,
        name=row.name,
        official_name=row.official_name,
        kind=row.kind,
        kind_label=kind.label,
        tier=kind.tier,
        region_code=row.region_code,
        county_code=row.county_code,
        combined_authority_id=row.combined_authority_id,
        planned_combined_authority_id=row.planned_combined_authority_id,
        website=row.website,
        districts=districts,
    )


def _combined(
    index: Index,
    row: CombinedAuthority,
    districts: tuple[str, ...],
    authorities: dict[str, Place],
) -> Place:
    regions = {authorities[code].region_code for code in districts}
    kind = index.area_kinds[row.kind]
    return Place(
        ref=Ref("combined-authority", row.id, row.official_name),
        code=row.code,
        name=row.area_name,
        official_name=row.official_name,
        kind=row.kind,
        kind_label=kind.label,
        tier=kind.tier,
        region_code=regions.pop() if len(regions) == 1 else "",
        county_code="",
        combined_authority_id="",
        planned_combined_authority_id="",
        website=row.website,
        districts=districts,
    )
