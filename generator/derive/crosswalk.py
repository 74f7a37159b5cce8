"""The boundary crosswalk: which zone of each boundary set a place lies in, and who shares it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.derive.coverage import WHOLE, Reach, combined_extent
from generator.derive.facts import Tag, basis_tags, coverage_tag
from generator.derive.index import ENGLAND, Index
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.words import sort_key

READABLE = 12


@dataclass(frozen=True, slots=True)
class CrosswalkZone:
    """One zone that the place is in.

    `shared` is how many other councils share it; `others` names them, A to Z, and is empty
    where they are too many to read: the zone's own page lists them.
    """

    zone: Ref
    tags: tuple[Tag, ...]
    programmes: tuple[Ref, ...]
    shared: int
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkRow:
    """A boundary set with the zone or zones that the place lies in."""

    geography: Ref
    kind: str
    zones: tuple[CrosswalkZone, ...]


def crosswalk(
    index: Index, places: Places, place: Place, here: tuple[Reach, ...]
) -> tuple[CrosswalkRow, ...]:
    """Rows for the boundary sets among the present deliveries `here`, by name."""
    by_zone: dict[str, list[Reach]] = defaultdict(list)
    for reach in here:
        by_zone[reach.delivery.zone_id].append(reach)
    by_geography: dict[str, list[str]] = defaultdict(list)
    for zone_id in by_zone:
        by_geography[index.zones[zone_id].geography_id].append(zone_id)
    by_geography.pop(ENGLAND, None)
    rows = [
        CrosswalkRow(
            geography=Ref("geography", key, index.geographies[key].name),
            kind=index.geography_kinds[index.geographies[key].kind].label,
            zones=tuple(
                _zone(index, places, place, by_zone[zone_id])
                for zone_id in sorted(zone_ids, key=lambda z: sort_key(index.zones[z].name))
            ),
        )
        for key, zone_ids in by_geography.items()
    ]
    return tuple(sorted(rows, key=lambda row: sort_key(row.geography.text)))


def bodies_above(index: Index, places: Places, place: Place) -> Iterator[CrosswalkRow]:
    """The county council and the combined authority, whose areas are made of whole districts."""
    above = []
    if place.county_code:
        above.append(places.authorities[place.county_code])
    if place.combined_authority_id:
        above.append(places.combined[place.combined_authority_id])
    for body in above:
        others = set(body.districts) - set(place.districts)
        zone = CrosswalkZone(
            zone=body.ref,
            tags=(coverage_tag(index, WHOLE),),
            programmes=(),
            shared=len(others),
            others=_readable(places, others),
        )
        yield CrosswalkRow(
            Ref(body.ref.kind, body.ref.key, body.kind_label), body.kind_label, (zone,)
        )


def _zone(index: Index, places: Places, place: Place, found: list[Reach]) -> CrosswalkZone:
    zone = index.zones[found[0].delivery.zone_id]
    extents = {row.district_code: row.coverage for row in index.members_of_zone[zone.id]}
    own = {code: extents[code] for code in place.districts if code in extents}
    coverage = combined_extent(own, place.districts)
    others = extents.keys() - own.keys()
    return CrosswalkZone(
        zone=Ref("zone", zone.id, zone.name),
        tags=(coverage_tag(index, coverage), *basis_tags(index, zone.id, own)),
        programmes=tuple(
            dict.fromkeys(
                Ref("programme", key, index.programmes[key].name)
                for key in (reach.delivery.programme_id for reach in found)
            )
        ),
        shared=len(others),
        others=_readable(places, others),
    )


def _readable(places: Places, codes: Collection[str]) -> tuple[str, ...]:
    """Names of the councils, or none where they are too many to read."""
    return tuple(places.names(codes)) if len(codes) <= READABLE else ()
