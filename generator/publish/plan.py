"""All that is worked out once, before anything is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.quality.queue import Quality, quality
from generator.derive.reorganise import AsOf, as_of
from generator.derive.views.quality import RowLines
from generator.derive.world import build_world
from generator.geography.neighbours import neighbours
from generator.geography.topology import Topology
from generator.maps.static import BaseMap
from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.program import contents, program
from generator.publish.addresses import all_links
from generator.publish.boundaries import merged_boundaries, read_boundaries
from generator.publish.compiled import compiled_templates
from generator.publish.council_notes import council_notes
from generator.publish.descriptor import Package, read_package
from generator.publish.editions import read_editions
from generator.publish.essays import read_essays
from generator.publish.fingerprint import fingerprint
from generator.publish.ledger import Basis
from generator.publish.left_behind import addresses_left
from generator.publish.mkdocs_site import Settings
from generator.publish.moved import TABLE, moved_pages
from generator.publish.quality import lines_of, row_lines
from generator.publish.social import Cards, preview_cards
from generator.publish.sources import Sources
from generator.render.context import Context
from generator.render.environment import Renderer
from generator.render.page import SiteFile

ADDED = frozenset({"programme", "provider", "geography", "zone", "map"})
"""Kinds of what is added from day to day, with pages or parts of pages of their own."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the parts of a site are made from.

    `previews` are the preview images by address of the page, `moved` the pages at addresses that
    were given up, `judged` how good the data is, `lines` the physical line of each row of it, and
    `warnings` what the check of the tables found.
    """

    sources: Sources
    settings: Settings
    context: Context
    topology: Topology
    package: Package
    now: AsOf
    previews: Cards
    moved: tuple[SiteFile, ...]
    judged: Quality
    lines: RowLines
    warnings: Sequence[Problem]


def make_plan(
    atlas: Atlas, sources: Sources, settings: Settings, warnings: Sequence[Problem]
) -> Plan:
    """Raises DataProblems for what only the site as a whole shows to be wrong."""
    now = as_of(atlas, sources.edition)
    topology = merged_boundaries(read_boundaries(sources.data, atlas), now.moves)
    world = build_world(now.atlas, neighbours(topology), sources.edition)
    links = all_links(world.index, sources.content)
    context = Context(
        world,
        BaseMap(topology),
        Renderer(
            sources.site_templates / "pages", links, compiled_templates(sources.cache, "pages")
        ),
        sources.edition,
        settings.base_url,
        settings.repository,
        council_notes(sources.content, now.atlas, now.moves),
        read_essays(sources.content, world, links),
        editions=read_editions(sources.data),
    )
    moved_lines = lines_of(sources.data / f"{TABLE}.csv")
    return Plan(
        sources,
        settings,
        context,
        topology,
        read_package(sources.data),
        now,
        preview_cards(world, links, addresses_left(now), each=settings.social_images),
        moved_pages(now.atlas, links, sources.data, moved_lines, settings.base_url),
        quality(world, sources.edition),
        row_lines(sources.data),
        warnings,
    )


def basis(plan: Plan) -> Basis:
    """What a page or file is made of besides what it is given."""
    figures, paths = plan.context.world.figures, plan.context.links.paths
    given = (
        program(),
        contents(plan.sources.site_templates),
        plan.sources.config_file.read_bytes(),
        plan.settings,
        plan.sources.edition,
        plan.topology,
        {key: path for key, path in paths.items() if key[0] not in ADDED},
        figures.scales,
        figures.periods,
    )
    return Basis(
        fingerprint(given),
        {f"{kind}:{key}": path for (kind, key), path in paths.items() if kind in ADDED},
    )
