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
from generator.render.draft import Draft
from generator.render.drawings import (
    geography_drawing,
    programme_drawing,
    provider_drawing,
    training_drawing,
)
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
        body = context.render(
            "programme.html.j2",
            path,
            data_block(programme_linked(world.index, programme, context.url(view.ref))),
            view=view,
            directory=PROGRAMMES,
            drawing=programme_drawing(context.base, view, partial(context.links.href, path)),
            drawing_caption="The numbers are those of the table below.",
            map_ref=map_of(view.ref),
            marks=marks.get(programme.id, ()),
            files=_files(programme.id),
        )
        yield Page(path, programme.name, programme.summary, "programme", body)


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
        root = relative(path, "")
        body = context.render(
            "provider.html.j2",
            path,
            view=view,
            directory=PROVIDERS,
            drawing=view.codes and Draft(provider_drawing, context.base, view, root),
            training=training,
            training_map=Draft(training_drawing, context.base, training, provider.name),
        )
        yield Page(path, f"{provider.name}: what it runs", view.sentence, "provider", body)


def geography_pages(context: Context) -> Iterator[Page]:
    world = context.world
    crossings = build_crossings(world.index)
    for geography in world.index.atlas.geographies:
        view = geography_view(world.index, world.places, crossings, geography)
        path = context.links.path(view.ref)
        body = context.render(
            "geography.html.j2",
            path,
            view=view,
            directory=MAPS,
            table=CROSSWALK,
            drawing=view.mapped and Draft(geography_drawing, context.base, view),
            map_ref=map_of(view.ref),
            file=Ref("file", f"data/boundaries/{geography.id}.geojson", "these areas as GeoJSON"),
        )
        yield Page(path, f"{geography.name}: map", geography.description, "geography", body)
