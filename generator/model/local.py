"""What councils add themselves: help of their own, beside the programmes of the atlas."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalScheme:
    """Help that a council states for its own area; a county's is there for its districts too.

    One row holds it all, so that a council edits one line: `audiences` and `themes` are ids,
    set apart by ` | `. `source` is in words, for what has no address.
    """

    id: str
    area_code: str
    name: str
    short: str
    who_can_get_it: str
    how_to_start: str
    url: str
    status: str
    audiences: str
    themes: str
    start: str
    end: str
    stated_by: str
    source: str
    source_url: str
    evidence_level: str
    evidence_date: str
    note: str


def listed_ids(cell: str) -> tuple[str, ...]:
    """`a | b` gives both ids."""
    return tuple(part for part in (one.strip() for one in cell.split("|")) if part)
