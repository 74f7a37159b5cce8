"""What the page of a boundary set says of each zone and other maps: who and what it overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.coverage import WHOLE
from generator.derive.index import Index
from generator.derive.overlaps import Area, Crossings, Overlap, People, Share, area, overlap
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.words import list_words, sort_key

MOST = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """An area that a zone overlaps. `detail` is how much of the zone, in councils and people."""

    ref: Ref
    detail: str


@dataclass(frozen=True, slots=True)
class OtherMap:
    """A map whose zones cut the zone: those with most of it, and how many `more` there are.

    `map` is None for counties and combined authorities, which are on no map of their own.
    """

    map: Ref | None
    pieces: tuple[Piece, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ZoneOverlaps:
    """`councils`: where its people live, in words. `inside`: areas that hold all of the zone.

    `bodies` are the counties and combined authorities that hold some of it.
    """

    name: str
    councils: str
    bodies: OtherMap
    inside: tuple[tuple[str, Ref], ...]
    cut: tuple[OtherMap, ...]


@dataclass(frozen=True, slots=True)
class _Met:
    """Another area with what the zone has in common with it."""

    name: str
    ref: Ref
    common: Overlap

    def order(self) -> tuple[float, float, str]:
        people = self.common.people or self.common.districts
        return (-people.most, -people.least, sort_key(self.ref.text))


def zone_overlaps(index: Index, places: Places, crossings: Crossings, zone_id: str) -> ZoneOverlaps:
    """What a zone with members has in common with areas of maps in use."""
    own, people = crossings.areas[zone_id], crossings.people
    maps = {
        key: sorted(_met(index, crossings, own, zones), key=_Met.order)
        for key, zones in crossings.of(zone_id).items()
        if not index.geographies[key].historic
    }
    bodies = sorted(_bodies(places, own, people), key=_Met.order)
    around = [met for met in bodies if met.common.inside]
    names = sorted(maps, key=lambda key: sort_key(index.geographies[key].name))
    holders = [met for key in names for met in maps[key] if met.common.inside]
    return ZoneOverlaps(
        name=index.zones[zone_id].name,
        councils=_councils(places, own, people),
        bodies=_cut(None, [met for met in bodies if not met.common.inside], own),
        inside=tuple((met.name, met.ref) for met in (*around, *holders)),
        cut=tuple(
            _cut(Ref("geography", key, index.geographies[key].name), maps[key], own)
            for key in names
            if not any(met.common.inside for met in maps[key])
        ),
    )


def _met(index: Index, crossings: Crossings, own: Area, zones: Iterable[str]) -> Iterator[_Met]:
    for key in zones:
        zone = index.zones[key]
        name = index.geographies[zone.geography_id].name
        common = overlap(own, crossings.areas[key], crossings.people)
        yield _Met(name, Ref("zone", key, zone.name), common)


def _bodies(places: Places, own: Area, people: People) -> Iterator[_Met]:
    for body in (*places.combined.values(), *places.counties):
        if not own.extents.keys().isdisjoint(body.districts):
            common = overlap(own, area(dict.fromkeys(body.districts, WHOLE), people), people)
            yield _Met(body.kind_label, _named(body), common)


def _named(body: Place) -> Ref:
    return Ref(body.ref.kind, body.ref.key, body.official_name)


def _cut(name: Ref | None, found: list[_Met], own: Area) -> OtherMap:
    pieces = tuple(Piece(met.ref, detail(met.common, len(own.extents))) for met in found[:MOST])
    return OtherMap(name, pieces, len(found) - len(pieces))


def _councils(places: Places, own: Area, people: People) -> str:
    """Empty where there is one council only, or one without a figure."""
    if len(own.extents) < 2 or own.people is None:
        return ""
    largest = sorted(own.extents, key=lambda code: (-people[code], code))[:MOST]
    shares = []
    for code in largest:
        limit = "" if own.extents[code] == WHOLE else "up to "
        share = percent(people[code] / own.people)
        shares.append(f"{places.authorities[code].name} ({limit}{share})")
    return list_words(shares)


def detail(common: Overlap, districts: int) -> str:
    """`3 of 10, 31%`, with both ends where they differ; `part` of an area of one district."""
    if districts == 1:
        return "part of it"
    count = str(common.shared)
    if common.sure < common.shared:
        count = f"{common.sure} to {count}"
    words = f"{count} of {districts}"
    return words if common.people is None else f"{words}, {share_words(common.people)}"


def share_words(share: Share) -> str:
    """`31%`; `10% to 31%` where the ends differ, `up to 31%` from nothing."""
    least, most = percent(share.least), percent(share.most)
    if least == most:
        return least
    return f"{least} to {most}" if share.least else f"up to {most}"


def percent(fraction: float) -> str:
    """A whole number, except next to nothing and next to all."""
    if 0 < fraction < 0.005:
        return "under 1%"
    if 0.995 <= fraction < 1:
        return "over 99%"
    return f"{100 * fraction:.0f}%"
