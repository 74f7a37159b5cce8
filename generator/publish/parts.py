"""All that is written, cut into parts of some size that can be made apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from generator.derive.places import all_places
from generator.derive.views.quality import quality_view
from generator.publish.assets import asset_files
from generator.publish.boundary_sets import boundary_set_files
from generator.publish.data_files import crosswalk_file, index_file, package_files
from generator.publish.descriptor import csvw_file
from generator.publish.filter_facts import filter_facts_file
from generator.publish.known import Known, known
from generator.publish.left_behind import left_behind
from generator.publish.oruk import oruk_files
from generator.publish.place_parts import place_products
from generator.publish.plan import Plan
from generator.publish.postcodes import postcode_files
from generator.publish.quality import issue_file, queue_file
from generator.publish.record_parts import (
    geography_products,
    programme_products,
    provider_products,
)
from generator.publish.redirects import code_redirects
from generator.publish.shell import Shell
from generator.publish.social import Workshop, preview_files
from generator.render.context import Context
from generator.render.drawings import england_file
from generator.render.feeds import feeds
from generator.render.labour import labour_file
from generator.render.map_pages import national_map
from generator.render.page import Page, Product, SiteFile
from generator.render.pages.directories import directory_pages
from generator.render.pages.examples import example_pages
from generator.render.pages.insights import insight_pages
from generator.render.pages.places import former_pages
from generator.render.pages.quality import quality_pages
from generator.render.pages.reference import reference_pages

T = TypeVar("T")
BATCH, MAPS_BATCH, PICTURES_BATCH = 40, 12, 120


def parts(plan: Plan, shell: Shell) -> Iterator[Iterable[Page | Product | SiteFile]]:
    """What takes longest comes first, so that no worker is left with it at the end."""
    told = known(plan.sources.data, plan.context.world)
    yield from _record_parts(plan.context, shell, told)
    yield from _file_parts(plan)
    yield from _page_parts(plan)
    yield (shell.style,)
    yield _single_files(plan, told)


def _record_parts(context: Context, shell: Shell, told: Known) -> Iterator[Iterable[Product]]:
    world = context.world
    for geographies in batched(world.index.atlas.geographies, MAPS_BATCH):
        yield geography_products(context, shell, geographies, told)
    for places in batched(all_places(world.places), BATCH):
        yield place_products(context, shell, places, told)
    for programmes in batched(world.index.atlas.programmes, BATCH):
        yield programme_products(context, shell, programmes, told)
    yield provider_products(context, shell, told)


def _page_parts(plan: Plan) -> Iterator[Iterable[Page]]:
    context = plan.context
    yield directory_pages(context)
    yield former_pages(context)
    yield example_pages(context)
    yield reference_pages(context, plan.package)
    yield insight_pages(context)
    yield _quality_pages(plan)


def _quality_pages(plan: Plan) -> Iterator[Page]:
    context = plan.context
    view = quality_view(context.world.index, plan.judged, context.edition, plan.lines)
    yield from quality_pages(context, view, plan.warnings)


def _file_parts(plan: Plan) -> Iterator[Iterable[SiteFile | Product]]:
    context, sources, base_url = plan.context, plan.sources, plan.context.base_url
    index, edition = context.world.index, sources.edition
    shop = Workshop(
        context.base,
        sources.data,
        sources.site_templates,
        sources.cache,
        plan.settings.site_name,
    )
    for addresses in batched(list(plan.previews), PICTURES_BATCH):
        yield preview_files(shop, {page: plan.previews[page] for page in addresses})
    yield postcode_files(sources.data, plan.now.atlas, plan.now.moves.districts)
    yield boundary_set_files(index, plan.topology)
    yield package_files(sources.data, plan.now.atlas, plan.topology)
    yield oruk_files(index, base_url, edition)
    yield feeds(context, base_url)
    yield asset_files(sources.site_templates)
    yield code_redirects(index, context.links, base_url)
    yield left_behind(context, plan.now)


def _single_files(plan: Plan, told: Known) -> Iterator[SiteFile | Product]:
    context = plan.context
    yield from plan.moved
    yield index_file(context.world, context.url, context.edition)
    yield crosswalk_file(context.world, (told.common, told.overlaps))
    yield queue_file(plan.judged.waiting, plan.lines)
    yield issue_file(plan.warnings)
    yield national_map(context)
    yield SiteFile("robots.txt", _robots(context.base_url))
    yield filter_facts_file(context.world.index)
    yield england_file(context.base)
    yield labour_file(context.world)
    yield csvw_file(plan.package, context.edition)


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """`items` in runs of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _robots(base_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode()
