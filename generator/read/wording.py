"""Words that problems share: a value in quotes, a near match."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches

LONGEST_VALUE = 60
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def quoted(value: str) -> str:
    """The value on one line in double quotes, shortened when long."""
    printable = UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value)
    if len(printable) > LONGEST_VALUE:
        printable = printable[:LONGEST_VALUE] + "…"
    return f'"{printable}"'


def counted(number: int, singular: str, plural: str = "") -> str:
    """The number with its noun: `1 cell`, `12 cells`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def near_match(value: str, known: Collection[str]) -> str:
    """The known value that was most likely meant, or empty."""
    tidy = value.strip().casefold()
    same = [name for name in known if name.casefold() == tidy]
    close = same or get_close_matches(tidy, known, n=1, cutoff=0.7)
    return close[0] if close else ""


def did_you_mean(value: str, known: Collection[str]) -> str:
    """A question ending in a space, to stand before a remedy, or empty."""
    match = near_match(value, known)
    return f'Did you mean "{match}"? ' if match else ""
