"""The whole site: from the atlas to a directory that can be served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from generator.derive.places import all_places
from generator.derive.quality.queue import quality
from generator.derive.reorganise import AsOf, as_of
from generator.derive.views.quality import quality_view
from generator.derive.world import World, build_world
from generator.geography.neighbours import neighbours
from generator.geography.topology import Topology
from generator.maps.static import prepare
from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.publish.assets import asset_files
from generator.publish.boundaries import merged_boundaries, read_boundaries
from generator.publish.boundary_sets import boundary_set_files
from generator.publish.council_notes import council_notes
from generator.publish.data_files import derived_files, file_addresses, package_files
from generator.publish.descriptor import csvw_file, read_package
from generator.publish.editions import read_editions
from generator.publish.essays import essay_names, read_essays
from generator.publish.filter_facts import filter_facts_file
from generator.publish.left_behind import addresses_left, left_behind
from generator.publish.manifest import inventory, manifest_file
from generator.publish.mkdocs_site import Settings, build_html, site_settings
from generator.publish.moved import TABLE, moved_pages
from generator.publish.offline import offline_files
from generator.publish.oruk import oruk_files
from generator.publish.postcodes import postcode_files
from generator.publish.quality import issue_file, lines_of, queue_file, row_lines
from generator.publish.redirects import code_redirects
from generator.publish.search import search_file
from generator.publish.self_check import check_finished
from generator.publish.social import Cards, pictures, preview_cards, preview_files, workshop
from generator.publish.swap import replacing, write_files
from generator.publish.workers import Task, workers
from generator.render.context import Context
from generator.render.drawings import england_file
from generator.render.environment import Renderer
from generator.render.feeds import feeds
from generator.render.labour import labour_file
from generator.render.links import Links, build_links
from generator.render.map_pages import geography_maps, national_map, place_maps, programme_maps
from generator.render.page import Page, SiteFile
from generator.render.pages.directories import directory_pages
from generator.render.pages.examples import example_pages
from generator.render.pages.insights import insight_pages
from generator.render.pages.places import former_pages, place_pages
from generator.render.pages.provision import geography_pages, programme_pages, provider_pages
from generator.render.pages.quality import quality_pages
from generator.render.pages.reference import reference_pages

T = TypeVar("T")
Report = Callable[[str], None]
Package = Mapping[str, Any]

DIRECTORIES = (
    "",
    "areas/",
    "programmes/",
    "providers/",
    "maps/",
    "compare/",
    "changes/",
    "insights/",
    "insights/programmes/",
    "insights/churn/",
    "insights/money/",
    "insights/maps/",
    "quality/",
    "labels/",
    "data/",
    "data-dictionary/",
    "for-councils/",
    "indicators/",
    "search/",
    "shortlist/",
)
BATCH, PICTURES_BATCH = 40, 120


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the build reads from and writes to. `base_url` overrides that of `mkdocs.yml`.

    `cache` holds what the next build need not make again. It may be missing.
    """

    config_file: Path
    data: Path
    content: Path
    site_templates: Path
    out: Path
    cache: Path
    base_url: str
    edition: str


