"""What the page for councils says: how to use a page, shown for one council."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.places import Place, Places


@dataclass(frozen=True, slots=True)
class ForCouncilsView:
    """`place` is the council of the examples."""

    place: Place


def for_councils_view(places: Places) -> ForCouncilsView:
    return ForCouncilsView(places.districts[0])
