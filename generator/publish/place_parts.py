"""All files of one place, made together and taken over together.

To work out what a page of a place says takes a third of the time of making it. So a place is first
known by the rows that reach it: where these are as they were, nothing is worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.derive.places import Place
from generator.publish.data_files import area_files
from generator.publish.mkdocs_site import Shell
from generator.render.context import Context
from generator.render.map_pages import place_map
from generator.render.page import Product
from generator.render.pages.places import place_page

BY_ROW = frozenset({"deliveries.csv", "delivery_providers.csv"})
"""Tables of which a place is told its own rows alone. Of any other it may be told any row."""


def place_products(
    context: Context, shell: Shell, places: Iterable[Place], common: str
) -> Iterator[Product]:
    """One for each place, by the address of its page. `common` is from `common_tables`."""
    for place in places:
        path = context.links.path(place.ref)
        given = (common, *_rows_of(context, place))
        yield Product(path, given, partial(_make, context, shell, place))


def common_tables(data: Path) -> str:
    """SHA-256, hexadecimal, of every file of the data directory but the tables of `BY_ROW`."""
    digest = sha256()
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        if name not in BY_ROW:
            digest.update(f"{name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _rows_of(context: Context, place: Place) -> Iterator[object]:
    """All that what is said of a place depends on, besides the tables that it has in common."""
    world = context.world
    everything = world.everything(place)
    yield everything
    yield [world.index.providers_of_delivery.get(reach.delivery.id) for reach in everything]
    yield world.standings[place.ref.key]
    yield context.notes.get(place.code)


def _make(context: Context, shell: Shell, place: Place) -> Iterator[Product]:
    page = place_page(context, place)
    yield shell.product(page)
    yield from page.beside
    yield place_map(context, place)
    yield from area_files(context.world, [place], context.url, context.edition)
