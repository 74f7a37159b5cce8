"""Numbers, dates, money and lists as plain English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@cache
def date_words(partial: str) -> str:
    """`2026-04-01` → `1 April 2026`, `2026-04` → `April 2026`, `2026` → `2026`, empty stays."""
    parts = partial.split("-") if partial else []
    if len(parts) == 3:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return partial


def span_words(start: str, end: str) -> str:
    """`2022`, `2025-03` → `2022 to March 2025`; one end alone says `from` or `until`."""
    if start and end:
        return f"{date_words(start)} to {date_words(end)}"
    if start:
        return f"from {date_words(start)}"
    return f"until {date_words(end)}" if end else ""


def count_words(number: int, singular: str, plural: str = "") -> str:
    """`1 programme`, `12 programmes`, `no programmes`."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def list_words(items: Sequence[str], most: int | None = None, joint: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`; past `most` items: `A, B and 3 more`."""
    shown = list(items)
    if most is not None and len(shown) > most:
        shown = [*shown[:most], f"{len(items) - most} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {joint} {shown[-1]}"


def money_words(pounds: int) -> str:
    """Whole pounds: `£500`, `£1.5 million`, `£2.1 billion`."""
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if round(pounds / size, 2) >= 1:
            return f"£{pounds / size:.2f}".rstrip("0").rstrip(".") + f" {name}"
    return f"£{pounds:,}"


@cache
def sort_key(name: str) -> str:
    """Alphabetical as people expect: case, leading `The` and punctuation do not count."""
    plain = "".join(c for c in name.casefold() if c.isalnum() or c == " ")
    return plain.removeprefix("the ")
