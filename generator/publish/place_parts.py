"""All files of one council or combined authority, made and taken over together.

Each file, and each section of the page, is first known by what it is told: where that is as it
was, not even the view of the place is worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from generator.derive.places import Place
from generator.publish.data_files import area_files
from generator.publish.known import Known
from generator.publish.place_told import PlaceTold, place_told
from generator.publish.shell import Shell
from generator.render.context import Context
from generator.render.draft import Draft, Later
from generator.render.links import relative
from generator.render.map_pages import place_map
from generator.render.page import Joined, Page, Product
from generator.render.pages.places import place_code, place_page, place_view, place_widget
from generator.render.sheet import Sheet

SECTIONS = {
    "locator": "drawn",
    "england": "drawn",
    "filter": "filter",
    "residents_here": "local",
    "residents_england": "national",
    "employers_here": "local",
    "employers_also": "local",
    "employers_england": "national",
    "training": "training",
    "crosswalk": "crosswalk",
    "labour": "labour",
    "partners": "partners",
    "ended": "ended",
}
"""Sections of the page of a place, and which part of what it is told each is told."""


def place_products(
    context: Context, shell: Shell, places: Iterable[Place], known: Known
) -> Iterator[Product]:
    """For each place, its page, its widget, its QR code, and its map and data."""
    for place in places:
        yield from _products(context, shell, place, place_told(context, known, place))


def _products(context: Context, shell: Shell, place: Place, told: PlaceTold) -> Iterator[Product]:
    path = context.links.path(place.ref)
    view = cache(partial(place_view, context, place))
    page = cache(lambda: place_page(context, view()))
    yield Product(path, told, partial(_page, shell, path, told, page))
    yield Product(f"widget of {path}", told.widget, lambda: [place_widget(context, view())])
    yield place_code(context, place)
    yield Product(f"data of {path}", told.data, partial(place_data, context, place))


def _page(shell: Shell, path: str, told: PlaceTold, page: Callable[[], Page]) -> Iterator[Joined]:
    yield shell.joined(path, sheet(shell, path, told, page))


def sheet(shell: Shell, path: str, told: PlaceTold, page: Callable[[], Page]) -> Sheet:
    """The page at an address, each part of it known by what it is told."""
    frame = Later(("frame", path, told.frame), lambda: shell.frame(page()))
    return Sheet(frame, {name: _section(name, path, told, page) for name in SECTIONS})


def _section(name: str, path: str, told: PlaceTold, page: Callable[[], Page]) -> Later:
    """What is the same all over England is told the same on all pages as far down as this one."""
    kind = SECTIONS[name]
    where = relative(path, "") if kind == "national" else path
    return Later((name, where, getattr(told, kind)), lambda: _draft(page().body.slots[name]))


def _draft(slot: Draft | Later) -> Draft:
    return slot if isinstance(slot, Draft) else slot.draft()


def place_data(context: Context, place: Place) -> Iterator[Product]:
    """The map is of zones and who runs what in them: of that the data tell no less."""
    yield place_map(context, place)
    yield from area_files(context.world, [place], context.url, context.edition)
