"""The whole site: from the atlas to a directory that can be served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.derive.places import all_places
from generator.derive.refs import Ref
from generator.derive.world import World, build_world
from generator.geography.neighbours import neighbours
from generator.maps.static import prepare
from generator.model.atlas import Atlas
from generator.publish.assets import asset_files
from generator.publish.boundaries import read_boundaries
from generator.publish.council_notes import council_notes
from generator.publish.data_files import derived_files, package_files
from generator.publish.mkdocs_site import Settings, build_html, site_settings
from generator.publish.offline import offline_files
from generator.publish.postcodes import postcode_files
from generator.publish.redirects import code_redirects
from generator.publish.search import search_file
from generator.publish.social import Cards, pictures, preview_cards, preview_files, workshop
from generator.publish.swap import replacing, write_files
from generator.publish.workers import Task, workers
from generator.render.context import Context
from generator.render.environment import Renderer
from generator.render.links import Links, build_links
from generator.render.map_pages import geography_maps, national_map, place_maps, programme_maps
from generator.render.page import Page, SiteFile
from generator.render.pages.directories import directory_pages
from generator.render.pages.insights import insight_pages
from generator.render.pages.places import former_pages, place_pages
from generator.render.pages.provision import geography_pages, programme_pages, provider_pages

T = TypeVar("T")
Report = Callable[[str], None]

DIRECTORIES = (
    "",
    "areas/",
    "programmes/",
    "providers/",
    "maps/",
    "insights/",
    "insights/programmes/",
    "insights/churn/",
    "insights/money/",
    "insights/maps/",
    "labels/",
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


def build_site(atlas: Atlas, sources: Sources, report: Report) -> None:
    """Write the site and swap it in. `report` is told, in words, what is being done."""
    settings = site_settings(sources.config_file, sources.base_url)
    topology = read_boundaries(sources.data, atlas)
    world = build_world(atlas, neighbours(topology))
    links = _links(world, sources)
    context = Context(
        world,
        prepare(topology),
        Renderer(sources.site_templates / "pages", links),
        sources.edition,
        council_notes(sources.content, atlas),
    )
    previews = preview_cards(world, links, each=settings.social_images)
    with replacing(sources.out) as building:
        pages: list[Task[list[Page]]] = [partial(list, part) for part in _page_parts(context)]
        parts = _file_parts(context, previews, sources, settings)
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
            write_files(building, [found])
            for result in writing:
                result()
        write_files(building, offline_files(building, sources.site_templates))


def _links(world: World, sources: Sources) -> Links:
    written = [f"{path.stem}/" for path in sorted(sources.content.glob("*.md"))]
    index = world.index
    files = [f"data/areas/{code}.{kind}" for code in index.authorities for kind in ("json", "csv")]
    files += [f"data/programmes/{key}.json" for key in index.programmes]
    files += ["data/crosswalk.csv"]
    return build_links(index, (*DIRECTORIES, *written), files)


def _page_parts(context: Context) -> Iterator[Iterable[Page]]:
    """All pages, cut into parts that can be rendered apart."""
    for places in batched(all_places(context.world.places), BATCH):
        yield place_pages(context, places)
    yield directory_pages(context)
    yield former_pages(context)
    yield programme_pages(context)
    yield provider_pages(context)
    yield geography_pages(context)
    yield insight_pages(context)


def _file_parts(
    context: Context, previews: Cards, sources: Sources, settings: Settings
) -> Iterator[Iterable[SiteFile]]:
    """All other files, cut into parts that can be written apart."""

    def url_of(ref: Ref) -> str:
        return settings.base_url + context.links.path(ref)

    for places in batched(all_places(context.world.places), BATCH):
        yield place_maps(context, places)
    shop = workshop(
        context.base, sources.data, sources.site_templates, sources.cache, settings.site_name
    )
    for addresses in batched(list(previews), PICTURES_BATCH):
        yield preview_files(shop, {page: previews[page] for page in addresses})
    yield programme_maps(context)
    yield geography_maps(context)
    yield derived_files(context.world, url_of, sources.edition)
    yield package_files(sources.data, context.world.index.atlas)
    yield postcode_files(sources.data, context.world.index.atlas)
    yield asset_files(sources.site_templates)
    yield code_redirects(context.world.index, context.links, settings.base_url)
    yield (national_map(context), SiteFile("robots.txt", _robots(settings.base_url)))


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """`items` in runs of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _robots(base_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode()
