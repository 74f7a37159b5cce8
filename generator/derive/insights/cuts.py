"""Into how many areas each map cuts England, and how many maps each council lies in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.index import ENGLAND, NOT_MAPPED
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.words import sort_key
from generator.derive.world import World


@dataclass(frozen=True, slots=True)
class Cut:
    """A map: its areas, how many of them have known councils, and how many councils they hold."""

    map: Ref
    kind: str
    zones: int
    known: int
    councils: int


@dataclass(frozen=True, slots=True)
class Depth:
    """The councils that lie in the same number of maps, A to Z. `most` is for drawing."""

    maps: int
    councils: tuple[Ref, ...]
    most: int


def cuts(world: World) -> tuple[Cut, ...]:
    """Maps in use, by kind and name."""
    index = world.index
    used = [
        row
        for row in index.atlas.geographies
        if not row.historic and row.id not in (ENGLAND, NOT_MAPPED)
    ]
    used.sort(key=lambda row: (index.geography_kinds[row.kind].position, sort_key(row.name)))
    found = []
    for row in used:
        zones = index.zones_of_geography.get(row.id, ())
        members = [index.members_of_zone[z.id] for z in zones if z.id in index.members_of_zone]
        held = {one.district_code for group in members for one in group}
        kind = index.geography_kinds[row.kind].label
        cut = Cut(Ref("geography", row.id, row.name), kind, len(zones), len(members), len(held))
        found.append(cut)
    return tuple(found)


def depths(world: World) -> tuple[Depth, ...]:
    """District-level councils by the number of maps on their pages, most maps first."""
    groups: dict[int, list[Place]] = defaultdict(list)
    for place in world.places.districts:
        maps, *_ = world.standings[place.ref.key].numbers
        groups[maps].append(place)
    most = max((len(places) for places in groups.values()), default=1)
    return tuple(
        Depth(number, tuple(place.ref for place in groups[number]), most)
        for number in sorted(groups, reverse=True)
    )


def middle(found: tuple[Depth, ...]) -> int:
    """The number of maps of the council in the middle; of the two, the lower."""
    each = sorted(depth.maps for depth in found for _ in depth.councils)
    return each[(len(each) - 1) // 2]
