"""A hundred and more builds stopped at random moments, and the site after each: `make kills`.

`python -m tests.kills [--tiny] [NUMBER] [MINUTES]`: of all England, or of the tiny atlas of the
tests; ends after that many kills, or that many minutes if they are over sooner.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.publish.ledger import ledger_of
from tests.support.killing import (
    EDITIONS,
    Inputs,
    Outcome,
    edition_of,
    left_processes,
    mark,
    moment_of,
    site_faults,
    start_build,
    stopped_build,
    wait_till_complete,
)
from tests.support.tiny_content import beside
from tests.support.tiny_package import write_tiny
from tests.support.tiny_site import PROJECT

KILLS = 120
EVERY = 20
"""After so many kills a build is let finish, to show that it does."""


class BuildFailedError(Exception):
    """A build that nobody stopped did not give a whole site."""


def main() -> int:
    """Print the table of outcomes. Returns 0 when the site was whole each time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=KILLS)
    parser.add_argument("minutes", type=float, nargs="?", default=600)
    parser.add_argument("--tiny", action="store_true")
    options = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        inputs = _inputs(Path(folder), tiny=options.tiny)
        outcomes = list(_kills(inputs, options.number, started + 60 * options.minutes))
    print(report(outcomes))
    print(f"{len(outcomes)} builds started in {(time.monotonic() - started) / 60:.0f} minutes")
    return int(any(outcome.faults for outcome in outcomes))


def _inputs(folder: Path, *, tiny: bool) -> Inputs:
    if not tiny:
        return Inputs(PROJECT / "data", PROJECT / "content", folder / "site")
    data = write_tiny(folder / "data")
    return Inputs(data, beside(data), folder / "site")


def _kills(inputs: Inputs, number: int, last: float) -> Iterator[Outcome]:
    """Outcomes until `number` builds were stopped, or it is `last` on the clock."""
    length, swap = _whole_build(inputs, EDITIONS[0])
    print(f"A build takes {length:.1f} s, of which {swap:.1f} s from complete to the end")
    stopped = tried = 0
    while stopped < number and time.monotonic() < last:
        tried += 1
        turn = EDITIONS[edition_of(inputs.out) == EDITIONS[0]]
        outcome = stopped_build(inputs, turn, moment_of(tried, length, swap))
        stopped += outcome.stopped
        yield outcome
        if tried % EVERY == 0:
            print(f"{stopped} stopped", file=sys.stderr, flush=True)
            # Measured anew: other work may have come to the machine, or gone.
            length, swap = _whole_build(inputs, EDITIONS[tried // EVERY % 2])
    _whole_build(inputs, EDITIONS[0])


def _whole_build(inputs: Inputs, edition: str) -> tuple[float, float]:
    """How long it took, and of that how long from when the new site was complete.

    Raises BuildFailedError unless the site is then whole, of that edition, and all there is.
    """
    before = mark(inputs)
    started = time.monotonic()
    process = start_build(inputs, edition)
    wait_till_complete(inputs, process, before)
    complete = time.monotonic()
    _, said = process.communicate()
    ended = time.monotonic()
    hidden = {path.name for path in inputs.out.parent.glob(".*")}
    left = sorted(hidden - {ledger_of(inputs.out).name})
    faults = [*left, *left_processes(process.pid), *site_faults(inputs.out)]
    if process.returncode or faults or edition_of(inputs.out) != edition:
        raise BuildFailedError(f"exit {process.returncode}: {said} {faults}")
    return ended - started, ended - complete


def report(outcomes: list[Outcome]) -> str:
    """A line for each part of a build in which it was stopped, the totals, and what is wrong."""
    parts = {"at any moment": False, "about the swap": True}
    lines = [f"{'stopped':20}{'builds':>8}{'old site':>10}{'new site':>10}{'not whole':>11}"]
    for name, at_swap in parts.items():
        lines.append(_counts(name, [one for one in outcomes if one.moment.at_swap == at_swap]))
    lines.append(_counts("all", outcomes))
    lines.append(f"{sum(not one.stopped for one in outcomes)} ended before their moment came")
    return "\n".join([*lines, *(fault for one in outcomes for fault in one.faults)])


def _counts(name: str, outcomes: list[Outcome]) -> str:
    stopped = [one for one in outcomes if one.stopped]
    kinds = Counter("broken" if one.faults else "new" if one.new else "old" for one in stopped)
    return f"{name:20}{len(stopped):8}{kinds['old']:10}{kinds['new']:10}{kinds['broken']:11}"


if __name__ == "__main__":
    sys.exit(main())
