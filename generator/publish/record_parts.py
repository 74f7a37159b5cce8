"""All files of one council, programme, provider or boundary set, made and taken over together.

To work out what a page says takes a third of the time of making it. So each is first known by the
rows that reach it: where these are as they were, nothing is worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.derive.local_schemes import schemes_of
from generator.derive.places import Place
from generator.model.places import Geography
from generator.model.provision import Programme, Provider
from generator.publish.data_files import area_files, programme_file
from generator.publish.known import Known
from generator.publish.programme_rows import its_own
from generator.publish.shell import Shell
from generator.render.context import Context
from generator.render.map_pages import geography_map, place_map, programme_map
from generator.render.page import Product
from generator.render.pages.places import place_page
from generator.render.pages.provision import geography_page, programme_page, provider_page


def place_products(
    context: Context, shell: Shell, places: Iterable[Place], known: Known
) -> Iterator[Product]:
    """Two for each place: page and widget; map and data, which are told less."""
    world = context.world
    for place in places:
        path, schemes = context.links.path(place.ref), schemes_of(world.index, place)
        figures = known.common, known.areas.reaching(place)
        here = (
            figures,
            [known.zones[key] for key in sorted(context.news.zones(place))],
            schemes,
        )
        told = (
            here,
            known.reaching(world, place),
            world.standings[place.ref.key],
            context.notes.get(place.code),
        )
        yield Product(path, told, partial(_place_pages, context, shell, place, figures))
        told_in_data = (here, known.reaching_in_data(world, place))
        yield Product(f"data of {path}", told_in_data, partial(place_data, context, place))


def _place_pages(
    context: Context, shell: Shell, place: Place, figures: object
) -> Iterator[Product]:
    page = place_page(context, place, figures)
    yield shell.product(page)
    yield from page.beside


def place_data(context: Context, place: Place) -> Iterator[Product]:
    """The map is of zones and who runs what in them: of that the data tell no less."""
    yield place_map(context, place)
    yield from area_files(context.world, [place], context.url, context.edition)


def programme_products(
    context: Context, shell: Shell, programmes: Iterable[Programme], known: Known
) -> Iterator[Product]:
    """One for each programme: page, map if it has one, and data."""
    index = context.world.index
    for programme in programmes:
        rows = known.rows(index.deliveries_of_programme.get(programme.id, ()))
        given = (known.common, rows, its_own(index, programme.id))
        make = partial(_programme, context, shell, programme)
        yield Product(f"programme {programme.id}", given, make)


def _programme(context: Context, shell: Shell, programme: Programme) -> Iterator[Product]:
    yield shell.product(programme_page(context, programme))
    yield from programme_map(context, programme)
    yield programme_file(context.world.index, programme.id, context.url, context.edition)


def provider_products(context: Context, shell: Shell, known: Known) -> Iterator[Product]:
    """One for each provider: its page."""
    index = context.world.index
    for provider in index.atlas.providers:
        parts = index.deliveries_of_provider.get(provider.id, ())
        rows = known.rows(index.deliveries[part.delivery_id] for part in parts)
        aliases = index.aliases_of_provider.get(provider.id)
        given = (known.common, provider, parts, rows, aliases, known.areas.provider(provider.ukprn))
        make = partial(_provider, context, shell, provider)
        yield Product(f"provider {provider.id}", given, make)


def _provider(context: Context, shell: Shell, provider: Provider) -> Iterator[Product]:
    yield shell.product(provider_page(context, provider))


def geography_products(
    context: Context, shell: Shell, geographies: Iterable[Geography], known: Known
) -> Iterator[Product]:
    """One for each boundary set: page, and map if it has one."""
    index = context.world.index
    for geography in geographies:
        zones = index.zones_of_geography.get(geography.id, ())
        rows = [known.rows(index.deliveries_of_zone.get(zone.id, ())) for zone in zones]
        make = partial(_geography, context, shell, geography)
        yield Product(f"geography {geography.id}", (known.common, known.all_zones, rows), make)


def _geography(context: Context, shell: Shell, geography: Geography) -> Iterator[Product]:
    yield shell.product(geography_page(context, geography))
    yield from geography_map(context, geography)
