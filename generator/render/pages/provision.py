"""Pages of programmes, providers and boundary sets."""

from __future__ import annotations

from functools import partial

from generator.derive.linked_data import programme_linked
from generator.derive.refs import Ref, map_of
from generator.derive.views.geography import geography_view
from generator.derive.views.programme import programme_view
from generator.derive.views.provider import provider_view
from generator.derive.views.provider_training import provider_training_view
from generator.model.places import Geography
from generator.model.provision import Programme, Provider
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


def programme_page(context: Context, programme: Programme) -> Page:
    world = context.world
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
        marks=context.marks.get(programme.id, ()),
        files=_files(programme.id),
    )
    return Page(path, programme.name, programme.summary, "programme", body)


def _files(key: str) -> tuple[Ref, ...]:
    return (
        Ref("file", f"data/programmes/{key}.csv", "Where it runs and who runs it (CSV)"),
        Ref("file", f"data/programmes/{key}.json", "All facts on it (JSON)"),
    )


def provider_page(context: Context, provider: Provider) -> Page:
    world = context.world
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
    return Page(path, f"{provider.name}: what it runs", view.sentence, "provider", body)


def geography_page(context: Context, geography: Geography) -> Page:
    world = context.world
    view = geography_view(world.index, world.places, world.crossings, geography)
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
    return Page(path, f"{geography.name}: map", geography.description, "geography", body)
