"""`python -m tests.lighthouse`: scores of five pages of the built site, as on a phone.

The site is served gzipped under a sub-path, as GitHub Pages serves a project. Ends with 1 if a
score is below 95. Performance depends on the machine, so this is no test.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.benchmarks.tables import table
from tests.browser.serving import served
from tests.lighthouse.scores import NoScoreError, Scores, measure

LEAST = 95
PAGES = (
    "",
    "areas/bexley/",
    "programmes/restart-scheme/",
    "search/?q=apprenticeship",
    "shortlist/",
)
HEADER = ("Page", "Performance", "Accessibility", "Best practices", "SEO", "What costs points")


def main() -> int:
    options = _options()
    try:
        with served(options.site, gzipped=True) as base:
            every = [_told(base, page, options.runs) for page in PAGES]
    except NoScoreError as error:
        print(error, file=sys.stderr)
        return 1
    print(table(HEADER, map(_row, every)))
    return int(any(scores.least < LEAST for scores in every))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.lighthouse", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="runs of each page; the middle counts")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site")
    return parser.parse_args()


def _told(base: str, page: str, runs: int) -> Scores:
    print(f"Measuring /{page}", file=sys.stderr)
    return measure(base, page, runs)


def _row(scores: Scores) -> tuple[str, ...]:
    points = (f"**{each}**" if each < LEAST else str(each) for each in scores.points)
    return (f"/{scores.page}", *points, "; ".join(scores.costs))


if __name__ == "__main__":
    sys.exit(main())
