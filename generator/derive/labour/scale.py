"""The axis of an indicator: one for all areas and periods, so that pages can be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from generator.derive.labour.compare import high_end, low_end
from generator.model.labour import IndicatorValue

STEPS = (1, 2, 5, 10)
PARTS = 8


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`, both whole steps, in the unit of the indicator."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Where a value lies: 0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)


def scale_of(rows: Iterable[IndicatorValue]) -> Scale:
    """Round ends around the figures and their intervals; 0 to 1 where there are none."""
    ends = [end for row in rows for end in (low_end(row), high_end(row))]
    if not ends:
        return Scale(0, 1)
    low, high = min(ends), max(ends)
    step = _step((high - low) / PARTS or 1)
    first = floor(low / step)
    return Scale(first * step, max(ceil(high / step), first + 1) * step)


def _step(least: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is at least that."""
    power: float = 10.0 ** floor(log10(least))
    return next(step * power for step in STEPS if step * power >= least)