def build_site(
    atlas: Atlas, sources: Sources, report: Report, warnings: Sequence[Problem] = ()
) -> None:
    """Write the site and swap it in. `report` is told, in words, what is being done.

    `warnings` are what the check of the tables found; the site tells them.
    """
    settings = site_settings(sources.config_file, sources.base_url)
    now = as_of(atlas, sources.edition)
    topology = merged_boundaries(read_boundaries(sources.data, atlas), now.moves)
    world = build_world(now.atlas, neighbours(topology))
    package = read_package(sources.data)
    links = _links(world, sources)
    context = Context(
        world,
        prepare(topology),
        Renderer(sources.site_templates / "pages", links),
        sources.edition,
        settings.base_url,
        settings.repository,
        council_notes(sources.content, now.atlas, now.moves),
        read_essays(sources.content, world, links),
        editions=read_editions(sources.data),
    )
    lines = row_lines(sources.data)
    judged = quality(world, sources.edition)
    judgement = quality_view(world.index, judged, sources.edition, lines)
    left = addresses_left(now)
    table = sources.data / f"{TABLE}.csv"
    moved = moved_pages(now.atlas, links, sources.data, lines_of(table), settings.base_url)
    previews = preview_cards(world, links, left, each=settings.social_images)
    with replacing(sources.out) as building:
        page_parts = [
            *_page_parts(context, package),
            quality_pages(context, judgement, warnings),
        ]
        pages: list[Task[list[Page]]] = [partial(list, part) for part in page_parts]
        parts = _file_parts(context, topology, package, previews, sources, settings, now)
        files: list[Task[None]] = [partial(write_files, building, part) for part in parts]
        with workers([*pages, *files]) as start:
            report("Rendering pages")
            rendered = [start(task) for task in pages]
            ready = [page for result in rendered for page in result()]
            writing: list[Task[None]] = []
            report("Building the site")
            build_html(
                sources.config_file,
                sources.content,
                building,
                ready,
                pictures(previews, settings.site_name),
                settings,
                sources.edition,
                lambda: writing.extend(start(task) for task in files),
            )
            report("Writing data and maps")
            found = search_file(world, links, ready, sources.content, sources.edition)
            write_files(building, [found, queue_file(judged.waiting, lines), issue_file(warnings)])
            write_files(building, (file for page in ready for file in page.beside))
            write_files(building, moved)
            for result in writing:
                result()
        write_files(building, offline_files(building, sources.site_templates))
        report("Checking the site")
        files_there = inventory(building)
        check_finished(files_there, (page.path for page in ready))
        write_files(building, [manifest_file(files_there, sources.edition)])


def _links(world: World, sources: Sources) -> Links:
    written = [f"{path.stem}/" for path in sorted(sources.content.glob("*.md"))]
    examples = [f"examples/{name}/" for name in essay_names(sources.content)]
    written += ["examples/", *examples] if examples else []
    return build_links(world.index, (*DIRECTORIES, *written), file_addresses(world.index))


def _page_parts(context: Context, package: Package) -> Iterator[Iterable[Page]]:
    """All pages, cut into parts that can be rendered apart."""
    for places in batched(all_places(context.world.places), BATCH):
        yield place_pages(context, places)
    yield directory_pages(context)
    yield former_pages(context)
    yield programme_pages(context)
    yield provider_pages(context)
    yield geography_pages(context)
    yield example_pages(context)
    yield reference_pages(context, package)
    yield insight_pages(context)


def _file_parts(
    context: Context,
    topology: Topology,
    package: Package,
    previews: Cards,
    sources: Sources,
    settings: Settings,
    now: AsOf,
) -> Iterator[Iterable[SiteFile]]:
    """All other files, cut into parts that can be written apart."""

    for places in batched(all_places(context.world.places), BATCH):
        yield place_maps(context, places)
    shop = workshop(
        context.base, sources.data, sources.site_templates, sources.cache, settings.site_name
    )
    for addresses in batched(list(previews), PICTURES_BATCH):
        yield preview_files(shop, {page: previews[page] for page in addresses})
    yield programme_maps(context)
    yield geography_maps(context)
    yield derived_files(context.world, context.url, sources.edition)
    yield package_files(sources.data, now.atlas, topology)
    yield boundary_set_files(context.world.index, topology)
    yield oruk_files(context.world.index, settings.base_url, sources.edition)
    yield postcode_files(sources.data, now.atlas, now.moves.districts)
    yield feeds(context, settings.base_url)
    yield asset_files(sources.site_templates)
    yield code_redirects(context.world.index, context.links, settings.base_url)
    yield left_behind(context, now)
    yield (
        national_map(context),
        SiteFile("robots.txt", _robots(settings.base_url)),
        filter_facts_file(context.world.index),
        england_file(context.base),
        labour_file(context.world),
        csvw_file(package, sources.edition),
    )


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """`items` in runs of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _robots(base_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode()
