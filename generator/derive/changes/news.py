"""All that is derived once about change, for the pages and the feeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.derive.changes.history import Release, marks, releases, touching
from generator.derive.facts import Tag, stale_tag
from generator.derive.index import ENGLAND, Index
from generator.derive.places import Place
from generator.model.history import Edition

Tags = Mapping[str, tuple[Tag, ...]]


@dataclass(frozen=True, slots=True)
class News:
    """`stale` has a notice for each programme of which the evidence is old."""

    index: Index
    today: str
    history: tuple[Release, ...]
    stale: Mapping[str, Tag]
    zones_of_district: Mapping[str, frozenset[str]]

    def zones(self, place: Place) -> frozenset[str]:
        """Ids of the zones that any of the place is in, that of England too."""
        everywhere = (zone.id for zone in self.index.zones_of_geography.get(ENGLAND, ()))
        here = (self.zones_of_district.get(code, frozenset()) for code in place.districts)
        return frozenset(everywhere).union(*here)

    def at(self, place: Place) -> tuple[Release, ...]:
        """The editions with what touches the place; the first, and those with any such change."""
        zones = self.zones(place)
        found = (replace(one, changes=touching(one.changes, zones)) for one in self.history)
        return tuple(one for one in found if one.first or one.changes)

    def tags(self, place: Place | None = None) -> Tags:
        """Marks of change, for the place if one is given, and notices of age, by programme."""
        zones = None if place is None else self.zones(place)
        found = marks(self.index, self.history, self.today, zones)
        for key, tag in self.stale.items():
            found[key] = (*found.get(key, ()), tag)
        return found


def build_news(index: Index, editions: Iterable[Edition], today: str) -> News:
    """Editions of after `today` are left out: the build of an earlier date does not know them."""
    zones: dict[str, set[str]] = defaultdict(set)
    for row in index.atlas.zone_members:
        zones[row.district_code].add(row.zone_id)
    aged = ((row.id, stale_tag(index, row.evidence_date, today)) for row in index.atlas.programmes)
    return News(
        index=index,
        today=today,
        history=releases(one for one in editions if one.date <= today),
        stale={key: tag for key, tag in aged if tag},
        zones_of_district={code: frozenset(found) for code, found in zones.items()},
    )
