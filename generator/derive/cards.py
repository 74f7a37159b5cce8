"""A programme as a card on an area page, and cards grouped by need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.coverage import WHOLE, Reach
from generator.derive.facts import (
    Evidence,
    Involved,
    Tag,
    basis_tags,
    coverage_tag,
    currency_tag,
    evidence_of,
    involved_in,
    programme_evidence,
    programme_ref,
    status_tag,
)
from generator.derive.index import ENGLAND, Index
from generator.derive.refs import Ref
from generator.derive.words import sort_key
from generator.model.provision import Programme

LIVE, CURRENT = "live", "current"
RESIDENTS, BUSINESSES, PARTNERS = "residents", "businesses", "partners"


@dataclass(frozen=True, slots=True)
class CardDelivery:
    """Who runs a programme in one zone here. `tags` are about that, `area_tags` about the zone."""

    zone: Ref
    involved: tuple[Involved, ...]
    gap: str
    tags: tuple[Tag, ...]
    area_tags: tuple[Tag, ...]
    districts: tuple[str, ...]
    local_url: str
    local_access: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Card:
    """What helps someone decide. `tags` holds the status only when it is not simply live.

    `reader` is for whom it is first; `deliveries` are those particular to the place; `run_by` names
    who runs it for all England.
    """

    programme: Ref
    reader: str
    short: str
    how_to_start: str
    official_url: str
    tags: tuple[Tag, ...]
    deliveries: tuple[CardDelivery, ...]
    run_by: tuple[str, ...]
    evidence: Evidence
    audiences: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeedGroup:
    id: str
    title: str
    cards: tuple[Card, ...]


def make_card(
    index: Index, programme: Programme, here: Iterable[Reach], names: dict[str, str]
) -> Card:
    """`names` gives district names by code, to say which are reached when not all are."""
    found = tuple(here)
    everywhere = [reach.delivery for reach in found if _geography(index, reach) == ENGLAND]
    local = [reach for reach in found if _geography(index, reach) != ENGLAND]
    return Card(
        programme=programme_ref(programme),
        reader=reader_of(index, programme),
        short=programme.short,
        how_to_start=programme.how_to_start,
        official_url=programme.official_url,
        tags=() if programme.status == LIVE else (status_tag(index, programme),),
        deliveries=tuple(_card_delivery(index, reach, names) for reach in local),
        run_by=tuple(one.ref.text for row in everywhere for one in involved_in(index, row)),
        evidence=programme_evidence(index, programme),
        audiences=index.audiences_of_programme.get(programme.id, ()),
        themes=index.themes_of_programme.get(programme.id, ()),
    )


def has_side(index: Index, programme: str, side: str) -> bool:
    """Whether any of those whom the programme is for is of this side."""
    audiences = index.audiences_of_programme.get(programme, ())
    return any(index.audiences[audience].side == side for audience in audiences)


def reader_of(index: Index, programme: Programme) -> str:
    """A programme for businesses goes to them; else to residents, to councils if to no one else."""
    for side in (programme.side, RESIDENTS, BUSINESSES):
        if has_side(index, programme.id, side):
            return side
    return PARTNERS


def _geography(index: Index, reach: Reach) -> str:
    return index.zones[reach.delivery.zone_id].geography_id


def _card_delivery(index: Index, reach: Reach, names: dict[str, str]) -> CardDelivery:
    delivery = reach.delivery
    zone = index.zones[delivery.zone_id]
    partly = () if reach.coverage == WHOLE else (coverage_tag(index, reach.coverage),)
    listed = len(names) > len(reach.districts)
    return CardDelivery(
        zone=Ref("zone", zone.id, zone.name),
        involved=involved_in(index, delivery),
        gap=delivery.no_provider_reason,
        tags=() if delivery.currency == CURRENT else (currency_tag(index, delivery),),
        area_tags=(*partly, *basis_tags(index, zone.id, reach.districts)),
        districts=tuple(names[code] for code in reach.districts) if listed else (),
        local_url=delivery.local_url,
        local_access=delivery.local_access,
        evidence=evidence_of(
            index, delivery.evidence_level, delivery.evidence_date, delivery.source_url
        ),
    )


def group_by_need(index: Index, cards: Iterable[Card], prefix: str) -> tuple[NeedGroup, ...]:
    """Each card once, under its first theme; groups in the order of the themes table.

    `prefix` keeps the groups' ids apart from those of other groups on the page.
    """
    by_theme: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        by_theme[card.themes[0]].append(card)
    return tuple(
        NeedGroup(
            f"{prefix}-{theme}",
            index.themes[theme].label,
            tuple(sorted(by_theme[theme], key=lambda card: sort_key(card.programme.text))),
        )
        for theme in sorted(by_theme, key=lambda theme: index.themes[theme].position)
    )
