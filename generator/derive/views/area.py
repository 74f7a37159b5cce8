"""What the page of a council or combined authority says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.cards import (
    BUSINESSES,
    PARTNERS,
    RESIDENTS,
    Card,
    group_by_need,
    has_side,
    make_card,
)
from generator.derive.counts import count_provision
from generator.derive.coverage import Reach, by_programme, present
from generator.derive.crosswalk import CrosswalkRow, bodies_above, crosswalk
from generator.derive.ended import EndedLine, ended_lines
from generator.derive.index import ENGLAND, Index
from generator.derive.local_schemes import schemes_of
from generator.derive.national import National
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.sits_in import SitsIn, sits_in
from generator.derive.views.area_words import HelpSection, Way, sentence, ways
from generator.derive.views.filters import FilterView, filter_view
from generator.derive.views.local_schemes import SchemeCard, scheme_cards
from generator.derive.views.nearby import NearbyView, nearby_view


@dataclass(frozen=True, slots=True)
class AreaView:
    """Everything on the page but its drawn maps. `sentence` is the place in plain words."""

    place: Place
    sits_in: tuple[SitsIn, ...]
    sentence: str
    ways: tuple[Way, ...]
    filter: FilterView
    residents: HelpSection
    employers: HelpSection
    partners: tuple[Card, ...]
    ended: tuple[EndedLine, ...]
    crosswalk: tuple[CrosswalkRow, ...]
    local_schemes: tuple[SchemeCard, ...]
    districts: tuple[Ref, ...]
    nearby: NearbyView
    predecessors: tuple[str, ...]


def area_view(
    index: Index,
    places: Places,
    place: Place,
    everything: tuple[Reach, ...],
    neighbours: tuple[str, ...],
    national: National,
) -> AreaView:
    """`everything` holds all deliveries of the place, past ones too."""
    here = present(everything)
    names = {code: places.authorities[code].name for code in place.districts}
    cards, particular = _open_cards(index, here, names, national.cards)
    residents = _section(index, cards[RESIDENTS], particular, (), "help")
    shared = tuple(
        card
        for card in cards[RESIDENTS]
        if card.programme.key in particular and has_side(index, card.programme.key, BUSINESSES)
    )
    employers = _section(index, cards[BUSINESSES], particular, shared, "business")
    counts = count_provision(index, here)
    return AreaView(
        place=place,
        sits_in=sits_in(index, places, place),
        sentence=sentence(place, counts, len(local_programmes(index, here))),
        ways=ways(place, counts, residents, employers, len(cards[PARTNERS])),
        filter=filter_view(
            index,
            (card.programme.key for side in cards.values() for card in side),
            (row for row in schemes_of(index, place) if not index.statuses[row.status].ended),
        ),
        residents=residents,
        employers=employers,
        partners=tuple(cards[PARTNERS]),
        ended=ended_lines(index, everything, national.ended),
        crosswalk=(
            *bodies_above(index, places, place),
            *crosswalk(index, places, place, here),
        ),
        local_schemes=scheme_cards(index, place),
        districts=tuple(places.authorities[code].ref for code in place.districts),
        nearby=nearby_view(index, places, place, neighbours),
        predecessors=_predecessors(index, place),
    )


def _open_cards(
    index: Index, here: tuple[Reach, ...], names: dict[str, str], national: Mapping[str, Card]
) -> tuple[dict[str, list[Card]], set[str]]:
    """Cards by reader, and the ids of programmes with a delivery particular to the place."""
    cards: dict[str, list[Card]] = {RESIDENTS: [], BUSINESSES: [], PARTNERS: []}
    particular: set[str] = set()
    for key, found in by_programme(here).items():
        programme = index.programmes[key]
        if index.statuses[programme.status].ended:
            continue
        card = national.get(key) or make_card(index, programme, found, names)
        cards[card.reader].append(card)
        if card.deliveries:
            particular.add(key)
    return cards, particular


def _section(
    index: Index,
    cards: list[Card],
    particular: set[str],
    also: tuple[Card, ...],
    prefix: str,
) -> HelpSection:
    local = [card for card in cards if card.programme.key in particular]
    national = [card for card in cards if card.programme.key not in particular]
    return HelpSection(
        local=group_by_need(index, local, f"{prefix}-here"),
        national=group_by_need(index, national, f"{prefix}-england"),
        also=also,
        local_count=len(local),
        national_count=len(national),
    )


def local_programmes(index: Index, here: Iterable[Reach]) -> set[str]:
    return {
        reach.delivery.programme_id
        for reach in here
        if index.zones[reach.delivery.zone_id].geography_id != ENGLAND
        and index.statuses[index.programmes[reach.delivery.programme_id].status].counted
    }


def _predecessors(index: Index, place: Place) -> tuple[str, ...]:
    return tuple(
        sorted(
            index.former[former].name
            for former, successors in index.successors_of_former.items()
            if place.code and place.code in successors
        )
    )
