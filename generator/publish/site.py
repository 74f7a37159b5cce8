"""The whole site: from the atlas to a directory that can be served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.publish.ledger import ledger_of, read_ledger, write_ledger
from generator.publish.manifest import inventory, manifest_file
from generator.publish.mkdocs_site import build_html, site_settings
from generator.publish.offline import service_worker
from generator.publish.output import Made, Output, together
from generator.publish.parts import parts
from generator.publish.plan import Plan, basis, make_plan
from generator.publish.search import search_file
from generator.publish.self_check import check_finished
from generator.publish.shell import Shell
from generator.publish.sitemap import sitemap
from generator.publish.social import pictures
from generator.publish.sources import Sources
from generator.publish.swap import replacing
from generator.publish.tree import Tree
from generator.publish.workers import Task, workers
from generator.render.page import Listed, Page, Product, SiteFile

Report = Callable[[str], None]
RECORDS = frozenset({"area", "combined-authority", "programme", "provider", "geography"})
"""Kinds of pages that `record_parts` makes."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written. `pages` leaves out those of records, which lists have from the tables."""

    pages: tuple[Listed, ...]
    made: Made


def build_site(
    atlas: Atlas, sources: Sources, report: Report, warnings: Sequence[Problem] = ()
) -> None:
    """Write the site and swap it in. `report` is told, in words, what is being done.

    `warnings` are what the check of the tables found; the site tells them.
    """
    plan = make_plan(atlas, sources, site_settings(sources.config_file, sources.base_url), warnings)
    made_of, out = basis(plan), sources.out.resolve()
    with replacing(out) as building:
        tree = Tree(building)
        output = Output(tree, Tree(out), read_ledger(ledger_of(out), made_of))
        by_hand, written = _write_parts(plan, building, output, report)
        pages = [page for part in written for page in part.pages]
        addresses = [*(page.path for page in pages), *_of_records(plan)]
        lists = output.write(_lists(plan, pages, (*by_hand, *addresses)))
        # It reads the others.
        worker = output.write([service_worker(building, sources.site_templates)])
        report("Checking the site")
        made = together((*(part.made for part in written), lists, worker))
        files = inventory(building, made.files)
        check_finished(files, addresses)
        tree.write(manifest_file(files, sources.edition))
        write_ledger(ledger_of(out), made_of, made.products)


def _write_parts(
    plan: Plan, building: Path, output: Output, report: Report
) -> tuple[list[str], list[Written]]:
    """Addresses of the hand-written pages, and what all parts came to.

    The parts are written while MkDocs makes the hand-written pages.
    """
    by_hand: list[str] = []
    writing: list[Task[Written]] = []
    with ExitStack() as ending:

        def start(shell: Shell) -> None:
            report("Writing pages, data and maps")
            if not output.ledger:  # All maps will be drawn.
                plan.context.base.prepare()
            by_hand.extend(shell.written)
            tasks = [partial(_write, output, shell, part) for part in parts(plan, shell)]
            begin = ending.enter_context(workers(tasks))
            writing.extend(begin(task) for task in tasks)

        report("Building the site")
        build_html(
            plan.sources,
            building,
            pictures(plan.previews, plan.settings.site_name),
            plan.settings,
            start,
        )
        return by_hand, [result() for result in writing]


def _write(output: Output, shell: Shell, things: Iterable[Page | Product | SiteFile]) -> Written:
    listed: list[Listed] = []

    def within() -> Iterator[Product | SiteFile]:
        for thing in things:
            if isinstance(thing, Page):
                listed.append(thing.listed)
                yield shell.product(thing)
            else:
                yield thing

    made = output.write(within())
    return Written(tuple(listed), made)


def _of_records(plan: Plan) -> Iterator[str]:
    """Addresses of the pages of councils, programmes, providers and boundary sets."""
    return (path for (kind, _), path in plan.context.links.paths.items() if kind in RECORDS)


def _lists(plan: Plan, pages: Iterable[Listed], addresses: Iterable[str]) -> Iterator[SiteFile]:
    """What lists the pages."""
    context, sources = plan.context, plan.sources
    yield search_file(context.world, context.links, pages, sources.content, sources.edition)
    yield sitemap(addresses, context.base_url, sources.edition)
