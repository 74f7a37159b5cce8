"""What the page of a boundary set says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import (
    Involved,
    Tag,
    basis_tags,
    currency_tag,
    involved_in,
    programme_ref,
)
from generator.derive.index import Index
from generator.derive.overlaps import Crossings
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.views.zone_overlaps import ZoneOverlaps, zone_overlaps
from generator.derive.words import count_words, sort_key
from generator.model.places import Geography, Zone
from generator.model.provision import Delivery


@dataclass(frozen=True, slots=True)
class ZoneDelivery:
    programme: Ref
    currency: Tag
    involved: tuple[Involved, ...]
    gap: str


@dataclass(frozen=True, slots=True)
class Member:
    """A council in a zone. `extent` is empty when the whole council is in."""

    area: Ref
    extent: str


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A zone with its councils; `number` keys it to the drawn map."""

    number: int
    anchor: str
    zone: Zone
    members: tuple[Member, ...]
    codes: tuple[str, ...]
    unsure_codes: tuple[str, ...]
    deliveries: tuple[ZoneDelivery, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class GeographyView:
    """`mapped` are zones with councils; `unmapped` those for which no list was found."""

    geography: Geography
    ref: Ref
    kind: str
    sentence: str
    programmes: tuple[Ref, ...]
    mapped: tuple[ZoneLine, ...]
    unmapped: tuple[ZoneLine, ...]
    missing: tuple[Ref, ...]
    exceptions: tuple[tuple[Ref, str], ...]
    overlaps: tuple[ZoneOverlaps, ...]


def zone_anchor(zone_id: str) -> str:
    """The zone's fragment on its boundary set's page."""
    return f"zone-{zone_id.split('--', 1)[1]}"


def geography_view(
    index: Index, places: Places, crossings: Crossings, geography: Geography
) -> GeographyView:
    zones = sorted(
        index.zones_of_geography.get(geography.id, ()), key=lambda zone: sort_key(zone.name)
    )
    mapped = [zone for zone in zones if zone.id in index.members_of_zone]
    covered = {m.district_code for zone in mapped for m in index.members_of_zone[zone.id]}
    programmes = sorted(
        {d.programme_id for z in zones for d in index.deliveries_of_zone.get(z.id, ())},
        key=lambda key: sort_key(index.programmes[key].name),
    )
    left_out = [place.ref for place in places.districts if place.code not in covered]
    return GeographyView(
        geography=geography,
        ref=Ref("geography", geography.id, geography.name),
        kind=index.geography_kinds[geography.kind].label,
        sentence=_sentence(
            len(mapped), len(zones) - len(mapped), len(covered), len(places.districts)
        ),
        programmes=tuple(programme_ref(index.programmes[key]) for key in programmes),
        mapped=tuple(_line(index, places, n, zone) for n, zone in enumerate(mapped, 1)),
        unmapped=tuple(
            _line(index, places, 0, zone) for zone in zones if zone.id not in index.members_of_zone
        ),
        missing=tuple(left_out) if mapped else (),
        exceptions=tuple(
            (places.authorities[row.district_code].ref, row.reason)
            for row in index.atlas.coverage_exceptions
            if row.geography_id == geography.id
        ),
        overlaps=tuple(zone_overlaps(index, places, crossings, z.id) for z in mapped)
        if not geography.historic
        else (),
    )


def _sentence(mapped: int, unmapped: int, covered: int, councils: int) -> str:
    parts = []
    if mapped:
        parts.append(
            f"We hold {count_words(mapped, 'zone')} of this map, which take in "
            f"{covered} of the {councils} district-level councils of England."
        )
    if unmapped:
        parts.append(f"For {count_words(unmapped, 'zone')} we found no list of councils.")
    return " ".join(parts)


def _line(index: Index, places: Places, number: int, zone: Zone) -> ZoneLine:
    members = index.members_of_zone.get(zone.id, ())
    return ZoneLine(
        number=number,
        anchor=zone_anchor(zone.id),
        zone=zone,
        members=tuple(
            sorted(
                (
                    Member(
                        places.authorities[m.district_code].ref,
                        "" if m.coverage == "whole" else index.coverages[m.coverage].label,
                    )
                    for m in members
                ),
                key=lambda member: sort_key(member.area.text),
            )
        ),
        codes=tuple(m.district_code for m in members),
        tags=basis_tags(index, zone.id, (m.district_code for m in members)),
        unsure_codes=tuple(m.district_code for m in members if m.coverage != "whole"),
        deliveries=tuple(_delivery(index, d) for d in index.deliveries_of_zone.get(zone.id, ())),
    )


def _delivery(index: Index, delivery: Delivery) -> ZoneDelivery:
    return ZoneDelivery(
        programme=programme_ref(index.programmes[delivery.programme_id]),
        currency=currency_tag(index, delivery),
        involved=involved_in(index, delivery),
        gap=delivery.no_provider_reason,
    )
