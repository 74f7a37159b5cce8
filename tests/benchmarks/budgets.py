"""The budgets of the project's design, and how a measured build stands against them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.weights import budgets
from tests.benchmarks.figures import SiteFigures
from tests.benchmarks.runs import Runs
from tests.benchmarks.shown import Shown
from tests.benchmarks.weights import Spread

KB, MB, GB = 1_000, 1_000_000, 1_000_000_000
LIMITS = {one.id: one.limit for one in budgets()}
"""The ceilings that `atlas verify` holds every site to."""
PROCESSES = 1 + (os.cpu_count() or 1)
"""The build itself and what it forks. They share memory, so that they take less than the sum."""
TIMES = 10
"""How many times the programmes the larger data set has."""


@dataclass(frozen=True, slots=True)
class Measured:
    """All that one run of the benchmark found."""

    ours: Runs
    plain: Runs
    delivery_edited: Runs
    programme_edited: Runs
    larger: Runs
    our_site: SiteFigures
    plain_site: SiteFigures
    larger_site: SiteFigures
    maps: Spread
    shown: Shown


@dataclass(frozen=True, slots=True)
class Line:
    """One budget: what was measured, the limit in words, and whether it holds."""

    what: str
    figure: str
    budget: str
    holds: bool


def faster(measured: Measured) -> float:
    """How many times faster our build is than the plain one, by the medians of the clock."""
    return measured.plain.median / measured.ours.median


def lines(measured: Measured) -> Iterator[Line]:
    ours, site = measured.ours, measured.our_site
    ratio = faster(measured)
    cpu = measured.plain.cpu / ours.cpu
    figure = f"{ratio:.1f} times faster (processor time {cpu:.1f})"
    yield Line("Cold build against the plain way", figure, "at least 6", ratio >= 6)
    yield _share("Rebuild after an edit of one delivery", measured.delivery_edited, ours, 0.25)
    yield _share("Rebuild after an edit on every page", measured.programme_edited, ours, 0.25)
    yield _share(f"Build with {TIMES} times the programmes", measured.larger, ours, 6)
    yield _bytes("Area page, cold, heaviest", site.area.most, LIMITS["area-page"])
    yield _bytes("Area page, cold, median", int(site.area.median), LIMITS["area-page"])
    larger = measured.larger_site.area.most
    yield _bytes(
        f"Area page with {TIMES} times the programmes, heaviest", larger, LIMITS["area-page"]
    )
    yield _bytes("Interactive map, another, heaviest", measured.maps.most, LIMITS["each-map"])
    yield _bytes("Interactive map, another, median", int(measured.maps.median), LIMITS["each-map"])
    yield from _in_chromium(measured.shown)
    yield _bytes("Whole site", site.size, LIMITS["site"])
    files = LIMITS["files"]
    yield Line("Files", f"{site.files:,}", f"{files:,}", site.files <= files)
    yield _bytes(f"Peak memory, at most ({PROCESSES} processes)", most_memory(ours), 1.5 * GB)


def _in_chromium(shown: Shown) -> Iterator[Line]:
    """With the headers of the answers, which the weights of files leave out."""
    yield _bytes("In Chromium: area page, cold, heaviest", shown.area, LIMITS["area-page"])
    yield _bytes(
        "In Chromium: interactive map on it, the first", shown.map_first, LIMITS["first-map"]
    )
    yield _bytes("In Chromium: interactive map of another area", shown.map_next, LIMITS["each-map"])
    yield _bytes("In Chromium: search, before use", shown.searched_before, 0)
    yield _bytes("In Chromium: search, first question", shown.search_first, 160 * KB)
    yield _bytes(
        "In Chromium: postcode, first answer in the same box", shown.postcode_first, 160 * KB
    )
    yield _bytes("In Chromium: postcode, next answer", shown.postcode_next, 10 * KB)
    kept = in_words(shown.kept)
    yield Line("Kept for use offline, after the first page", kept, "none set", True)


def most_memory(runs: Runs) -> int:
    """The largest process as often as there may be processes, in bytes."""
    return runs.peak_bytes * PROCESSES


def _share(what: str, part: Runs, whole: Runs, limit: float) -> Line:
    """Times of processor time go beside those of the clock, for a busy machine."""
    share = part.share_of(whole)
    figure = f"{share:.2f} of the cold build (processor time {part.cpu / whole.cpu:.2f})"
    return Line(what, figure, f"under {limit}", share < limit)


def _bytes(what: str, size: float, limit: float) -> Line:
    return Line(what, in_words(size), in_words(limit), size <= limit)


def in_words(size: float) -> str:
    """Bytes as kB or MB, in thousands."""
    if size < KB:
        return f"{size:.0f} B"
    return f"{size / KB:.1f} kB" if size < MB else f"{size / MB:.1f} MB"
