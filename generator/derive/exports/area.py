"""`/data/areas/<CODE>.json`, and the same of a combined authority: what an area has now."""

from __future__ import annotations

from generator.derive.counts import count_provision
from generator.derive.coverage import Reach, by_programme
from generator.derive.exports.indicators import indicator_records
from generator.derive.exports.local_schemes import scheme_record
from generator.derive.exports.records import (
    Record,
    UrlOf,
    evidence_fields,
    freshness_field,
    local_fields,
    provider_records,
    zone_fields,
)
from generator.derive.facts import basis_tags
from generator.derive.index import ENGLAND, Index
from generator.derive.labour.figures import Figures
from generator.derive.local_schemes import schemes_of
from generator.derive.places import Place
from generator.derive.similar import most_alike, similar_to
from generator.model.provision import Delivery


def area_record(
    index: Index,
    figures: Figures,
    place: Place,
    here: tuple[Reach, ...],
    neighbours: tuple[str, ...],
    url_of: UrlOf,
    edition: str,
) -> Record:
    """`here` holds the present deliveries only."""
    counts = count_provision(index, here)
    alike = most_alike(index, place.code)
    return {
        "code": place.code or None,
        "name": place.name,
        "slug": _slug(index, place),
        "kind": place.kind,
        "tier": place.tier,
        "region": _region(index, place.region_code),
        "county": _named_authority(index, place.county_code),
        "combined_authority": _combined(index, place.combined_authority_id),
        "districts": list(place.districts),
        "url": url_of(place.ref),
        "edition": edition,
        "counts": {
            "programmes": counts.programmes,
            "boundary_sets": counts.boundary_sets,
            "providers": counts.providers,
            "funders": counts.funders,
        },
        "programmes": _programmes_here(index, here),
        "indicators": indicator_records(figures, place),
        "similar": list(alike.codes) if alike else [],
        "neighbours": list(neighbours),
        "local_schemes": [scheme_record(index, row) for row in schemes_of(index, place)],
        "similar_by_basis": {
            one.basis.id: list(one.codes) for one in similar_to(index, place.code)
        },
    }


def _slug(index: Index, place: Place) -> str:
    """The last part of its page's address."""
    return index.authorities[place.code].slug if place.tier != "combined" else place.ref.key


def _region(index: Index, code: str) -> Record | None:
    """A combined authority may lie in more than one."""
    return {"code": code, "name": index.regions[code].name} if code else None


def _named_authority(index: Index, code: str) -> Record | None:
    return {"code": code, "name": index.authorities[code].name} if code else None


def _combined(index: Index, key: str) -> Record | None:
    if not key:
        return None
    return {"code": index.combined[key].code or None, "name": index.combined[key].name}


def _programmes_here(index: Index, here: tuple[Reach, ...]) -> list[Record]:
    found = by_programme(here)
    return [
        {
            "id": key,
            "name": index.programmes[key].name,
            "status": index.programmes[key].status,
            **freshness_field(index, index.programmes[key].evidence_date),
            "audiences": list(index.audiences_of_programme.get(key, ())),
            "themes": list(index.themes_of_programme.get(key, ())),
            "deliveries": [_area_delivery(index, reach) for reach in found[key]],
        }
        for key in sorted(found)
    ]


def _area_delivery(index: Index, reach: Reach) -> Record:
    return {
        **zone_fields(index, reach.delivery),
        "coverage": reach.coverage,
        "currency": reach.delivery.currency,
        "providers": provider_records(index, reach.delivery),
        **evidence_fields(index, reach.delivery),
        **_local(index, reach.delivery),
        **({"inferred": True} if _inferred(index, reach) else {}),
    }


def _local(index: Index, delivery: Delivery) -> Record:
    """Why no one is named for all England is not said again in each area's file."""
    fields = local_fields(delivery)
    if index.zones[delivery.zone_id].geography_id == ENGLAND:
        fields.pop("no_provider_reason", None)
    return fields


def _inferred(index: Index, reach: Reach) -> bool:
    """Whether the area is in the zone by our own reading alone."""
    return bool(basis_tags(index, reach.delivery.zone_id, reach.districts))
