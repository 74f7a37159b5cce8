"""The deliveries of a programme as lines of a table, one table a boundary set."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.coverage import PAST, WHOLE
from generator.derive.facts import Evidence, Involved, Tag, currency_tag, evidence_of, involved_in
from generator.derive.index import NOT_MAPPED, Index
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.words import sort_key, span_words
from generator.model.provision import Delivery


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


def by_geography(index: Index, deliveries: tuple[Delivery, ...]) -> dict[str, list[Delivery]]:
    """Deliveries by the id of their boundary set."""
    groups: dict[str, list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        groups[index.zones[delivery.zone_id].geography_id].append(delivery)
    return groups


def delivery_groups(
    index: Index, places: Places, groups: dict[str, list[Delivery]], *, past: bool
) -> tuple[DeliveryGroup, ...]:
    """Those that are past, or those that are not; what is not mapped comes last."""
    found = []
    for key in sorted(groups, key=lambda key: (key == NOT_MAPPED, index.geographies[key].name)):
        wanted = [d for d in groups[key] if (d.currency == PAST) is past]
        if wanted:
            name = index.geographies[key].name
            lines = delivery_lines(index, places, wanted)
            found.append(DeliveryGroup(Ref("geography", key, name), key != NOT_MAPPED, lines))
    return tuple(found)


def delivery_lines(
    index: Index, places: Places, deliveries: list[Delivery]
) -> tuple[DeliveryLine, ...]:
    """Numbered from 1 in the order of their zones' names."""
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
            m.district_code for m in members if (delivery.reach or m.coverage) != WHOLE
        ),
        unmapped_reason=zone.unmapped_reason,
        local_url=delivery.local_url,
        local_access=delivery.local_access,
        note=delivery.note,
        evidence=evidence_of(
            index, delivery.evidence_level, delivery.evidence_date, delivery.source_url
        ),
    )
