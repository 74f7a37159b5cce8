"""What stands for all that a place is told, as far as each part of its page or file needs it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.cards import PARTNERS, reader_of
from generator.derive.changes.news import Tags
from generator.derive.local_schemes import schemes_of
from generator.derive.places import Place
from generator.derive.world import World
from generator.publish.known import Known
from generator.render.context import Context


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """Equal values of a part, of builds with equal bases, mean that what is made of it is equal.

    `data` has what the record, the table and the map of the place are told: of programmes, less
    than cards are. `frame` is for what stands round the sections of its page. Programmes are
    `local` where they are set up for the place, `national` where they are the same in all of
    England, and for `partners` where no person or firm gets them.
    """

    common: str
    figures: str
    data: str
    frame: str
    first_steps: str
    local: str
    national: str
    partners: str


def place_told(context: Context, known: Known, place: Place) -> PlaceTold:
    """For one place."""
    world, name = context.world, known.prints.of
    figures = name((known.common, known.areas.reaching(place)))
    zones = [known.zones[key] for key in sorted(context.news.zones(place))]
    here = name((figures, zones, schemes_of(world.index, place)))
    groups = _by_reader(world, place)
    local, national, partners = ([known.deliveries[key] for key in keys] for keys in groups)
    marks = _marks(world, groups[1], context.news.tags(place))
    data = name((here, [known.in_data[key] for keys in groups for key in keys]))
    return PlaceTold(
        common=known.common,
        figures=figures,
        data=data,
        frame=name((data, world.standings[place.ref.key], context.notes.get(place.code))),
        first_steps=name((data, known.first_steps)),
        local=name((here, local)),
        national=name((known.common, national, marks)),
        partners=name((here, partners)),
    )


def _by_reader(world: World, place: Place) -> tuple[list[str], list[str], list[str]]:
    """Ids of the deliveries that reach the place: local ones, national ones, those for partners."""
    index = world.index
    near = {row.id for code in place.districts for row, _ in world.reach.by_district.get(code, ())}
    local = {index.deliveries[key].programme_id for key in near}
    groups: tuple[list[str], list[str], list[str]] = ([], [], [])
    for key in sorted(near | {row.id for row in world.reach.everywhere}):
        programme = index.deliveries[key].programme_id
        group = 0 if programme in local else 1
        groups[2 if _for_partners(world, programme) else group].append(key)
    return groups


def _for_partners(world: World, programme: str) -> bool:
    return reader_of(world.index, world.index.programmes[programme]) == PARTNERS


def _marks(world: World, deliveries: list[str], marks: Tags) -> Tags:
    """Of their programmes: a mark may come of what was in the place before."""
    keys = dict.fromkeys(world.index.deliveries[key].programme_id for key in deliveries)
    return {key: marks[key] for key in keys if key in marks}
