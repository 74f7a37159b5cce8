"""All that is written, cut into parts of some size that can be made apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.derive.places import all_places
from generator.derive.reorganise import AsOf
from generator.geography.topology import Topology
from generator.publish.assets import asset_files
from generator.publish.boundary_sets import boundary_set_files
from generator.publish.data_files import area_files, derived_files, package_files
from generator.publish.descriptor import Package, csvw_file
from generator.publish.filter_facts import filter_facts_file
from generator.publish.left_behind import left_behind
from generator.publish.oruk import oruk_files
from generator.publish.postcodes import postcode_files
from generator.publish.redirects import code_redirects
from generator.publish.social import Cards, preview_files, workshop
from generator.publish.sources import Sources
from generator.render.context import Context
from generator.render.drawings import england_file
from generator.render.feeds import feeds
from generator.render.labour import labour_file
from generator.render.map_pages import geography_maps, national_map, place_maps, programme_maps
from generator.render.page import Page, Product, SiteFile
from generator.render.pages.directories import directory_pages
from generator.render.pages.examples import example_pages
from generator.render.pages.insights import insight_pages
from generator.render.pages.places import former_pages, place_pages
from generator.render.pages.provision import geography_pages, programme_pages, provider_pages
from generator.render.pages.reference import reference_pages

T = TypeVar("T")
BATCH, PICTURES_BATCH = 40, 120


@dataclass(frozen=True, slots=True)
class Plan:
    """What the parts are made from. `previews` are the preview images by address of the page."""

    context: Context
    topology: Topology
    package: Package
    previews: Cards
    sources: Sources
    site_name: str
    now: AsOf


def page_parts(plan: Plan) -> Iterator[Iterable[Page]]:
    """All pages, but those that need to know of the others."""
    context = plan.context
    yield geography_pages(context)
    for places in batched(all_places(context.world.places), BATCH):
        yield place_pages(context, places)
    yield directory_pages(context)
    yield former_pages(context)
    yield programme_pages(context)
    yield provider_pages(context)
    yield example_pages(context)
    yield reference_pages(context, plan.package)
    yield insight_pages(context)


def file_parts(plan: Plan) -> Iterator[Iterable[SiteFile | Product]]:
    """All other files."""
    context, sources, base_url = plan.context, plan.sources, plan.context.base_url
    index, edition = context.world.index, sources.edition
    yield geography_maps(context)
    for places in batched(all_places(context.world.places), BATCH):
        yield place_maps(context, places)
        yield area_files(context.world, places, context.url, edition)
    yield programme_maps(context)
    shop = workshop(
        context.base, sources.data, sources.site_templates, sources.cache, plan.site_name
    )
    for addresses in batched(list(plan.previews), PICTURES_BATCH):
        yield preview_files(shop, {page: plan.previews[page] for page in addresses})
    yield postcode_files(sources.data, plan.now.atlas, plan.now.moves.districts)
    yield boundary_set_files(index, plan.topology)
    yield derived_files(context.world, context.url, edition)
    yield package_files(sources.data, plan.now.atlas, plan.topology)
    yield oruk_files(index, base_url, edition)
    yield feeds(context, base_url)
    yield asset_files(sources.site_templates)
    yield code_redirects(index, context.links, base_url)
    yield left_behind(context, plan.now)
    yield (
        national_map(context),
        SiteFile("robots.txt", _robots(base_url)),
        filter_facts_file(index),
        england_file(context.base),
        labour_file(context.world),
        csvw_file(plan.package, edition),
    )


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """`items` in runs of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _robots(base_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode()
