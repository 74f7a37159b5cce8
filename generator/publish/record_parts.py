"""All files of one programme, provider or boundary set, made and taken over together.

To work out what a page says takes a third of the time of making it. So each is first known by the
rows that reach it: where these are as they were, nothing is worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.model.places import Geography
from generator.model.provision import Programme, Provider
from generator.publish.data_files import programme_file
from generator.publish.known import Known
from generator.publish.programme_rows import its_own
from generator.publish.shell import Shell
from generator.render.context import Context
from generator.render.map_pages import geography_map, programme_map
from generator.render.page import Product
from generator.render.pages.provision import geography_page, programme_page, provider_page


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
        yield Product(f"geography {geography.id}", (known.common, known.overlaps, rows), make)


def _geography(context: Context, shell: Shell, geography: Geography) -> Iterator[Product]:
    yield shell.product(geography_page(context, geography))
    yield from geography_map(context, geography)
