"""Apprenticeship starts added up, ranked and put into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LEAST_FOR_SHARES = 100
"""Below so many starts in all, a share of rounded numbers says little."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """What has the most starts first, equals A to Z. `rest` is what `shown` leaves out."""

    shown: tuple[tuple[str, int], ...]
    rest: tuple[tuple[str, int], ...]

    @property
    def rest_starts(self) -> int:
        return sum(starts for _, starts in self.rest)

    @property
    def starts(self) -> int:
        return self.rest_starts + sum(starts for _, starts in self.shown)


def add_up(figures: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Starts by key; what has none, or too few to publish, is left out."""
    total: Counter[str] = Counter()
    for key, starts in figures:
        total[key] += starts
    return {key: starts for key, starts in total.items() if starts}


def rank(starts: Mapping[str, int], order: Mapping[str, str], most: int) -> Ranked:
    """`order` gives what equals are sorted by: the sort key of their name."""
    ordered = sorted(starts.items(), key=lambda one: (-one[1], order[one[0]], one[0]))
    return Ranked(tuple(ordered[:most]), tuple(ordered[most:]))


def share_words(starts: int, total: int) -> str:
    """`12%` of all starts, `under 1%`; empty where there are too few to say."""
    if total < LEAST_FOR_SHARES:
        return ""
    share = min(100 * starts / total, 100)
    return f"{share:.0f}%" if share >= 1 else "under 1%"


def by_number(figures: Sequence[tuple[str, int]]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Keys that have the same number together, in the order given."""
    found: dict[int, list[str]] = {}
    for key, starts in figures:
        found.setdefault(starts, []).append(key)
    return tuple((starts, tuple(keys)) for starts, keys in found.items())
