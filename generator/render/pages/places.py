"""Pages of councils, combined authorities and former councils."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.derive.places import Place
from generator.derive.refs import Ref, map_of
from generator.derive.standing import profile
from generator.derive.views.area import area_view
from generator.derive.views.former import former_view
from generator.derive.words import sort_key
from generator.render.context import Context
from generator.render.drawings import place_in_england, place_locator
from generator.render.environment import drawn
from generator.render.page import Page

COUNCILS = Ref("page", "areas/", "Councils")


def place_pages(context: Context, places: Iterable[Place]) -> Iterator[Page]:
    """A page for each local authority or combined authority of `places`."""
    return (place_page(context, place) for place in places)


def place_page(context: Context, place: Place) -> Page:
    world = context.world
    codes = world.neighbours(place)
    view = area_view(world.index, world.places, place, world.everything(place), codes)
    around = sorted((ref.text for ref in view.neighbours), key=sort_key)
    region = world.index.regions[place.region_code].name if place.region_code else ""
    path = context.links.path(place.ref)
    html = context.render(
        "area.html.j2",
        path,
        view=view,
        councils=COUNCILS,
        locator=drawn(place_locator(context.base, place, around)),
        england=drawn(place_in_england(context.base, place, region)),
        map_ref=map_of(place.ref),
        profile=profile(world.standings[place.ref.key]),
        note=_note(context, place),
        council_note=context.notes.get(place.code),
        files=_files(place),
    )
    return Page(path, place.ref.text, view.sentence, "area", html)


def _note(context: Context, place: Place) -> str:
    if place.tier == "combined":
        return context.world.index.combined[place.ref.key].note
    return ""


def _files(place: Place) -> tuple[Ref, ...]:
    if place.tier == "combined":
        return ()
    return (
        Ref("file", f"data/areas/{place.code}.csv", f"Programmes in {place.name} (CSV)"),
        Ref("file", f"data/areas/{place.code}.json", f"All facts on {place.name} (JSON)"),
    )


def former_pages(context: Context) -> Iterator[Page]:
    """A notice for each abolished council that has an address of its own."""
    index = context.world.index
    for former in index.atlas.former_authorities:
        if former.slug:
            view = former_view(index, context.world.places, former)
            path = context.links.path(view.ref)
            html = context.render("former.html.j2", path, view=view, councils=COUNCILS)
            description = f"{former.official_name} no longer exists. See what took its place."
            yield Page(path, f"{former.name} (former council)", description, "former", html)
