"""Which zones each interactive map shows: from the atlas to a `MapView`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.derive.coverage import PAST
from generator.derive.facts import stale_tag
from generator.derive.index import Index, grouped
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.words import list_words, sort_key
from generator.derive.world import World
from generator.maps.colouring import colours
from generator.maps.interactive_view import Layer, MapView, MapZone
from generator.model.places import Zone
from generator.model.provision import Delivery, Programme

To = Callable[[Ref], str]
Wanted = Callable[[Delivery], bool]

SEEN = "seen"
"""The surest level of evidence: it goes without saying."""

DESCRIPTION = "Choose a map to see its areas. Choose a council to see what it has and who runs it."


def is_present(delivery: Delivery) -> bool:
    return delivery.currency != PAST


@dataclass(frozen=True, slots=True)
class Subject:
    """What a map is about: the page it belongs to and the districts to fit it to, if any."""

    ref: Ref
    name: str
    focus: tuple[str, ...] = ()


def map_view(subject: Subject, layers: Sequence[Layer], root: str, to: To) -> MapView:
    """A map of the layers, on which every district can be found and leads to its page."""
    return MapView(
        id=subject.ref.key,
        title=f"Interactive map: {subject.name}",
        description=DESCRIPTION,
        layers=tuple(layers),
        root=root,
        page_href=to(subject.ref),
        page_name=subject.ref.text,
        focus=subject.focus,
    )


def place_layers(world: World, place: Place, to: To) -> list[Layer]:
    """One layer for each map that the place lies in, with the zones that it is in, whole.

    What is to be said of the map itself is on its own page, to which every zone leads.
    """
    zones = {
        delivery.zone_id: world.index.zones[delivery.zone_id]
        for code in place.districts
        for delivery, _ in world.reach.by_district.get(code, ())
        if is_present(delivery)
    }
    by_geography = grouped(
        sorted(zones.values(), key=lambda zone: zone.id), lambda z: z.geography_id, lambda z: z
    )
    return [
        replace(layer(world, key, by_geography[key], is_present, to), note="")
        for key in sorted(by_geography, key=sort_key)
    ]


def national_layers(world: World, to: To) -> list[Layer]:
    """The boundary sets that cover all of England. The others have maps of their own."""
    whole = [row for row in world.index.atlas.geographies if row.partition and not row.historic]
    return [
        layer(world, row.id, world.index.zones_of_geography[row.id], is_present, to)
        for row in sorted(whole, key=lambda row: sort_key(row.name))
    ]


def programme_layers(world: World, programme: Programme, to: To) -> list[Layer]:
    """The boundary sets that the programme runs on now."""
    deliveries = world.index.deliveries_of_programme.get(programme.id, ())
    zones = {d.zone_id for d in deliveries if is_present(d)}
    keys = {world.index.zones[z].geography_id for z in zones if z in world.index.members_of_zone}

    def wanted(delivery: Delivery) -> bool:
        return delivery.programme_id == programme.id and is_present(delivery)

    return [
        layer(
            world,
            key,
            [z for z in world.index.zones_of_geography[key] if z.id in zones],
            wanted,
            to,
        )
        for key in sorted(keys)
    ]


def layer(world: World, geography: str, zones: Iterable[Zone], wanted: Wanted, to: To) -> Layer:
    """A boundary set's zones with who delivers what in each."""
    index = world.index
    mapped = [zone for zone in zones if zone.id in index.members_of_zone]
    codes = {z.id: [m.district_code for m in index.members_of_zone[z.id]] for z in mapped}
    fills = colours(codes, world.borders)
    return Layer(
        id=geography,
        name=index.geographies[geography].name,
        note=index.geographies[geography].description,
        zones=tuple(_zone(index, zone, fills[zone.id], wanted, to) for zone in mapped),
        shown=False,
        href=to(Ref("geography", geography, index.geographies[geography].name)),
    )


def _zone(index: Index, zone: Zone, fill: int, wanted: Wanted, to: To) -> MapZone:
    members = index.members_of_zone[zone.id]
    return MapZone(
        id=zone.id.split("--", 1)[1],
        name=zone.name,
        members=tuple(m.district_code for m in members if m.coverage != "part"),
        part=tuple(m.district_code for m in members if m.coverage == "part"),
        lines=tuple(
            _line(index, d) for d in index.deliveries_of_zone.get(zone.id, ()) if wanted(d)
        ),
        href=to(Ref("zone", zone.id, zone.name)),
        fill=fill,
    )


def _line(index: Index, delivery: Delivery) -> str:
    names = [
        index.providers[row.provider_id].name
        for row in index.providers_of_delivery.get(delivery.id, ())
    ]
    who = list_words(names, 4) or "not known who runs it"
    doubts = ", ".join(_doubts(index, delivery))
    unsure = f" ({doubts.lower()})" if doubts else ""
    return f"{index.programmes[delivery.programme_id].name}: {who}{unsure}"


def _doubts(index: Index, delivery: Delivery) -> Iterator[str]:
    """What is not of now, not of the surest evidence, or was checked long ago."""
    if delivery.currency != "current":
        yield index.currencies[delivery.currency].label
    if delivery.evidence_level != SEEN:
        yield index.evidence_levels[delivery.evidence_level].label
    if age := stale_tag(index, delivery.evidence_date, index.today):
        yield age.label
