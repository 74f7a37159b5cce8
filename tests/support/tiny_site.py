"""What it takes to render the tiny atlas with the project's own templates, or to build it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from markupsafe import Markup

from generator.derive.places import all_places
from generator.derive.quality.queue import quality
from generator.derive.views.quality import QualityView, quality_view
from generator.geography.topology import parse_topology
from generator.maps.static import BaseMap
from generator.model.atlas import Atlas
from generator.publish.addresses import DIRECTORIES
from generator.publish.data_files import file_addresses
from generator.publish.descriptor import read_package
from generator.publish.sources import Sources
from generator.render.context import Context
from generator.render.environment import Renderer
from generator.render.essay import Essay
from generator.render.links import build_links
from generator.render.page import Page, Product
from generator.render.pages.directories import directory_pages
from generator.render.pages.examples import example_pages
from generator.render.pages.insights import insight_pages
from generator.render.pages.places import (
    former_pages,
    place_code,
    place_page,
    place_view,
    place_widget,
)
from generator.render.pages.provision import geography_page, programme_page, provider_page
from generator.render.pages.quality import quality_pages
from generator.render.pages.reference import reference_pages
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_content import write_content
from tests.support.tiny_package import write_tiny
from tests.support.tiny_places import LEWES, boundaries

PROJECT = Path(__file__).parents[2]
TEMPLATES = PROJECT / "site_templates"
EDITION = "2026-11-21"
BASE_URL = "https://atlas.test/provision/"
WRITTEN = (
    *(f"{path.stem}/" for path in sorted((PROJECT / "content").glob("*.md"))),
    "examples/",
    "examples/lewes/",
)
ESSAY = Essay("lewes", "Lewes by example", "A town.", LEWES, Markup("<h2>Now</h2>"))
REPOSITORY = "https://git.test/people/atlas"


def tiny_context(atlas: Atlas = TINY) -> Context:
    """What the rendering of each page needs, as the build puts it together."""
    world = tiny_world(atlas, EDITION)
    links = build_links(world.index, (*DIRECTORIES, *WRITTEN), file_addresses(world.index))
    return Context(
        world,
        BaseMap(parse_topology(boundaries())),
        Renderer(TEMPLATES / "pages", links),
        EDITION,
        BASE_URL,
        REPOSITORY,
        essays=(ESSAY,),
    )


class Anywhere(dict[str, dict[str, int]]):
    """Stands for the lines of files: every row is on the second."""

    def __missing__(self, table: str) -> dict[str, int]:
        return defaultdict(lambda: 2)


def _quality(context: Context) -> QualityView:
    world = context.world
    return quality_view(world.index, quality(world, EDITION), EDITION, Anywhere())


def all_pages(context: Context) -> Iterator[Page]:
    """Every page that is made from data."""
    atlas, places = context.world.index.atlas, all_places(context.world.places)
    return chain(
        directory_pages(context),
        (place_page(context, place_view(context, place)) for place in places),
        former_pages(context),
        (programme_page(context, programme) for programme in atlas.programmes),
        (provider_page(context, provider) for provider in atlas.providers),
        (geography_page(context, geography) for geography in atlas.geographies),
        example_pages(context),
        reference_pages(context, read_package(PROJECT / "data")),
        insight_pages(context),
        quality_pages(context, _quality(context), ()),
    )


def place_files(context: Context) -> Iterator[Product]:
    """What is made beside the page of each place: its widget and its QR code."""
    for place in all_places(context.world.places):
        yield place_widget(context, place_view(context, place))
        yield place_code(context, place)


def tiny_sources(directory: Path, atlas: Atlas = TINY) -> Sources:
    """The tiny data in `directory`/data and the project's own templates and written pages."""
    return Sources(
        config_file=PROJECT / "mkdocs.yml",
        data=write_tiny(directory / "data", atlas),
        content=write_content(directory / "content"),
        site_templates=TEMPLATES,
        out=directory / "site",
        cache=PROJECT / ".cache",
        base_url=BASE_URL,
        edition=EDITION,
    )
