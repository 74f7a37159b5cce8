"""The life of a programme as a bar on an axis of years, one for each row of a table.

The dates stand beside it in words, so the bar is hidden from assistive tools. What is known is
solid; a date of which only the year or the month is known, or that is still to come, is light;
a side that nobody has found is a broken line.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.insights.lives import Life

YEAR, HEIGHT = 40, 16


@dataclass(frozen=True, slots=True)
class Axis:
    """From 1 January of `first` to 31 December of `last`; `today` is a year with its fraction."""

    first: int
    last: int
    today: float

    @property
    def width(self) -> int:
        return YEAR * (self.last - self.first + 1)

    def at(self, moment: float) -> int:
        """Distance from the left; what is off the axis is at its end."""
        return round(YEAR * (min(max(moment, self.first), self.last + 1) - self.first))


def life_bar(axis: Axis, life: Life) -> str:
    """Nothing is drawn for a programme of which no date is known."""
    return _frame(axis, "".join((_grid(axis), *_parts(axis, life))), "pa-life")


def axis_bar(axis: Axis) -> str:
    """The head of the column: the years, each at the line of its 1 January."""
    years = "".join(
        f'<text x="{axis.at(year) + 2}" y="12">{str(year)[2:]}</text>'
        for year in range(axis.first, axis.last + 1)
    )
    return _frame(axis, _grid(axis) + years, "pa-life pa-life--axis")


def _frame(axis: Axis, body: str, name: str) -> str:
    return (
        f'<svg class="{name}" viewBox="0 0 {axis.width} {HEIGHT}" aria-hidden="true">{body}</svg>'
    )


def _grid(axis: Axis) -> str:
    lines = "".join(f"M{axis.at(year)} 0v{HEIGHT}" for year in range(axis.first, axis.last + 2, 2))
    return f'<path class="pa-life__grid" d="{lines}"/>'


def _parts(axis: Axis, life: Life) -> list[str]:
    if life.start is None and life.end is None:
        return []
    if life.start and life.end is None and life.over:
        begun, now = axis.at(life.start[0]), axis.at(axis.today)
        return [_bar("light", begun, axis.at(life.start[1])), _dashes(begun, now)]
    end = life.end or (axis.today, axis.today)
    start = life.start or (end[0], end[0])
    known = (axis.at(start[1]), axis.at(min(end[0], axis.today)))
    found = [_bar("light", axis.at(start[0]), axis.at(end[1])), _bar("known", *known)]
    if life.start is None:
        found.append(_dashes(0, axis.at(end[0])))
    if life.end is None:
        found.append(_dashes(axis.at(max(start[0], axis.today)), axis.width))
    return found


def _bar(name: str, left: int, right: int) -> str:
    if right <= left:
        return ""
    return f'<path class="pa-life__{name}" d="M{left} 3h{right - left}v10H{left}z"/>'


def _dashes(left: int, right: int) -> str:
    return f'<path class="pa-life__open" d="M{left} 8H{right}"/>' if right > left else ""
