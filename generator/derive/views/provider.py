"""What the page of a provider says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.coverage import PAST
from generator.derive.facts import Evidence, Tag, currency_tag, evidence_of, programme_ref
from generator.derive.index import ENGLAND, Index
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.words import count_words, sort_key, span_words
from generator.model.provision import DeliveryProvider, Provider


@dataclass(frozen=True, slots=True)
class ProviderDelivery:
    """One place where the provider has a part in a programme."""

    zone: Ref
    where: str
    role: str
    currency: Tag
    when: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ProviderProgramme:
    programme: Ref
    short: str
    deliveries: tuple[ProviderDelivery, ...]


@dataclass(frozen=True, slots=True)
class ProviderView:
    """`codes` are the districts it reaches now, for the drawn map; empty means all or none."""

    provider: Provider
    ref: Ref
    kind: str
    aliases: tuple[str, ...]
    sentence: str
    present: tuple[ProviderProgramme, ...]
    past: tuple[ProviderProgramme, ...]
    codes: tuple[str, ...]
    areas: tuple[Ref, ...]


def provider_view(index: Index, places: Places, provider: Provider) -> ProviderView:
    rows = index.deliveries_of_provider.get(provider.id, ())
    now = [row for row in rows if index.deliveries[row.delivery_id].currency != PAST]
    over = [row for row in rows if index.deliveries[row.delivery_id].currency == PAST]
    codes = _reached(index, now)
    present = _programmes(index, now)
    return ProviderView(
        provider=provider,
        ref=Ref("provider", provider.id, provider.name),
        kind=index.provider_kinds[provider.kind].label,
        aliases=index.aliases_of_provider.get(provider.id, ()),
        sentence=_sentence(index, provider, present, now, codes),
        present=present,
        past=_programmes(index, over),
        codes=codes,
        areas=tuple(
            sorted(
                (places.authorities[code].ref for code in codes),
                key=lambda ref: sort_key(ref.text),
            )
        ),
    )


def _reached(index: Index, rows: list[DeliveryProvider]) -> tuple[str, ...]:
    zones = {index.deliveries[row.delivery_id].zone_id for row in rows}
    return tuple(
        sorted({m.district_code for zone in zones for m in index.members_of_zone.get(zone, ())})
    )


def _sentence(
    index: Index,
    provider: Provider,
    present: tuple[ProviderProgramme, ...],
    now: list[DeliveryProvider],
    codes: tuple[str, ...],
) -> str:
    if not present:
        return f"We have found no programme that {provider.name} takes part in now."
    everywhere = any(
        index.zones[index.deliveries[row.delivery_id].zone_id].geography_id == ENGLAND
        for row in now
    )
    where = []
    if everywhere:
        where.append("all over England")
    if codes:
        where.append(f"in areas that take in {count_words(len(codes), 'council')}")
    places = f" {' and '.join(where)}" if where else ""
    programmes = count_words(len(present), "programme")
    return f"{provider.name} has a part in {programmes}{places}."


def _programmes(index: Index, rows: list[DeliveryProvider]) -> tuple[ProviderProgramme, ...]:
    by_programme: dict[str, list[DeliveryProvider]] = defaultdict(list)
    for row in rows:
        by_programme[index.deliveries[row.delivery_id].programme_id].append(row)
    found = [
        ProviderProgramme(
            programme=programme_ref(index.programmes[key]),
            short=index.programmes[key].short,
            deliveries=tuple(
                sorted(
                    (_delivery(index, row) for row in part),
                    key=lambda one: sort_key(one.where),
                )
            ),
        )
        for key, part in by_programme.items()
    ]
    return tuple(sorted(found, key=lambda one: sort_key(one.programme.text)))


def _delivery(index: Index, row: DeliveryProvider) -> ProviderDelivery:
    delivery = index.deliveries[row.delivery_id]
    zone = index.zones[delivery.zone_id]
    return ProviderDelivery(
        zone=Ref("zone", zone.id, zone.name),
        where=zone.name,
        role=index.roles[row.role].label,
        currency=currency_tag(index, delivery),
        when=span_words(delivery.start, delivery.end),
        evidence=evidence_of(
            index, delivery.evidence_level, delivery.evidence_date, delivery.source_url
        ),
    )
