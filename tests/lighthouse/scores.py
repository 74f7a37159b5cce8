"""Runs Lighthouse on a page as on a phone, and reads what it says."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import ARGUMENTS, find_chromium

PROGRAM = Path(__file__).parent / "node_modules/.bin/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = " ".join(["--headless=new", *ARGUMENTS])
SECONDS = 180


class NoScoreError(Exception):
    """Lighthouse could not judge a page; the message carries what it said."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Of 100, in the order of `CATEGORIES`; and what costs points, most first."""

    page: str
    points: tuple[int, ...]
    costs: tuple[str, ...]

    @property
    def least(self) -> int:
        return min(self.points)


def measure(base: str, page: str, runs: int) -> Scores:
    """The run in the middle of several, by performance: the rest does not vary."""
    every = [_scores(page, _run(base + page)) for _ in range(runs)]
    return sorted(every, key=lambda scores: scores.points[0])[runs // 2]


def _run(address: str) -> dict[str, object]:
    command = [
        str(PROGRAM),
        address,
        "--quiet",
        "--no-enable-error-reporting",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={FLAGS}",
    ]
    finished = subprocess.run(
        command,
        env=os.environ | {"CHROME_PATH": str(find_chromium())},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if finished.returncode:
        raise NoScoreError(f"{address}: {finished.stderr.strip()}")
    report: dict[str, object] = json.loads(finished.stdout)
    return report


def _scores(page: str, report: dict[str, object]) -> Scores:
    judged = report["categories"]
    audits = report["audits"]
    assert isinstance(judged, dict)
    assert isinstance(audits, dict)
    points = tuple(round(100 * judged[category]["score"]) for category in CATEGORIES)
    return Scores(page, points, tuple(_costs(judged, audits)))


def _costs(judged: dict[str, dict[str, object]], audits: dict[str, dict[str, object]]) -> list[str]:
    """What weighs in a category and is not perfect."""
    lost: list[tuple[float, str]] = []
    for category in CATEGORIES:
        parts = judged[category]["auditRefs"]
        assert isinstance(parts, Sequence)
        for part in parts:
            audit = audits[part["id"]]
            score, weight = audit["score"], part["weight"]
            if isinstance(score, int | float) and weight and score < 1:
                said = audit.get("displayValue", "")
                lost.append((weight * (1 - score), f"{audit['title']} {said}".strip()))
    return [words for _, words in sorted(lost, reverse=True)]
