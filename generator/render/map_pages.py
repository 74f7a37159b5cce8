"""The interactive maps: a page of its own for each place, programme and boundary set."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.derive.facts import programme_ref
from generator.derive.places import Place
from generator.derive.refs import Ref, map_of
from generator.maps.atlas_maps import (
    Subject,
    is_present,
    layer,
    map_view,
    national_layers,
    place_layers,
    programme_layers,
)
from generator.maps.interactive_view import Layer, MapView
from generator.model.places import Geography
from generator.model.provision import Programme
from generator.render.context import Context
from generator.render.draft import Draft
from generator.render.links import relative
from generator.render.page import Product, drafted


def national_map(context: Context) -> Product:
    """The boundary sets that cover England: for any council, who runs what."""
    ref = Ref("page", "maps/", "Maps")
    path = context.links.path(map_of(ref))
    layers = national_layers(context.world, partial(context.links.href, path))
    return _page(context, Subject(ref, "England"), layers, path)


def place_map(context: Context, place: Place) -> Product:
    """The maps that a place lies in."""
    path = context.links.path(map_of(place.ref))
    layers = place_layers(context.world, place, partial(context.links.href, path))
    return _page(context, Subject(place.ref, place.name, place.districts), layers, path)


def programme_map(context: Context, programme: Programme) -> Iterator[Product]:
    """The mapped zones that a programme runs in now, where it runs in such."""
    ref = programme_ref(programme)
    if context.links.has(map_of(ref)):
        path = context.links.path(map_of(ref))
        layers = programme_layers(context.world, programme, partial(context.links.href, path))
        yield _page(context, Subject(ref, programme.name), layers, path)


def geography_map(context: Context, geography: Geography) -> Iterator[Product]:
    """The mapped zones of a boundary set, where it has such."""
    ref = Ref("geography", geography.id, geography.name)
    if context.links.has(map_of(ref)):
        zones = context.world.index.zones_of_geography[geography.id]
        path = context.links.path(map_of(ref))
        to = partial(context.links.href, path)
        wanted = (lambda _: True) if geography.historic else is_present
        shown = layer(context.world, geography.id, zones, wanted, to)
        yield _page(context, Subject(ref, geography.name), [shown], path)


def _page(context: Context, subject: Subject, layers: list[Layer], path: str) -> Product:
    to = partial(context.links.href, path)
    view = map_view(subject, layers, relative(path, ""), to)
    return drafted(f"{path}index.html", Draft(_drawn, None, view))


def _drawn(_: None, view: MapView) -> str:
    # folium is slow to load, and few builds draw a map anew.
    from generator.maps.interactive import interactive_page

    return interactive_page(view)
