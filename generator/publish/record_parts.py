"""All files of one council, programme, provider or boundary set, made and taken over together.

To work out what a page says takes a third of the time of making it. So each is first known by the
rows that reach it: where these are as they were, nothing is worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.derive.index import Index
from generator.derive.local_schemes import schemes_of
from generator.derive.places import Place
from generator.derive.world import World
from generator.model.places import Geography
from generator.model.provision import Delivery, Programme, Provider
from generator.publish.data_files import area_files, programme_file
from generator.publish.fingerprint import fingerprint
from generator.publish.mkdocs_site import Shell
from generator.render.context import Context
from generator.render.map_pages import geography_map, place_map, programme_map
from generator.render.page import Product
from generator.render.pages.places import place_page
from generator.render.pages.provision import geography_page, programme_page, provider_page

BY_ROW = frozenset(
    {"deliveries.csv", "delivery_providers.csv", "providers.csv", "local_schemes.csv"}
)
"""Tables of which each is told its own rows alone. Of any other it may be told any row."""


def common_to_all(data: Path, world: World) -> str:
    """A name for what each may be told: all of the data directory but the tables of `BY_ROW`.

    Of the providers it has those that are known by the number under which they train. It is the
    `common` of the other functions.
    """
    digest = sha256(fingerprint(dict(world.training.pages)).encode())
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        if name not in BY_ROW:
            digest.update(f"{name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def place_products(
    context: Context, shell: Shell, places: Iterable[Place], common: str
) -> Iterator[Product]:
    """One for each place: page, widget, map and data."""
    world = context.world
    for place in places:
        everything = world.everything(place)
        given = (
            common,
            everything,
            [_providers(world.index, reach.delivery) for reach in everything],
            schemes_of(world.index, place),
            world.standings[place.ref.key],
            context.notes.get(place.code),
        )
        yield Product(context.links.path(place.ref), given, partial(_place, context, shell, place))


def _place(context: Context, shell: Shell, place: Place) -> Iterator[Product]:
    page = place_page(context, place)
    yield shell.product(page)
    yield from page.beside
    yield place_map(context, place)
    yield from area_files(context.world, [place], context.url, context.edition)


def programme_products(
    context: Context, shell: Shell, programmes: Iterable[Programme], common: str
) -> Iterator[Product]:
    """One for each programme: page, map if it has one, and data."""
    index = context.world.index
    for programme in programmes:
        rows = _with_providers(index, index.deliveries_of_programme.get(programme.id, ()))
        paid_by = [funder.id for funder in index.funders_of_programme.get(programme.id, ())]
        given = (common, rows, [index.providers.get(key) for key in paid_by])
        make = partial(_programme, context, shell, programme)
        yield Product(f"programme {programme.id}", given, make)


def _programme(context: Context, shell: Shell, programme: Programme) -> Iterator[Product]:
    yield shell.product(programme_page(context, programme))
    yield from programme_map(context, programme)
    yield programme_file(context.world.index, programme.id, context.url, context.edition)


def provider_products(context: Context, shell: Shell, common: str) -> Iterator[Product]:
    """One for each provider: its page."""
    index = context.world.index
    for provider in index.atlas.providers:
        parts = index.deliveries_of_provider.get(provider.id, ())
        rows = [(part, index.deliveries[part.delivery_id]) for part in parts]
        make = partial(_provider, context, shell, provider)
        yield Product(f"provider {provider.id}", (common, provider, rows), make)


def _provider(context: Context, shell: Shell, provider: Provider) -> Iterator[Product]:
    yield shell.product(provider_page(context, provider))


def geography_products(context: Context, shell: Shell, common: str) -> Iterator[Product]:
    """One for each boundary set: page, and map if it has one."""
    index = context.world.index
    for geography in index.atlas.geographies:
        zones = index.zones_of_geography.get(geography.id, ())
        rows = [_with_providers(index, index.deliveries_of_zone.get(z.id, ())) for z in zones]
        make = partial(_geography, context, shell, geography)
        yield Product(f"geography {geography.id}", (common, rows), make)


def _geography(context: Context, shell: Shell, geography: Geography) -> Iterator[Product]:
    yield shell.product(geography_page(context, geography))
    yield from geography_map(context, geography)


def _with_providers(index: Index, deliveries: Iterable[Delivery]) -> list[object]:
    return [(row, _providers(index, row)) for row in deliveries]


def _providers(index: Index, delivery: Delivery) -> list[object]:
    parts = index.providers_of_delivery.get(delivery.id, ())
    return [(part, index.providers[part.provider_id]) for part in parts]
