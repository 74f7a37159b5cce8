"""`python -m tests.benchmarks`: builds both ways, prints figures. Nothing is asserted on time."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

from tests.benchmarks.budgets import TIMES, Measured
from tests.benchmarks.figures import area_pages, map_figures, site_figures
from tests.benchmarks.runs import ROOT, Run, Runs, Workspace, workspace
from tests.benchmarks.shown import shown
from tests.benchmarks.tables import report
from tests.benchmarks.variants import edit_delivery, edit_programme, multiply_programmes


def main() -> None:
    options = _options()
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="atlas-bench-") as place:
        measured = measure(Path(place), options.data.resolve(), options.ours, options.plain)
    print(report(measured, (before, os.getloadavg()[0])))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--ours", type=int, default=3, help="runs of our build")
    parser.add_argument("--plain", type=int, default=2, help="runs of the plain build")
    parser.add_argument("--quick", action="store_true", help="one run of each")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="directory of the data")
    options = parser.parse_args()
    if options.quick:
        options.ours = options.plain = 1
    return options


def measure(place: Path, data: Path, ours: int, plain: int) -> Measured:
    """All runs first, while this process is small; then the weighing."""
    space, our_runs, plain_space, plain_runs = _both_ways(place, data, ours, plain)
    delivery_edited = _edited("one delivery edited", space, edit_delivery, ours)
    programme_edited = _edited("one programme edited", space, edit_programme, ours)
    larger = workspace(place, data)
    multiply_programmes(larger.data, TIMES)
    larger_run = _told(f"{TIMES} times the programmes", larger.ours)
    print("Weighing the pages", file=sys.stderr)
    areas = area_pages(data)
    our_site = site_figures(space.site, areas)
    return Measured(
        ours=our_runs,
        plain=plain_runs,
        delivery_edited=delivery_edited,
        programme_edited=programme_edited,
        larger=Runs((larger_run,)),
        our_site=our_site,
        plain_site=site_figures(plain_space.site, areas),
        larger_site=site_figures(larger.site, areas),
        maps=map_figures(space.site),
        shown=shown(space.site, our_site.area.heaviest.removesuffix("index.html")),
    )


def _both_ways(
    place: Path, data: Path, ours: int, plain: int
) -> tuple[Workspace, Runs, Workspace, Runs]:
    """Cold builds by turns, so that a busy machine slows both. The last of each is kept."""
    spaces: dict[str, Workspace] = {}
    runs: dict[str, list[Run]] = {"ours": [], "plain": []}
    for turn in zip_longest(["ours"] * ours, ["plain"] * plain):
        for way in filter(None, turn):
            if way in spaces:
                shutil.rmtree(spaces[way].directory)
            spaces[way] = workspace(place, data)
            build = spaces[way].ours if way == "ours" else spaces[way].plain
            runs[way].append(_told(f"{way}, cold", build))
    return spaces["ours"], Runs(tuple(runs["ours"])), spaces["plain"], Runs(tuple(runs["plain"]))


def _edited(what: str, space: Workspace, edit: Callable[[Path], None], times: int) -> Runs:
    """Build again where a build has been, each time with one more edit."""
    runs = []
    for _ in range(times):
        edit(space.data)
        runs.append(_told(what, space.ours))
    return Runs(tuple(runs))


def _told(what: str, build: Callable[[], Run]) -> Run:
    print(f"Building: {what}", end="", file=sys.stderr, flush=True)
    run = build()
    print(f" ({run.seconds:.1f} s)", file=sys.stderr)
    return run


if __name__ == "__main__":
    main()
