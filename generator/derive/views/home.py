"""What the home page says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import ENGLAND, NOT_MAPPED, Index
from generator.derive.places import Places
from generator.derive.views.filters import READERS


@dataclass(frozen=True, slots=True)
class Need:
    """A theme that open programmes for residents or employers help with."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """`needs`, and the size of the atlas. `newest` is the date of the newest evidence, ISO."""

    needs: tuple[Need, ...]
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
        needs=_needs(index),
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


def _needs(index: Index) -> tuple[Need, ...]:
    """In the order of the table; not what only councils and their partners look for."""
    answered = {
        theme
        for row in index.atlas.programmes
        if not index.statuses[row.status].ended
        and any(
            index.audiences[key].side in READERS
            for key in index.audiences_of_programme.get(row.id, ())
        )
        for theme in index.themes_of_programme.get(row.id, ())
    }
    themes = sorted(index.atlas.themes, key=lambda row: row.position)
    return tuple(Need(row.id, row.label) for row in themes if row.id in answered)
