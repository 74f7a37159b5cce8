"""Pages of councils, combined authorities and former councils."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.linked_data import area_linked
from generator.derive.places import Place
from generator.derive.refs import Ref, map_of
from generator.derive.standing import profile
from generator.derive.views.area import AreaView, area_view
from generator.derive.views.changes import here_line, latest
from generator.derive.views.coming import coming_view
from generator.derive.views.embed import embed_view
from generator.derive.views.former import former_view
from generator.derive.views.use import UseView, embed_path, use_view
from generator.derive.words import sort_key
from generator.render.context import Context
from generator.render.draft import Draft
from generator.render.drawings import place_in_england, place_locator
from generator.render.feeds import feed_of
from generator.render.linked import data_block
from generator.render.links import relative
from generator.render.page import Page, Product, drafted
from generator.render.pages.place_sections import place_sections
from generator.render.qr import qr_svg

COUNCILS = Ref("page", "areas/", "Councils")


def place_view(context: Context, place: Place) -> AreaView:
    """What the page of a local authority or combined authority says, and its widget in short."""
    world = context.world
    codes, everything = world.neighbours(place), world.everything(place)
    return area_view(world.index, world.places, place, everything, codes, world.national)


def place_page(context: Context, view: AreaView) -> Page:
    """The page of a local authority or combined authority."""
    world, place = context.world, view.place
    around = sorted((ref.text for ref in view.nearby.neighbours), key=sort_key)
    region = world.index.regions[place.region_code].name if place.region_code else ""
    path = context.links.path(place.ref)
    history = context.news.at(place)
    body = context.render(
        "area.html.j2",
        path,
        data_block(area_linked(world.index, place, context.url(place.ref))),
        councils=COUNCILS,
        place=place,
        sits_in=view.sits_in,
        sentence=view.sentence,
        ways=view.ways,
        local_schemes=view.local_schemes,
        districts=view.districts,
        nearby=view.nearby,
        predecessors=view.predecessors,
        locator=Draft(place_locator, context.base, place, around),
        england=Draft(place_in_england, context.base, place, region, relative(path, "")),
        map_ref=map_of(place.ref),
        profile=profile(world.standings[place.ref.key]),
        note=_note(context, place),
        coming=coming_view(world.index, world.places, place),
        council_note=context.notes.get(place.code),
        files=_files(place),
        use=_use(context, place),
        embed=embed_path(path),
        changed=latest(context.news, history),
        changed_line=here_line(history, place.name),
        has_feed=feed_of(place),
        **place_sections(context, place, view),
    )
    return Page(path, place.ref.text, view.sentence, "area", body, place.code)


def place_widget(context: Context, view: AreaView) -> Product:
    """The page of the place in short, for the frame of another site."""
    path = embed_path(context.links.path(view.place.ref))
    url = context.url(view.place.ref)
    marks = context.news.tags(view.place)
    widget = context.render("embed.html.j2", path, view=embed_view(view), url=url, marks=marks)
    return drafted(f"{path}index.html", widget)


def place_code(context: Context, place: Place) -> Product:
    """The QR code that leads to the page."""
    short = _use(context, place).short
    return drafted(f"{context.links.path(place.ref)}qr.svg", Draft(_qr_code, None, short))


def _qr_code(_: None, address: str) -> str:
    return qr_svg(address)


def _use(context: Context, place: Place) -> UseView:
    return use_view(place, context.url(place.ref), context.base_url, context.edition)


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
            body = context.render("former.html.j2", path, view=view, councils=COUNCILS)
            description = f"{former.official_name} no longer exists. See what took its place."
            yield Page(path, f"{former.name} (former council)", description, "former", body)
