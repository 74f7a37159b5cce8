"""The whole site: from the atlas to a directory that can be served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.derive.quality.queue import quality
from generator.derive.reorganise import as_of
from generator.derive.views.quality import quality_view
from generator.derive.world import build_world
from generator.geography.neighbours import neighbours
from generator.maps.static import prepare
from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.program import contents, program
from generator.publish.addresses import all_links
from generator.publish.boundaries import merged_boundaries, read_boundaries
from generator.publish.council_notes import council_notes
from generator.publish.descriptor import read_package
from generator.publish.editions import read_editions
from generator.publish.essays import read_essays
from generator.publish.fingerprint import fingerprint
from generator.publish.ledger import ledger_of, read_ledger, write_ledger
from generator.publish.left_behind import addresses_left
from generator.publish.manifest import inventory, manifest_file
from generator.publish.mkdocs_site import Settings, Shell, build_html, site_settings
from generator.publish.moved import TABLE, moved_pages
from generator.publish.offline import offline_files
from generator.publish.output import Made, Output, write_files
from generator.publish.parts import Plan, file_parts, page_parts
from generator.publish.quality import issue_file, lines_of, queue_file, row_lines
from generator.publish.search import search_file
from generator.publish.self_check import check_finished
from generator.publish.sitemap import sitemap
from generator.publish.social import pictures, preview_cards
from generator.publish.sources import Sources
from generator.publish.swap import replacing
from generator.publish.workers import Task, workers
from generator.render.context import Context
from generator.render.environment import Renderer
from generator.render.page import Listed, Page, Product, SiteFile
from generator.render.pages.quality import quality_pages

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What a part of the site came to: its pages, and its products for the next ledger."""

    pages: tuple[Listed, ...]
    made: Made


def build_site(
    atlas: Atlas, sources: Sources, report: Report, warnings: Sequence[Problem] = ()
) -> None:
    """Write the site and swap it in. `report` is told, in words, what is being done.

    `warnings` are what the check of the tables found; the site tells them.
    """
    settings = site_settings(sources.config_file, sources.base_url)
    plan = _plan(atlas, sources, settings)
    context, now = plan.context, plan.now
    lines = row_lines(sources.data)
    judged = quality(context.world, sources.edition)
    judgement = quality_view(context.world.index, judged, sources.edition, lines)
    moved_lines = lines_of(sources.data / f"{TABLE}.csv")
    moved = moved_pages(now.atlas, context.links, sources.data, moved_lines, settings.base_url)
    basis = _basis(plan, settings)
    ledger = ledger_of(sources.out.resolve())
    with replacing(sources.out) as building, ExitStack() as ending:
        output = Output(building, sources.out.resolve(), read_ledger(ledger, basis))
        writing: list[Task[Written]] = []
        by_hand: list[str] = []

        def start(shell: Shell) -> None:
            report("Writing pages, data and maps")
            by_hand.extend(shell.written)
            quality_page = quality_pages(context, judgement, warnings)
            tasks: list[Task[Written]] = [
                partial(_write_pages, output, shell, part)
                for part in (*page_parts(plan), quality_page)
            ]
            tasks += [partial(_write_files, output, part) for part in file_parts(plan)]
            begin = ending.enter_context(workers(tasks))
            writing.extend(begin(task) for task in tasks)

        report("Building the site")
        build_html(
            sources.config_file,
            sources.content,
            building,
            pictures(plan.previews, settings.site_name),
            settings,
            sources.edition,
            start,
        )
        parts = [result() for result in writing]
        pages = [page for part in parts for page in part.pages]
        found = search_file(context.world, context.links, pages, sources.content, sources.edition)
        listed = sitemap(
            (*by_hand, *(page.path for page in pages)), settings.base_url, sources.edition
        )
        output.write([found, queue_file(judged.waiting, lines), issue_file(warnings), listed])
        output.write(moved)
        output.write(offline_files(building, sources.site_templates))
        report("Checking the site")
        files_there = inventory(building)
        check_finished(files_there, (page.path for page in pages))
        write_files(building, [manifest_file(files_there, sources.edition)])
        made = chain.from_iterable(part.made.items() for part in parts)
        write_ledger(ledger, basis, dict(made))


def _plan(atlas: Atlas, sources: Sources, settings: Settings) -> Plan:
    """All that is derived once."""
    now = as_of(atlas, sources.edition)
    topology = merged_boundaries(read_boundaries(sources.data, atlas), now.moves)
    world = build_world(now.atlas, neighbours(topology))
    links = all_links(world.index, sources.content)
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
    left = addresses_left(now)
    previews = preview_cards(world, links, left, each=settings.social_images)
    package = read_package(sources.data)
    return Plan(context, topology, package, previews, sources, settings.site_name, now)


def _basis(plan: Plan, settings: Settings) -> str:
    """The fingerprint of what a page or file is made of besides what it is given."""
    sources = plan.sources
    return fingerprint(
        (
            program(),
            contents(sources.site_templates),
            sources.config_file.read_bytes(),
            settings,
            sources.edition,
            plan.topology,
            dict(plan.context.links.paths),
            plan.context.world.figures.scales,
            plan.context.world.figures.periods,
        )
    )


def _write_pages(output: Output, shell: Shell, pages: Iterable[Page]) -> Written:
    listed: list[Listed] = []
    made: Made = {}
    for page in pages:
        made |= output.write((shell.product(page), *page.beside))
        listed.append(page.listed)
    return Written(tuple(listed), made)


def _write_files(output: Output, files: Iterable[SiteFile | Product]) -> Written:
    return Written((), output.write(files))
