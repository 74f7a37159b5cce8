"""The interactive maps: a page of its own for each place, programme and boundary set."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.derive.refs import Ref, map_of
from generator.maps.atlas_maps import (
    is_present,
    layer,
    map_view,
    national_layers,
    place_layers,
    programme_layers,
)
from generator.maps.interactive import Layer, interactive_page
from generator.render.context import Context
from generator.render.links import relative
from generator.render.page import SiteFile


def map_pages(context: Context) -> Iterator[SiteFile]:
    """Maps of every place and every boundary set or programme with zones that are mapped."""
    yield from place_maps(context)
    yield from programme_maps(context)
    yield from geography_maps(context)
    yield national_map(context)


def national_map(context: Context) -> SiteFile:
    """Every boundary set in use, for the question: what is here and who runs it?"""
    ref = Ref("page", "maps/", "Maps")
    path = context.links.path(map_of(ref))
    layers = national_layers(context.world, partial(context.links.href, path))
    return _page(context, ref, "England", layers, (), path)


def place_maps(context: Context) -> Iterator[SiteFile]:
    places = context.world.places
    for place in (*places.districts, *places.counties, *places.combined.values()):
        path = context.links.path(map_of(place.ref))
        layers = place_layers(context.world, place, partial(context.links.href, path))
        yield _page(context, place.ref, place.name, layers, place.districts, path)


def programme_maps(context: Context) -> Iterator[SiteFile]:
    for programme in context.world.index.atlas.programmes:
        ref = Ref("programme", programme.id, programme.name)
        path = context.links.path(map_of(ref))
        to = partial(context.links.href, path)
        if layers := programme_layers(context.world, programme, to):
            yield _page(context, ref, programme.name, layers, (), path)


def geography_maps(context: Context) -> Iterator[SiteFile]:
    index = context.world.index
    for geography in index.atlas.geographies:
        zones = index.zones_of_geography.get(geography.id, ())
        if not any(zone.id in index.members_of_zone for zone in zones):
            continue
        ref = Ref("geography", geography.id, geography.name)
        path = context.links.path(map_of(ref))
        to = partial(context.links.href, path)
        wanted = (lambda _: True) if geography.historic else is_present
        shown = layer(context.world, geography.id, zones, wanted, to)
        yield _page(context, ref, geography.name, [shown], (), path)


def _page(
    context: Context,
    ref: Ref,
    name: str,
    layers: list[Layer],
    focus: tuple[str, ...],
    path: str,
) -> SiteFile:
    view = map_view(
        context.world,
        ref,
        f"Interactive map: {name}",
        "Choose a map to see its areas. Choose a council to see what it has and who runs it.",
        layers,
        focus,
        relative(path, ""),
        partial(context.links.href, path),
    )
    return SiteFile(f"{path}index.html", interactive_page(view).encode())
