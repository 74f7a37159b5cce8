"""What is the same in every place: programmes that run nowhere but in all of England."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.cards import Card, make_card
from generator.derive.coverage import WHOLE, Reach, by_programme, present
from generator.derive.ended import EndedLine, ended_line, has_ended
from generator.derive.index import ENGLAND, Index
from generator.model.provision import Delivery


@dataclass(frozen=True, slots=True)
class National:
    """By programme, worked out once for all places: cards, and the lines of those that ended."""

    cards: Mapping[str, Card]
    ended: Mapping[str, EndedLine]


def build_national(index: Index, everywhere: Iterable[Delivery]) -> National:
    """`everywhere` holds the deliveries that reach every place."""
    local = {
        row.programme_id
        for row in index.atlas.deliveries
        if index.zones[row.zone_id].geography_id != ENGLAND
    }
    reached = (Reach(row, WHOLE, ()) for row in everywhere if row.programme_id not in local)
    found = by_programme(tuple(sorted(reached, key=lambda one: one.delivery.id)))
    open_now = {key: here for key, rows in found.items() if (here := present(tuple(rows)))}
    return National(
        {key: make_card(index, index.programmes[key], here, {}) for key, here in open_now.items()},
        {
            key: ended_line(index, key, rows)
            for key, rows in found.items()
            if has_ended(index, key, rows)
        },
    )
