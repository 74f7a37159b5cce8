"""How fragmented help is in a place, and where that stands among places of its kind."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.counts import count_provision
from generator.derive.coverage import Reach, ReachTable, present, reaches
from generator.derive.index import Index
from generator.derive.places import Place, Places, all_places

MEASURES = ("Maps", "Providers", "Funders", "Routes")
FEWEST_PEERS = 5
ENOUGH_FOR_NINE_IN_TEN = 20
Numbers = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Spread:
    """The numbers of one measure among peers: the middle one, and the ends that are told.

    `all_`: the ends hold every peer; otherwise at least nine in ten of them.
    """

    middle: int
    low: int
    high: int
    all_: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """The numbers of a place and those of its peers, in the order of MEASURES."""

    peers: str
    numbers: Numbers
    spreads: tuple[Spread, ...]


def standings(index: Index, places: Places, table: ReachTable) -> Mapping[str, Standing]:
    """By the key of each place. Peers are of its kind, or of its tier where those are too few."""
    found = {
        place.ref.key: _numbers(index, present(reaches(table, place.districts)))
        for place in all_places(places)
    }
    groups: dict[str, list[Place]] = defaultdict(list)
    for place in all_places(places):
        groups[place.kind].append(place)
        groups[place.tier].append(place)
    return {place.ref.key: _standing(index, place, groups, found) for place in all_places(places)}


def _numbers(index: Index, here: tuple[Reach, ...]) -> Numbers:
    counts = count_provision(index, here)
    return (counts.boundary_sets, counts.providers, counts.funders, len(routes(index, here)))


def routes(index: Index, here: Iterable[Reach]) -> set[tuple[str, str]]:
    """Each pair of a first funder and the role of those who hold its money or contract here."""
    return {
        (funders[0].id, reach.delivery.role)
        for reach in here
        if index.statuses[index.programmes[reach.delivery.programme_id].status].counted
        and (funders := index.funders_of_programme.get(reach.delivery.programme_id))
    }


def _standing(
    index: Index, place: Place, groups: Mapping[str, list[Place]], found: Mapping[str, Numbers]
) -> Standing:
    same_kind = len(groups[place.kind]) >= FEWEST_PEERS
    peers = groups[place.kind if same_kind else place.tier]
    columns = zip(*(found[peer.ref.key] for peer in peers), strict=True)
    return Standing(
        index.area_kinds[place.kind].plural if same_kind else "Areas of the same tier",
        found[place.ref.key],
        tuple(spread(column) for column in columns),
    )


def spread(numbers: Iterable[int]) -> Spread:
    """Of two in the middle, the lower. One in twenty is left out at each end of a large group."""
    each = sorted(numbers)
    size = len(each)
    cut = math.floor(size / 20) if size >= ENOUGH_FOR_NINE_IN_TEN else 0
    return Spread(each[(size - 1) // 2], each[cut], each[size - 1 - cut], not cut)


def sentence(standing: Standing, measure: int) -> str:
    """`15. Unitary authorities: the middle one has 14; nine in ten have 12 to 17.`"""
    found = standing.spreads[measure]
    here = f"{standing.numbers[measure]}. {standing.peers}:"
    who = "all" if found.all_ else "nine in ten"
    if found.low == found.high:
        return f"{here} {who} have {found.low}."
    return f"{here} the middle one has {found.middle}; {who} have {found.low} to {found.high}."


def profile(standing: Standing) -> tuple[tuple[str, str], ...]:
    """Each measure with its sentence."""
    return tuple((name, sentence(standing, number)) for number, name in enumerate(MEASURES))
