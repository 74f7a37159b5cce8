"""All gates on a finished site: each page is read once, on every core."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from pathlib import Path

from generator.problems import Problem, in_reading_order
from generator.publish.workers import Task, workers
from generator.verify.documents import document, markup, policy
from generator.verify.feeds import feeds
from generator.verify.files import BuiltSite, open_site
from generator.verify.kept import lost, published
from generator.verify.linking import Fragment, assets, fragments_found, linking
from generator.verify.records import records
from generator.verify.vocabulary import STATUSES, labels_of, statuses_in_tables, statuses_on_page
from generator.verify.weights import Scales, of_page, of_site
from generator.verify.whole import Facts, facts_of, map_of_site, previews, titles

BATCHES, WORTH_SHARING = 16, 100
"""Into how many parts the pages are dealt, and how many pages are worth a second process."""


@dataclass
class Seen:
    """What came of a part of the work. `facts` are by address, `ids` by path of the file."""

    problems: list[Problem] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)
    facts: dict[str, Facts] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)

    def take(self, found: Iterable[Problem | Fragment]) -> None:
        for one in found:
            if isinstance(one, Fragment):
                self.fragments.append(one)
            else:
                self.problems.append(one)

    def add(self, other: Seen) -> None:
        self.problems += other.problems
        self.fragments += other.fragments
        self.facts |= other.facts
        self.ids |= other.ids


def verify(root: Path, data: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with the site in `root`, in reading order.

    `data` is the folder that keeps the addresses published so far. Raises NoSiteError.
    """
    site = open_site(root)
    _ = site.sizes  # read before the work is shared
    addresses = site.html_addresses()
    # Neighbours in the list weigh alike: dealt out, every part takes as long.
    tasks: list[Task[Seen]] = [partial(_others, site, data)]
    tasks += [partial(_pages, site, addresses[part::BATCHES]) for part in range(BATCHES)]
    seen = Seen()
    for part in _done(tasks, shared=len(addresses) >= WORTH_SHARING):
        seen.add(part)
    seen.take(fragments_found(seen.fragments, seen.ids))
    facts = dict(sorted(seen.facts.items()))
    seen.take(chain(titles(site, facts), map_of_site(site, facts), previews(site, facts)))
    return in_reading_order(seen.problems)


def _done(tasks: list[Task[Seen]], *, shared: bool) -> Iterator[Seen]:
    if not shared:
        yield from (task() for task in tasks)
        return
    with workers(tasks) as start:
        yield from (result() for result in [start(task) for task in tasks])


def _pages(site: BuiltSite, addresses: list[str]) -> Seen:
    """The gates of single pages."""
    seen, scales, labels = Seen(), _scales(site), labels_of(site, STATUSES)
    for address in addresses:
        page = site.page(address)
        seen.facts[address] = facts_of(page)
        seen.ids[site.path(address)] = frozenset(page.ids)
        fetched = [one.address for one in page.resources]
        for found in (
            markup(site, page),
            document(site, page),
            policy(site, page),
            linking(site, page),
            statuses_on_page(site, page, labels),
            of_page(scales, address, fetched),
        ):
            seen.take(found)
    return seen


@cache
def _scales(site: BuiltSite) -> Scales:
    """One for each process: it remembers what it weighed."""
    return Scales(site)


def _others(site: BuiltSite, data: Path) -> Seen:
    """The gates of everything that is no page."""
    seen = Seen()
    for found in _gates_of_files(site, data):
        seen.take(found)
    for path in site.sizes:
        if path.endswith(".svg"):
            seen.ids[path] = frozenset(site.page(path).ids)
    return seen


def _gates_of_files(site: BuiltSite, data: Path) -> Iterator[Iterable[Problem | Fragment]]:
    yield of_site(_scales(site))
    yield assets(site)
    yield feeds(site)
    yield records(site)
    yield statuses_in_tables(site, labels_of(site, STATUSES))
    yield lost(site, published(data))
