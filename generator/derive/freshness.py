"""How old evidence is, and what is said of it once it is old."""

from __future__ import annotations

from functools import cache

from generator.derive.index import Index
from generator.model.history import Freshness


def stale(index: Index, checked: str, today: str) -> Freshness | None:
    """What is said of evidence of the date `checked`; None while it is fresh or has no date.

    Both are ISO 8601. A partial date counts as the latest day that it may mean. Where `today`
    is empty, nothing is said.
    """
    if not checked or not today:
        return None
    age = months_between(checked, today)
    rows = sorted(index.atlas.freshness, key=lambda row: row.months, reverse=True)
    return next((row for row in rows if age >= row.months), None)


@cache
def months_between(checked: str, today: str) -> int:
    """Whole months from one date to the other: `2025-11-28` to `2026-11-28` is 12."""
    year, month, day = (int(part) for part in latest_day(checked).split("-"))
    this_year, this_month, this_day = (int(part) for part in today.split("-"))
    return (this_year - year) * 12 + this_month - month - (this_day < day)


def earliest_day(partial: str) -> str:
    """`2024` → `2024-01-01`, to be compared as text."""
    return partial + "-01-01"[len(partial) - 4 :]


def latest_day(partial: str) -> str:
    """`2024` → `2024-12-31`; every month counts as having 31 days, which is enough to compare."""
    return partial + "-12-31"[len(partial) - 4 :]
