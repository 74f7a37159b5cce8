"""What the page of a programme says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.coverage import PAST
from generator.derive.facts import (
    Evidence,
    Involved,
    Tag,
    currency_tag,
    evidence_of,
    involved_in,
    programme_ref,
    status_tag,
)
from generator.derive.index import ENGLAND, NOT_MAPPED, Index
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.words import date_words, money_words, sort_key, span_words
from generator.model.provision import Delivery, Programme


@dataclass(frozen=True, slots=True)
class Answer:
    """A question a reader asks and what the evidence says; empty text is a gap."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """A delivery in one zone, with its councils. `number` keys it to the drawn map."""

    number: int
    zone: Ref
    name: str
    involved: tuple[Involved, ...]
    gap: str
    tags: tuple[Tag, ...]
    when: str
    members: tuple[Ref, ...]
    codes: tuple[str, ...]
    unsure_codes: tuple[str, ...]
    unmapped_reason: str
    local_url: str
    local_access: str
    note: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DeliveryGroup:
    """The deliveries of a programme on one boundary set."""

    geography: Ref
    mapped: bool
    lines: tuple[DeliveryLine, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """`present` and `past` part the deliveries; `everywhere` are those for all of England."""

    programme: Programme
    ref: Ref
    status: Tag
    aliases: tuple[str, ...]
    answers: tuple[Answer, ...]
    audiences: tuple[str, ...]
    themes: tuple[str, ...]
    details: tuple[Detail, ...]
    everywhere: tuple[DeliveryLine, ...]
    present: tuple[DeliveryGroup, ...]
    past: tuple[DeliveryGroup, ...]
    predecessors: tuple[Ref, ...]
    successors: tuple[Ref, ...]
    sources: tuple[str, ...]
    evidence: Evidence


def programme_view(index: Index, places: Places, programme: Programme) -> ProgrammeView:
    deliveries = index.deliveries_of_programme.get(programme.id, ())
    groups = _by_geography(index, deliveries)
    return ProgrammeView(
        programme=programme,
        ref=programme_ref(programme),
        status=status_tag(index, programme),
        aliases=index.aliases_of_programme.get(programme.id, ()),
        answers=_answers(programme),
        audiences=tuple(
            index.audiences[key].label for key in index.audiences_of_programme.get(programme.id, ())
        ),
        themes=tuple(
            index.themes[key].label for key in index.themes_of_programme.get(programme.id, ())
        ),
        details=_details(index, programme),
        everywhere=_lines(index, places, groups.pop(ENGLAND, [])),
        present=_groups(index, places, groups, past=False),
        past=_groups(index, places, groups, past=True),
        predecessors=_linked(index, programme.id, back=True),
        successors=_linked(index, programme.id, back=False),
        sources=index.sources_of_programme.get(programme.id, ()),
        evidence=evidence_of(index, programme.evidence_level, programme.evidence_date, ""),
    )


def _answers(programme: Programme) -> tuple[Answer, ...]:
    return (
        Answer("Who can get it", programme.who_can_get_it),
        Answer("What you get", programme.what_you_get),
        Answer("How to start", programme.how_to_start),
    )


def _details(index: Index, programme: Programme) -> tuple[Detail, ...]:
    money = programme.funding_text
    if programme.funding_amount_gbp is not None and not money:
        money = money_words(programme.funding_amount_gbp)
    funders = ", ".join(f.name for f in index.funders_of_programme.get(programme.id, ()))
    found = (
        Detail("Paid for by", funders),
        Detail("Run by", programme.agency),
        Detail("Dates", span_words(programme.start, programme.end)),
        Detail("Last date to join", date_words(programme.referrals_end)),
        Detail("About the dates", programme.date_note),
        Detail("Money", ", ".join(part for part in (money, programme.funding_period) if part)),
        Detail("Where it is drawn", programme.geography_note),
        Detail("On the 2021 list of national programmes", LISTED_2021[programme.listed_2021]),
    )
    return tuple(detail for detail in found if detail.text)


LISTED_2021 = {"confirmed": "Yes, by name", "likely": "Likely, not confirmed", "no": ""}


def _by_geography(index: Index, deliveries: tuple[Delivery, ...]) -> dict[str, list[Delivery]]:
    groups: dict[str, list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        groups[index.zones[delivery.zone_id].geography_id].append(delivery)
    return groups


def _groups(
    index: Index, places: Places, groups: dict[str, list[Delivery]], *, past: bool
) -> tuple[DeliveryGroup, ...]:
    found = []
    for key in sorted(groups, key=lambda key: (key == NOT_MAPPED, index.geographies[key].name)):
        wanted = [d for d in groups[key] if (d.currency == PAST) is past]
        if wanted:
            name = index.geographies[key].name
            lines = _lines(index, places, wanted)
            found.append(DeliveryGroup(Ref("geography", key, name), key != NOT_MAPPED, lines))
    return tuple(found)


def _lines(index: Index, places: Places, deliveries: list[Delivery]) -> tuple[DeliveryLine, ...]:
    ordered = sorted(deliveries, key=lambda d: sort_key(index.zones[d.zone_id].name))
    return tuple(
        _line(index, places, number, delivery) for number, delivery in enumerate(ordered, 1)
    )


def _line(index: Index, places: Places, number: int, delivery: Delivery) -> DeliveryLine:
    zone = index.zones[delivery.zone_id]
    members = index.members_of_zone.get(zone.id, ())
    return DeliveryLine(
        number=number,
        zone=Ref("zone", zone.id, zone.name),
        name=zone.name,
        involved=involved_in(index, delivery),
        gap=delivery.no_provider_reason,
        tags=(currency_tag(index, delivery),),
        when=span_words(delivery.start, delivery.end),
        members=tuple(
            sorted(
                (places.authorities[m.district_code].ref for m in members),
                key=lambda ref: sort_key(ref.text),
            )
        ),
        codes=tuple(m.district_code for m in members),
        unsure_codes=tuple(
            m.district_code for m in members if (delivery.reach or m.coverage) != "whole"
        ),
        unmapped_reason=zone.unmapped_reason,
        local_url=delivery.local_url,
        local_access=delivery.local_access,
        note=delivery.note,
        evidence=evidence_of(
            index, delivery.evidence_level, delivery.evidence_date, delivery.source_url
        ),
    )


def _linked(index: Index, key: str, *, back: bool) -> tuple[Ref, ...]:
    rows = index.atlas.programme_successors
    found = [
        row.programme_id if back else row.successor_id
        for row in rows
        if (row.successor_id if back else row.programme_id) == key
    ]
    return tuple(programme_ref(index.programmes[other]) for other in found)
