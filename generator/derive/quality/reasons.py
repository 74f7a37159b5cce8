"""Why a fact is worth checking. What the reasons are called is in the table check_reasons."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.facts import stale_tag
from generator.derive.freshness import latest_day
from generator.derive.index import Index

NOT_CONFIRMED, UNCLEAR, PAST = "uncertain", "unclear", "past"
RECALLED = "recalled"
BROKEN_LINK = "broken-link"


def reasons(
    index: Index,
    today: str,
    *,
    ended: str,
    confirmed: bool,
    level: str,
    checked: str,
    named: bool = True,
    addresses: Iterable[str] = (),
) -> tuple[str, ...]:
    """Ids of the reasons that hold for something that is shown as not over, in the table's order.

    `ended` and `checked` are partial ISO 8601 dates or empty, `today` a whole one. `addresses` are
    those of its sources.
    """
    holds = {
        "past-its-end": bool(ended) and latest_day(ended) < today,
        "not-confirmed": not confirmed,
        "not-checked": level == RECALLED,
        "who-runs-it": not named,
        "old": stale_tag(index, checked, today) is not None,
        BROKEN_LINK: not index.broken_links.isdisjoint(addresses),
    }
    ordered = sorted(index.atlas.check_reasons, key=lambda row: row.position)
    return tuple(row.id for row in ordered if holds[row.id])
