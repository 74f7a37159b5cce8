"""What stands for all that a place is told, as far as each part of its page or file needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.derive.cards import PARTNERS, reader_of
from generator.derive.changes.news import Tags
from generator.derive.coverage import PAST
from generator.derive.local_schemes import schemes_of
from generator.derive.places import Place
from generator.derive.views.changes import latest
from generator.derive.world import World
from generator.model.provision import Delivery
from generator.publish.known import Known
from generator.render.context import Context


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """Equal values of a part, of builds with equal bases, mean that what is made of it is equal.

    `data` is for the record, the table and the map of the place, `widget` for its widget, and the
    others are for parts of its page: `frame` for what stands round the sections. Programmes are
    `local` where they are set up for the place, `national` where they are the same in all of
    England, and for `partners` where no person or firm gets them.
    """

    data: str
    widget: str
    frame: str
    drawn: str
    filter: str
    local: str
    national: str
    partners: str
    ended: str
    crosswalk: str
    training: str
    labour: str


def place_told(context: Context, known: Known, place: Place) -> PlaceTold:
    """For one place."""
    world, common, areas = context.world, known.common, known.areas
    here, schemes = _reaching(world, place), schemes_of(world.index, place)
    zones = [known.zones[key] for key in sorted(context.news.zones(place))]
    similar, figures = areas.similar(place), areas.figures(place)
    standing, note = world.standings[place.ref.key], context.notes.get(place.code)
    changed = latest(context.news, context.news.at(place))
    marks = _marks(world, here.national, context.news.tags(place))
    counted, full = _names(known.in_frame, here.all), known.deliveries

    def name(*told: object) -> str:
        return known.prints.of((common, told))

    local = name(zones, _names(full, here.local))
    frame = name(zones, schemes, similar, counted, standing, note, changed)
    return PlaceTold(
        data=name(zones, schemes, similar, figures, _names(known.in_data, here.all)),
        widget=name(frame, local),
        frame=frame,
        drawn=name(),
        filter=name(schemes, counted, known.first_steps),
        local=local,
        national=name(_names(full, here.national), marks),
        partners=name(zones, _names(full, here.partners)),
        ended=name(zones, _names(full, here.ended)),
        crosswalk=name(zones, _names(known.in_data, here.near)),
        training=name(areas.training(place)),
        labour=name(figures),
    )


@dataclass(frozen=True, slots=True)
class _Reaching:
    """Ids of the deliveries that reach a place; `near` are those not of all England."""

    near: list[str]
    local: list[str]
    national: list[str]
    partners: list[str]
    ended: list[str]

    @property
    def all(self) -> list[str]:
        return [*self.local, *self.national, *self.partners]


def _reaching(world: World, place: Place) -> _Reaching:
    """`ended` has all of each programme of which any might have ended in the place."""
    index = world.index
    near = {row.id for code in place.districts for row, _ in world.reach.by_district.get(code, ())}
    found = [index.deliveries[key] for key in sorted(near | {r.id for r in world.reach.everywhere})]
    set_up = {row.programme_id for row in found if row.id in near}
    partners = {row.programme_id for row in found if _for_partners(world, row.programme_id)}
    over = {row.programme_id for row in found if row.currency == PAST or _over(world, row)}

    def ids(wanted: Callable[[str], bool]) -> list[str]:
        return [row.id for row in found if wanted(row.programme_id)]

    return _Reaching(
        near=sorted(near),
        local=ids(lambda key: key in set_up - partners),
        national=ids(lambda key: key not in set_up | partners),
        partners=ids(lambda key: key in partners),
        ended=ids(lambda key: key in over),
    )


def _names(names: Mapping[str, str], deliveries: Iterable[str]) -> list[str]:
    return [names[key] for key in deliveries]


def _for_partners(world: World, programme: str) -> bool:
    return reader_of(world.index, world.index.programmes[programme]) == PARTNERS


def _over(world: World, row: Delivery) -> bool:
    return world.index.statuses[world.index.programmes[row.programme_id].status].ended


def _marks(world: World, deliveries: list[str], marks: Tags) -> Tags:
    """Of their programmes: a mark may come of what was in the place before."""
    keys = dict.fromkeys(world.index.deliveries[key].programme_id for key in deliveries)
    return {key: marks[key] for key in keys if key in marks}
