"""Whether a figure may be called higher or lower than another.

A survey asks some people, so its figure is uncertain: the 95% interval says by how much. Two such
figures differ only if their intervals do not touch; a figure without an interval is a point. No
area is ranked.
"""

from __future__ import annotations

from typing import Literal

from generator.model.labour import Indicator, IndicatorValue

Verdict = Literal["higher", "lower", "same", "unsure", "no-interval", "none"]
SAMPLED = {"survey", "model"}


def compare(indicator: Indicator, here: IndicatorValue, england: IndicatorValue | None) -> Verdict:
    """`unsure`: the intervals meet. `no-interval`: a survey figure without one.

    `none`: there is nothing to compare it with, or it is a total. A count is compared as shown.
    """
    if england is None or not indicator.compared:
        return "none"
    if indicator.basis in SAMPLED:
        if here.lower is None:
            return "no-interval"
        return _by_interval(here, england)
    mine, theirs = (round(row.value, indicator.decimals) for row in (here, england))
    if mine == theirs:
        return "same"
    return "higher" if mine > theirs else "lower"


def _by_interval(here: IndicatorValue, england: IndicatorValue) -> Verdict:
    if low_end(here) > high_end(england):
        return "higher"
    return "lower" if high_end(here) < low_end(england) else "unsure"


def low_end(row: IndicatorValue) -> float:
    return row.value if row.lower is None else row.lower


def high_end(row: IndicatorValue) -> float:
    return row.value if row.upper is None else row.upper
