"""What reaches a place: each delivery with how much of the place it covers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.index import ENGLAND, NOT_MAPPED, Index
from generator.model.provision import Delivery

WHOLE, PART, UNCLEAR = "whole", "part", "unclear"
PAST = "past"


@dataclass(frozen=True, slots=True)
class Reach:
    """A delivery in a place. `districts` are those of the place's districts it reaches."""

    delivery: Delivery
    coverage: str
    districts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReachTable:
    """Deliveries by district with the coverage of that district, and those for all England."""

    by_district: dict[str, tuple[tuple[Delivery, str], ...]]
    everywhere: tuple[Delivery, ...]


def build_reach(index: Index) -> ReachTable:
    """Expand zones to districts. What is not mapped reaches no place."""
    by_district: dict[str, list[tuple[Delivery, str]]] = defaultdict(list)
    everywhere = []
    for delivery in index.atlas.deliveries:
        geography = index.zones[delivery.zone_id].geography_id
        if geography == ENGLAND:
            everywhere.append(delivery)
        elif geography != NOT_MAPPED:
            for member in index.members_of_zone.get(delivery.zone_id, ()):
                coverage = delivery.reach or member.coverage
                by_district[member.district_code].append((delivery, coverage))
    return ReachTable({c: tuple(d) for c, d in by_district.items()}, tuple(everywhere))


def reaches(table: ReachTable, districts: tuple[str, ...]) -> tuple[Reach, ...]:
    """Every delivery in the place made of `districts`, past ones too, in order of id."""
    found: dict[str, Delivery] = {delivery.id: delivery for delivery in table.everywhere}
    coverage: dict[str, dict[str, str]] = defaultdict(dict)
    for district in districts:
        for delivery, extent in table.by_district.get(district, ()):
            found[delivery.id] = delivery
            coverage[delivery.id][district] = extent
    return tuple(_reach(found[key], coverage.get(key), districts) for key in sorted(found))


def _reach(delivery: Delivery, extents: dict[str, str] | None, districts: tuple[str, ...]) -> Reach:
    if extents is None:
        return Reach(delivery, WHOLE, districts)
    return Reach(delivery, combined_extent(extents, districts), tuple(sorted(extents)))


def combined_extent(extents: dict[str, str], districts: tuple[str, ...]) -> str:
    """Part when a district is left out or only partly in; else unclear when any is unclear."""
    known = set(extents.values())
    if len(extents) < len(districts) or PART in known:
        return PART
    return UNCLEAR if UNCLEAR in known else WHOLE


def by_programme(found: tuple[Reach, ...]) -> dict[str, list[Reach]]:
    """Deliveries by the id of their programme, both in the order given."""
    groups: dict[str, list[Reach]] = {}
    for reach in found:
        groups.setdefault(reach.delivery.programme_id, []).append(reach)
    return groups


def present(found: tuple[Reach, ...]) -> tuple[Reach, ...]:
    """Those that run now, may run or are planned."""
    return tuple(reach for reach in found if reach.delivery.currency != PAST)
