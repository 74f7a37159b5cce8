"""Every fact that a reader may rely on now, with how sure it is and how old."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import programme_ref
from generator.derive.index import ENGLAND, Index
from generator.derive.quality.reasons import NOT_CONFIRMED, PAST, UNCLEAR, reasons
from generator.derive.refs import Ref
from generator.derive.world import World
from generator.model.local import LocalScheme
from generator.model.provision import Delivery, Programme


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a table. `districts` are those that it concerns, by GSS code.

    `checked` is the date of the evidence, partial ISO 8601, or empty; `reasons` are ids of the
    table check_reasons, in its order.
    """

    table: str
    row: str
    subject: Ref
    place: str
    level: str
    checked: str
    source_url: str
    districts: frozenset[str]
    reasons: tuple[str, ...]


def facts(world: World, today: str) -> tuple[Fact, ...]:
    """Programmes that are not over, their deliveries that are not past, and local schemes."""
    index = world.index
    found = [
        _of_programme(world, row, today) for row in index.atlas.programmes if _runs(index, row)
    ]
    for row in index.atlas.deliveries:
        if row.currency != PAST and _runs(index, index.programmes[row.programme_id]):
            found.append(_of_delivery(world, row, today))
    return (*found, *(_of_scheme(world, row, today) for row in index.atlas.local_schemes))


def _runs(index: Index, row: Programme) -> bool:
    return not index.statuses[row.status].ended


def _of_programme(world: World, row: Programme, today: str) -> Fact:
    index = world.index
    deliveries = index.deliveries_of_programme.get(row.id, ())
    here = (districts_of(world, one) for one in deliveries if one.currency != PAST)
    return Fact(
        table="programmes",
        row=row.id,
        subject=programme_ref(row),
        place="",
        level=row.evidence_level,
        checked=row.evidence_date,
        source_url=next(iter(index.sources_of_programme.get(row.id, ())), row.official_url),
        districts=frozenset().union(*here),
        reasons=_reasons(
            world,
            row,
            row.evidence_date,
            today,
            row.status != NOT_CONFIRMED,
            (row.official_url, *index.sources_of_programme.get(row.id, ())),
        ),
    )


def _of_delivery(world: World, row: Delivery, today: str) -> Fact:
    """Its date is that of the programme where it has none of its own, as on the pages."""
    index = world.index
    programme = index.programmes[row.programme_id]
    checked = row.evidence_date or programme.evidence_date
    named = row.id in index.providers_of_delivery
    return Fact(
        table="deliveries",
        row=row.id,
        subject=programme_ref(programme),
        place=index.zones[row.zone_id].name,
        level=row.evidence_level,
        checked=checked,
        source_url=row.source_url,
        districts=districts_of(world, row),
        reasons=_reasons(
            world,
            row,
            checked,
            today,
            row.currency != UNCLEAR,
            (row.source_url, row.local_url),
            named=named,
        ),
    )


def _of_scheme(world: World, row: LocalScheme, today: str) -> Fact:
    place = world.places.authorities[row.area_code]
    return Fact(
        table="local_schemes",
        row=row.id,
        subject=place.ref,
        place=row.name,
        level=row.evidence_level,
        checked=row.evidence_date,
        source_url=row.source_url,
        districts=frozenset(place.districts),
        reasons=_reasons(
            world,
            row,
            row.evidence_date,
            today,
            row.status != NOT_CONFIRMED,
            (row.url, row.source_url),
        ),
    )


def _reasons(
    world: World,
    row: Programme | Delivery | LocalScheme,
    checked: str,
    today: str,
    confirmed: bool,
    addresses: tuple[str, ...],
    *,
    named: bool = True,
) -> tuple[str, ...]:
    return reasons(
        world.index,
        today,
        ended=row.end,
        confirmed=confirmed,
        level=row.evidence_level,
        checked=checked,
        named=named,
        addresses=addresses,
    )


def districts_of(world: World, delivery: Delivery) -> frozenset[str]:
    """Districts that lie in its zone in whole or in part; none where the zone is not mapped."""
    if world.index.zones[delivery.zone_id].geography_id == ENGLAND:
        return frozenset(code for place in world.places.districts for code in place.districts)
    members = world.index.members_of_zone.get(delivery.zone_id, ())
    return frozenset(row.district_code for row in members)
