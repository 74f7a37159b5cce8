"""The JSON records of the public contract, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.derive.counts import count_provision
from generator.derive.coverage import Reach
from generator.derive.index import Index
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.model.provision import Delivery

Record = dict[str, Any]
UrlOf = Callable[[Ref], str]


def area_record(
    index: Index,
    place: Place,
    here: tuple[Reach, ...],
    neighbours: tuple[str, ...],
    url_of: UrlOf,
    edition: str,
) -> Record:
    """`/data/areas/<CODE>.json`. `here` holds the present deliveries only."""
    counts = count_provision(index, here)
    return {
        "code": place.code,
        "name": place.name,
        "slug": index.authorities[place.code].slug,
        "kind": place.kind,
        "tier": place.tier,
        "region": {"code": place.region_code, "name": index.regions[place.region_code].name},
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
        "indicators": [],
        "similar": [],
        "neighbours": list(neighbours),
    }


def _named_authority(index: Index, code: str) -> Record | None:
    return {"code": code, "name": index.authorities[code].name} if code else None


def _combined(index: Index, key: str) -> Record | None:
    if not key:
        return None
    return {"code": index.combined[key].code or None, "name": index.combined[key].name}


def _programmes_here(index: Index, here: tuple[Reach, ...]) -> list[Record]:
    found: dict[str, list[Reach]] = {}
    for reach in here:
        found.setdefault(reach.delivery.programme_id, []).append(reach)
    return [
        {
            "id": key,
            "name": index.programmes[key].name,
            "status": index.programmes[key].status,
            "audiences": list(index.audiences_of_programme.get(key, ())),
            "themes": list(index.themes_of_programme.get(key, ())),
            "deliveries": [_area_delivery(index, reach) for reach in found[key]],
        }
        for key in sorted(found)
    ]


def _area_delivery(index: Index, reach: Reach) -> Record:
    return {
        **_zone_fields(index, reach.delivery),
        "coverage": reach.coverage,
        **_delivery_fields(index, reach.delivery),
    }


def _zone_fields(index: Index, delivery: Delivery) -> Record:
    zone = index.zones[delivery.zone_id]
    return {"geography": zone.geography_id, "zone": zone.id, "zone_name": zone.name}


def _delivery_fields(index: Index, delivery: Delivery) -> Record:
    return {
        "currency": delivery.currency,
        "providers": [
            {
                "id": involved.provider_id,
                "name": index.providers[involved.provider_id].name,
                "role": involved.role,
            }
            for involved in index.providers_of_delivery.get(delivery.id, ())
        ],
        "source_url": delivery.source_url or None,
        "evidence": delivery.evidence_level,
        "evidence_date": delivery.evidence_date or None,
    }


def programme_record(index: Index, key: str, url_of: UrlOf, edition: str) -> Record:
    """`/data/programmes/<id>.json`: the programme and every delivery, past ones too."""
    programme = index.programmes[key]
    return {
        "id": programme.id,
        "name": programme.name,
        "aliases": list(index.aliases_of_programme.get(key, ())),
        "told_apart": programme.told_apart or None,
        "status": programme.status,
        "status_note": programme.status_note or None,
        "side": programme.side,
        "short": programme.short,
        "summary": programme.summary,
        "who_can_get_it": programme.who_can_get_it or None,
        "what_you_get": programme.what_you_get or None,
        "how_to_start": programme.how_to_start or None,
        "funder": [funder.name for funder in index.funders_of_programme.get(key, ())],
        "agency": programme.agency or None,
        "contracted": programme.contracted,
        "funding_text": programme.funding_text or None,
        "funding_amount_gbp": programme.funding_amount_gbp,
        "funding_period": programme.funding_period or None,
        "audiences": list(index.audiences_of_programme.get(key, ())),
        "themes": list(index.themes_of_programme.get(key, ())),
        "official_url": programme.official_url or None,
        "start": programme.start or None,
        "referrals_end": programme.referrals_end or None,
        "end": programme.end or None,
        "sources": list(index.sources_of_programme.get(key, ())),
        "evidence": programme.evidence_level,
        "evidence_date": programme.evidence_date or None,
        "deliveries": [
            _programme_delivery(index, delivery)
            for delivery in index.deliveries_of_programme.get(key, ())
        ],
        "url": url_of(Ref("programme", key, programme.name)),
        "edition": edition,
    }


def _programme_delivery(index: Index, delivery: Delivery) -> Record:
    members = index.members_of_zone.get(delivery.zone_id, ())
    partly = delivery.reach == "part"
    return {
        **_zone_fields(index, delivery),
        **_delivery_fields(index, delivery),
        "members": [m.district_code for m in members],
        "part_members": [m.district_code for m in members if partly or m.coverage == "part"],
        "start": delivery.start or None,
        "end": delivery.end or None,
    }


def index_record(index: Index, places: Places, url_of: UrlOf, edition: str) -> Record:
    """`/data/index.json`: every local authority and programme with its other names."""
    return {
        "edition": edition,
        "areas": [
            {
                "code": place.code,
                "name": place.name,
                "slug": index.authorities[place.code].slug,
                "kind": place.kind,
                "region": index.regions[place.region_code].name,
                "url": url_of(place.ref),
                "aliases": list(area_aliases(index, place.code)),
            }
            for place in sorted(places.authorities.values(), key=lambda place: place.code)
        ],
        "programmes": [
            {
                "id": programme.id,
                "name": programme.name,
                "status": programme.status,
                "url": url_of(Ref("programme", programme.id, programme.name)),
                "aliases": list(index.aliases_of_programme.get(programme.id, ())),
            }
            for programme in index.atlas.programmes
        ],
    }


def area_aliases(index: Index, code: str) -> tuple[str, ...]:
    """Other names of the council, the names of those it replaced, and its older GSS codes."""
    own = index.aliases_of_area.get(code, ())
    recoded = [row.old_code for row in index.atlas.code_changes if row.new_code == code]
    before = [
        name
        for former, successors in index.successors_of_former.items()
        if code in successors
        for name in (index.former[former].name, *index.aliases_of_area.get(former, ()))
    ]
    return tuple(dict.fromkeys((*own, *before, *recoded)))


AREA_COLUMNS = (
    "area_code",
    "area_name",
    "programme_id",
    "programme_name",
    "status",
    "audiences",
    "themes",
    "boundary_sets",
    "zones",
    "coverage",
    "currency",
    "providers",
    "sources",
    "evidence",
    "evidence_date",
)


def area_rows(record: Record) -> list[dict[str, str]]:
    """`/data/areas/<CODE>.csv`: one row a programme; several values are parted by ` | `."""
    return [_area_row(record, programme) for programme in record["programmes"]]


def _area_row(record: Record, programme: Record) -> dict[str, str]:
    deliveries = programme["deliveries"]

    def joined(field: str) -> str:
        return several(delivery[field] or "" for delivery in deliveries)

    return {
        "area_code": record["code"],
        "area_name": record["name"],
        "programme_id": programme["id"],
        "programme_name": programme["name"],
        "status": programme["status"],
        "audiences": several(programme["audiences"]),
        "themes": several(programme["themes"]),
        "boundary_sets": joined("geography"),
        "zones": joined("zone_name"),
        "coverage": joined("coverage"),
        "currency": joined("currency"),
        "providers": several(p["name"] for d in deliveries for p in d["providers"]),
        "sources": joined("source_url"),
        "evidence": joined("evidence"),
        "evidence_date": joined("evidence_date"),
    }


def several(values: Iterable[str]) -> str:
    """Distinct values in order, parted by ` | `."""
    return " | ".join(dict.fromkeys(value for value in values if value))
