"""What the home page says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import ENGLAND, NOT_MAPPED, Index
from generator.derive.places import Places


@dataclass(frozen=True, slots=True)
class HomeView:
    """The size of the atlas in numbers. `newest` is the date of the newest evidence, ISO."""

    councils: int
    open_programmes: int
    ended_programmes: int
    boundary_sets: int
    providers: int
    newest: str


def home_view(index: Index, places: Places) -> HomeView:
    statuses = [index.statuses[row.status] for row in index.atlas.programmes]
    sets = {row.id for row in index.atlas.geographies} - {ENGLAND, NOT_MAPPED}
    return HomeView(
        councils=len(places.authorities),
        open_programmes=sum(not status.ended for status in statuses),
        ended_programmes=sum(status.ended for status in statuses),
        boundary_sets=len(sets),
        providers=len(index.providers),
        newest=max(
            *(row.evidence_date for row in index.atlas.programmes),
            *(row.evidence_date for row in index.atlas.deliveries),
        ),
    )
