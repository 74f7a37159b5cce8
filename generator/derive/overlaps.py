"""How much of one area lies in another: shares of its districts and of its residents.

Areas are lists of districts. A district counts for sure where it is whole in both areas.
Where either holds only part of it, or it is not clear how much, its share is not known, so
there are two figures: without such districts, and with them. Both are shares of all districts
that the area lists, each taken as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.derive.coverage import WHOLE
from generator.derive.index import Index
from generator.derive.population import working_age
from generator.model.places import ZoneMember

Extents = Mapping[str, str]
"""How much of each district an area holds, by GSS code: whole, part or unclear."""
People = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Share:
    """Fractions from 0 to 1. They differ where districts are in by part or unclearly."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """What an area has in common with another, as shares of the first.

    `sure` of the `shared` districts are whole in both. `people` is None where a district of the
    first area has no figure.
    """

    shared: int
    sure: int
    districts: Share
    people: Share | None

    @property
    def inside(self) -> bool:
        """Whether all of the first area surely lies in the other."""
        return self.districts.least == 1


@dataclass(frozen=True, slots=True)
class Area:
    """A list of districts, at least one. `people` live there; None where a figure is missing."""

    extents: Extents
    people: int | None


def area(extents: Extents, people: People) -> Area:
    known = [people[code] for code in extents if code in people]
    return Area(extents, sum(known) if len(known) == len(extents) else None)


def overlap(own: Area, other: Area, people: People) -> Overlap:
    """What of `own` is in `other`."""
    few, many = sorted((own.extents, other.extents), key=len)
    shared = [code for code in few if code in many]
    sure = [code for code in shared if few[code] == many[code] == WHOLE]
    size = len(own.extents)
    return Overlap(
        shared=len(shared),
        sure=len(sure),
        districts=Share(len(sure) / size, len(shared) / size),
        people=_people(own, shared, sure, people),
    )


def _people(own: Area, shared: list[str], sure: list[str], people: People) -> Share | None:
    if own.people is None:
        return None
    least, most = (sum(people[code] for code in codes) for codes in (sure, shared))
    return Share(least / own.people, most / own.people)


@dataclass(frozen=True, slots=True)
class Crossings:
    """For each zone, the zones of other boundary sets with which it has a district in common.

    Zones of maps that are no longer used are left out.
    """

    index: Index
    people: People
    areas: Mapping[str, Area]
    zones_of_district: Mapping[str, tuple[str, ...]]

    def of(self, zone_id: str) -> dict[str, list[str]]:
        """Ids of the zones by boundary set, both in order of id."""
        own = self.index.zones[zone_id].geography_id
        if self.index.geographies[own].historic:
            return {}
        found: dict[str, set[str]] = defaultdict(set)
        for code in self.areas[zone_id].extents:
            for other in self.zones_of_district[code]:
                key = self.index.zones[other].geography_id
                if key != own and not self.index.geographies[key].historic:
                    found[key].add(other)
        return {key: sorted(found[key]) for key in sorted(found)}

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every two zones that overlap, once: the one whose id comes first is first."""
        for zone_id in sorted(self.areas):
            for others in self.of(zone_id).values():
                yield from ((zone_id, other) for other in others if zone_id < other)


def build_crossings(index: Index) -> Crossings:
    people = working_age(index)
    by_district: dict[str, list[str]] = defaultdict(list)
    for row in index.atlas.zone_members:
        by_district[row.district_code].append(row.zone_id)
    return Crossings(
        index,
        people,
        {key: area(_extents(rows), people) for key, rows in index.members_of_zone.items()},
        {code: tuple(zones) for code, zones in by_district.items()},
    )


def _extents(members: Iterable[ZoneMember]) -> Extents:
    return {row.district_code: row.coverage for row in members}
