"""Pages of programmes, providers and boundary sets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.derive.linked_data import programme_linked
from generator.derive.overlaps import build_crossings
from generator.derive.refs import Ref, map_of
from generator.derive.views.geography import geography_view
from generator.derive.views.programme import programme_view
from generator.derive.views.provider import provider_view
from generator.derive.views.provider_training import provider_training_view
from generator.render.context import Context
from generator.render.drawings import (
    geography_drawing,
    programme_drawing,
    provider_drawing,
    training_drawing,
)
from generator.render.environment import drawn
from generator.render.linked import data_block
from generator.render.links import relative
from generator.render.page import Page

PROGRAMMES = Ref("page", "programmes/", "Programmes")
PROVIDERS = Ref("page", "providers/", "Providers")
MAPS = Ref("page", "maps/", "Maps")
CROSSWALK = Ref("file", "data/crosswalk.csv", "Overlaps of all areas (CSV)")


def programme_pages(context: Context) -> Iterator[Page]:
    world, marks = context.world, context.news.tags()
    for programme in world.index.atlas.programmes:
        view = programme_view(world.index, world.places, programme)
        path = context.links.path(view.ref)
        drawing = programme_drawing(context.base, view, partial(context.links.href, path))
        html = context.render(
            "programme.html.j2",
            path,
            view=view,
            directory=PROGRAMMES,
            drawing=drawn(drawing),
            drawing_caption="The numbers are those of the table below.",
            map_ref=map_of(view.ref),
            marks=marks.get(programme.id, ()),
            files=_files(programme.id),
        )
        linked = data_block(programme_linked(world.index, programme, context.url(view.ref)))
        yield Page(path, programme.name, programme.summary, "programme", html + linked)


def _files(key: str) -> tuple[Ref, ...]:
    return (
        Ref("file", f"data/programmes/{key}.csv", "Where it runs and who runs it (CSV)"),
        Ref("file", f"data/programmes/{key}.json", "All facts on it (JSON)"),
    )


def provider_pages(context: Context) -> Iterator[Page]:
    world = context.world
    for provider in world.index.atlas.providers:
        view = provider_view(world.index, world.places, provider)
        path = context.links.path(view.ref)
        training = provider_training_view(world.index, world.places, world.training, provider)
        shaded = training_drawing(context.base, training, provider.name) if training else ""
        root = relative(path, "")
        drawing = provider_drawing(context.base, view, root) if view.codes else ""
        html = context.render(
            "provider.html.j2",
            path,
            view=view,
            directory=PROVIDERS,
            drawing=drawn(drawing),
            training=training,
            training_map=drawn(shaded),
        )
        yield Page(path, f"{provider.name}: what it runs", view.sentence, "provider", html)


def geography_pages(context: Context) -> Iterator[Page]:
    world = context.world
    crossings = build_crossings(world.index)
    for geography in world.index.atlas.geographies:
        view = geography_view(world.index, world.places, crossings, geography)
        path = context.links.path(view.ref)
        drawing = geography_drawing(context.base, view) if view.mapped else ""
        html = context.render(
            "geography.html.j2",
            path,
            view=view,
            directory=MAPS,
            table=CROSSWALK,
            drawing=drawn(drawing),
            map_ref=map_of(view.ref),
            file=Ref("file", f"data/boundaries/{geography.id}.geojson", "these areas as GeoJSON"),
        )
        yield Page(path, f"{geography.name}: map", geography.description, "geography", html)
