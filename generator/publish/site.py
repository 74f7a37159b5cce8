"""The whole site: from the atlas to a directory that can be served."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.derive.refs import Ref
from generator.derive.world import World, build_world
from generator.geography.neighbours import neighbours
from generator.geography.topology import read_topology
from generator.maps.static import prepare
from generator.model.atlas import Atlas
from generator.publish.assets import asset_files
from generator.publish.data_files import BOUNDARIES, derived_files, package_files
from generator.publish.mkdocs_site import Settings, build_html, site_settings
from generator.publish.redirects import code_redirects
from generator.publish.swap import replacing, write_files
from generator.render.context import Context
from generator.render.environment import Renderer
from generator.render.links import Links, build_links
from generator.render.map_pages import map_pages
from generator.render.page import Page, SiteFile
from generator.render.pages.directories import directory_pages
from generator.render.pages.places import former_pages, place_pages
from generator.render.pages.provision import geography_pages, programme_pages, provider_pages

Report = Callable[[str], None]

DIRECTORIES = ("", "areas/", "programmes/", "providers/", "maps/")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the build reads from and writes to. `base_url` overrides that of `mkdocs.yml`."""

    config_file: Path
    data: Path
    content: Path
    site_templates: Path
    out: Path
    base_url: str
    edition: str


def build_site(atlas: Atlas, sources: Sources, report: Report) -> None:
    """Write the site and swap it in. `report` is told, in words, what is being done."""
    settings = site_settings(sources.config_file, sources.base_url)
    topology = read_topology(sources.data / BOUNDARIES)
    world = build_world(atlas, neighbours(topology))
    links = _links(world, sources)
    context = Context(
        world,
        prepare(topology),
        Renderer(sources.site_templates / "pages", links),
        sources.edition,
        settings.issue_url,
    )
    with replacing(sources.out) as building:
        report("Rendering pages")
        pages = tuple(_pages(context))
        report("Building the site")
        build_html(sources.config_file, sources.content, building, pages, settings, sources.edition)
        report("Writing data and maps")
        write_files(building, _files(context, sources, settings))


def _links(world: World, sources: Sources) -> Links:
    written = [f"{path.stem}/" for path in sorted(sources.content.glob("*.md"))]
    index = world.index
    files = [f"data/areas/{code}.{kind}" for code in index.authorities for kind in ("json", "csv")]
    files += [f"data/programmes/{key}.json" for key in index.programmes]
    return build_links(index, (*DIRECTORIES, *written), files)


def _pages(context: Context) -> Iterator[Page]:
    return chain(
        directory_pages(context),
        place_pages(context),
        former_pages(context),
        programme_pages(context),
        provider_pages(context),
        geography_pages(context),
    )


def _files(context: Context, sources: Sources, settings: Settings) -> Iterator[SiteFile]:
    def url_of(ref: Ref) -> str:
        return settings.base_url + context.links.path(ref)

    return chain(
        asset_files(sources.site_templates),
        package_files(sources.data),
        derived_files(context.world, url_of, sources.edition),
        code_redirects(context.world.index, context.links, settings.base_url),
        map_pages(context),
        (SiteFile("robots.txt", _robots(settings.base_url)),),
    )


def _robots(base_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode()
