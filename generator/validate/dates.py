"""Partial dates, `2024`, `2024-09` or `2024-09-30`, as the days they may stand for."""

from __future__ import annotations

import calendar
import re
from datetime import date

PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def first_day(text: str) -> date | None:
    """The earliest day that the partial date may mean; None when it is no date."""
    found = PARTIAL_DATE.fullmatch(text)
    return _day(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None


def last_day(text: str) -> date | None:
    """The latest day that the partial date may mean; None when it is no date."""
    found = PARTIAL_DATE.fullmatch(text)
    if not found:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    if found[3]:
        return _day(year, month, int(found[3]))
    first = _day(year, month, 1)
    return first and first.replace(day=calendar.monthrange(year, month)[1])


def surely_before(one: str, other: str) -> bool:
    """Whether `one` ends before `other` begins; False when either is no date or they overlap.

    `2024` and `2024-09` overlap: nothing says which was first.
    """
    end, beginning = last_day(one), first_day(other)
    return bool(end and beginning and end < beginning)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
