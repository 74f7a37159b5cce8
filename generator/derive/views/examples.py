"""The pages of examples: an area told in words, with every number taken from the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.derive.counts import Counts, count_provision
from generator.derive.coverage import present
from generator.derive.crosswalk import CrosswalkRow, bodies_above, crosswalk
from generator.derive.facts import involved_in
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.views.area import local_programmes
from generator.derive.views.local_schemes import scheme_cards
from generator.derive.words import count_words, list_words
from generator.derive.world import World


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """Where an area lies on one map. `who` runs what follows it, or says that it is not known."""

    zone: str
    who: str
    others: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the text of an example may say of an area. Numbers are words where they stand alone.

    `zones` are by the id of the boundary set; a map that the area is not on is not in it.
    """

    ref: Ref
    name: str
    kind: str
    programmes: str
    local: int
    national: int
    maps: str
    providers: str
    funders: str
    schemes: str
    neighbours: str
    zones: Mapping[str, ZoneWords]


@dataclass(frozen=True, slots=True)
class Example:
    """The facts beside the text: the same numbers, and the area on every map."""

    place: Ref
    counts: Counts
    crosswalk: tuple[CrosswalkRow, ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One page. `example` is None where the text is about several areas."""

    title: str
    description: str
    example: Example | None


@dataclass(frozen=True, slots=True)
class ExampleIndexView:
    """Every page of examples, with one line on each."""

    pages: tuple[tuple[Ref, str], ...]


def place_of(world: World, key: str) -> Place:
    """A council by GSS code or a combined authority by id; KeyError when there is none.

    A former council is all that its successors cover, and links lead to the notice about it.
    """
    if key in world.index.former:
        return _former_place(world, key)
    return world.places.authorities.get(key) or world.places.combined[key]


def _former_place(world: World, key: str) -> Place:
    former, after = world.index.former[key], world.index.successors_of_former[key]
    now = [world.places.authorities[code] for code in after]
    districts = {code for place in now for code in place.districts}
    return replace(
        now[0],
        ref=Ref("former", key, former.name),
        name=former.name,
        official_name=former.official_name,
        districts=tuple(sorted(districts)),
    )


def figures_of(world: World, key: str) -> Figures:
    """Raises KeyError when no area has that code or id."""
    place = place_of(world, key)
    index, here = world.index, present(world.everything(place))
    counts, local = count_provision(index, here), len(local_programmes(index, here))
    around = [world.places.authorities[code].name for code in world.neighbours(place)]
    return Figures(
        ref=place.ref,
        name=place.name,
        kind=place.kind_label,
        programmes=count_words(counts.programmes, "programme"),
        local=local,
        national=counts.programmes - local,
        maps=count_words(counts.boundary_sets, "different map"),
        providers=count_words(counts.providers, "organisation"),
        funders=count_words(counts.funders, "funder"),
        schemes=count_words(len(scheme_cards(index, place)), "local scheme"),
        neighbours=list_words(around),
        zones=_zones(world, place),
    )


def _zones(world: World, place: Place) -> dict[str, ZoneWords]:
    """The zone of each map; of several, the first by name."""
    index, here = world.index, present(world.everything(place))
    found = {}
    for row in crosswalk(index, world.places, place, here):
        zone = row.zones[0]
        names = [
            one.ref.text
            for reach in here
            if reach.delivery.zone_id == zone.zone.key
            for one in involved_in(index, reach.delivery)
        ]
        who = list_words(list(dict.fromkeys(names)), 3) or "not known"
        found[row.geography.key] = ZoneWords(zone.zone.text, who, zone.shared)
    return found


def example_of(world: World, key: str) -> Example:
    place = place_of(world, key)
    here = present(world.everything(place))
    return Example(
        place=place.ref,
        counts=count_provision(world.index, here),
        crosswalk=(
            *bodies_above(world.index, world.places, place),
            *crosswalk(world.index, world.places, place, here),
        ),
    )
