"""The report: Markdown tables that can be pasted as they are."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator, Sequence

from tests.benchmarks.budgets import TIMES, Measured, faster, in_words, lines
from tests.benchmarks.figures import SiteFigures
from tests.benchmarks.runs import Runs

BUILD_COLUMNS = (
    "Build", "Runs", "Median s", "Least s", "Processor s", "Peak memory, largest process",
    "Files", "Size", "Area page, median", "Area page, heaviest", "Search index before use",
)  # fmt: skip


def report(measured: Measured, load: Sequence[float]) -> str:
    """`load` is the machine's load before the runs and after them."""
    return "\n\n".join(
        (
            _machine(load),
            table(BUILD_COLUMNS, _builds(measured)),
            _ratio(measured),
            table(("What", "Measured", "Budget", "Verdict"), _budgets(measured)),
        )
    )


def _ratio(measured: Measured) -> str:
    return (
        f"Ours is {faster(measured):.1f} times faster than the plain way by the clock and "
        f"{measured.plain.cpu / measured.ours.cpu:.1f} times by processor time. Pages are "
        "gzipped, with all they fetch from the site. What a plain page's map fetches from "
        "other servers comes on top."
    )


def _machine(load: Sequence[float]) -> str:
    loads = " to ".join(f"{value:.1f}" for value in load)
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}. Load {loads}."
    )


def _builds(measured: Measured) -> Iterator[Sequence[str]]:
    yield _build("Ours, cold", measured.ours, measured.our_site)
    yield _build("Ours, one delivery edited", measured.delivery_edited, None)
    yield _build("Ours, one programme of all England edited", measured.programme_edited, None)
    yield _build(f"Ours, {TIMES} times the programmes", measured.larger, measured.larger_site)
    yield _build("The plain way, cold", measured.plain, measured.plain_site)


def _build(name: str, runs: Runs, site: SiteFigures | None) -> Sequence[str]:
    times = (f"{value:.1f}" for value in (runs.median, runs.least, runs.cpu))
    timed = (name, str(len(runs.runs)), *times, in_words(runs.peak_bytes))
    return (*timed, *_site(site)) if site else (*timed, *[""] * 5)


def _site(site: SiteFigures) -> Sequence[str]:
    return (
        f"{site.files:,}",
        in_words(site.size),
        in_words(site.area.median),
        in_words(site.area.most),
        in_words(site.before_search),
    )


def _budgets(measured: Measured) -> Iterator[Sequence[str]]:
    for line in lines(measured):
        yield line.what, line.figure, line.budget, "within budget" if line.holds else "**over**"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    every = (header, ["---"] * len(header), *rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in every)
