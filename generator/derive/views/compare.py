"""What the page that compares areas holds ready: the words for what its script fetches."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import ENGLAND, NOT_MAPPED, Index
from generator.derive.views.search import Choice
from generator.derive.views.shortlist import ShortlistView, shortlist_view
from generator.model.similar import SimilarBasis


@dataclass(frozen=True, slots=True)
class CompareView:
    """`words` are the labels and roles that scripts show; the rest has ids and names.

    `statuses` are those in the public counts, so that what is listed agrees with them;
    `geographies` all maps but those that cut nothing.
    """

    words: ShortlistView
    kinds: tuple[Choice, ...]
    statuses: tuple[str, ...]
    geographies: tuple[Choice, ...]
    indicators: tuple[Choice, ...]
    bases: tuple[SimilarBasis, ...]


def compare_view(index: Index) -> CompareView:
    atlas = index.atlas
    return CompareView(
        words=shortlist_view(index),
        kinds=tuple(Choice(row.id, row.label) for row in atlas.area_kinds),
        statuses=tuple(row.id for row in atlas.statuses if row.counted),
        geographies=tuple(
            Choice(row.id, row.name)
            for row in atlas.geographies
            if row.id not in (ENGLAND, NOT_MAPPED)
        ),
        indicators=tuple(Choice(row.id, row.label) for row in atlas.indicators),
        bases=index.similar_bases,
    )
