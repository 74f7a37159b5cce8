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

OURS, PLAIN = "ours, cold", "plain, cold"
DELIVERY, PROGRAMME = "one delivery edited", "one programme edited"
EDITS = {DELIVERY: edit_delivery, PROGRAMME: edit_programme}


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
    spaces, runs = _by_turns(place, data, ours, plain)
    larger = workspace(place, data)
    multiply_programmes(larger.data, TIMES)
    larger_run = _told(f"{TIMES} times the programmes", larger.ours)
    print("Weighing the pages", file=sys.stderr)
    areas = area_pages(data)
    our_site = site_figures(spaces[OURS].site, areas)
    return Measured(
        ours=Runs(tuple(runs[OURS])),
        plain=Runs(tuple(runs[PLAIN])),
        delivery_edited=Runs(tuple(runs[DELIVERY])),
        programme_edited=Runs(tuple(runs[PROGRAMME])),
        larger=Runs((larger_run,)),
        our_site=our_site,
        plain_site=site_figures(spaces[PLAIN].site, areas),
        larger_site=site_figures(larger.site, areas),
        maps=map_figures(spaces[OURS].site),
        shown=shown(spaces[OURS].site, our_site.area.heaviest.removesuffix("index.html")),
    )


def _by_turns(
    place: Path, data: Path, ours: int, plain: int
) -> tuple[dict[str, Workspace], dict[str, list[Run]]]:
    """Cold builds by turns, so that a busy machine slows both. The last of each is kept.

    After each of ours it is built again where it is, with one edit and with another.
    """
    spaces: dict[str, Workspace] = {}
    runs: dict[str, list[Run]] = {name: [] for name in (OURS, PLAIN, *EDITS)}
    for turn in zip_longest([OURS] * ours, [PLAIN] * plain):
        for way in filter(None, turn):
            if way in spaces:
                shutil.rmtree(spaces[way].directory)
            space = spaces[way] = workspace(place, data)
            runs[way].append(_told(way, space.ours if way == OURS else space.plain))
            if way == OURS:
                for name, edit in EDITS.items():
                    edit(space.data)
                    runs[name].append(_told(name, space.ours))
    return spaces, runs


def _told(what: str, build: Callable[[], Run]) -> Run:
    print(f"Building: {what}", end="", file=sys.stderr, flush=True)
    run = build()
    print(f" ({run.seconds:.1f} s)", file=sys.stderr)
    return run


if __name__ == "__main__":
    main()
