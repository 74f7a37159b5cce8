"""What the search page offers to narrow its results with."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index


@dataclass(frozen=True, slots=True)
class Choice:
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """Every kind of page; of audiences, themes and statuses those that a programme has."""

    kinds: tuple[Choice, ...]
    audiences: tuple[Choice, ...]
    themes: tuple[Choice, ...]
    statuses: tuple[Choice, ...]


def search_view(index: Index) -> SearchView:
    atlas = index.atlas
    audiences = {row.audience_id for row in atlas.programme_audiences}
    themes = {row.theme_id for row in atlas.programme_themes}
    statuses = {row.status for row in atlas.programmes}
    return SearchView(
        kinds=tuple(
            Choice(row.id, row.plural)
            for row in sorted(atlas.search_kinds, key=lambda row: row.position)
        ),
        audiences=tuple(
            Choice(row.id, row.label)
            for row in sorted(atlas.audiences, key=lambda row: row.position)
            if row.id in audiences
        ),
        themes=tuple(
            Choice(row.id, row.label)
            for row in sorted(atlas.themes, key=lambda row: row.position)
            if row.id in themes
        ),
        statuses=tuple(
            Choice(row.id, row.label)
            for row in sorted(atlas.statuses, key=lambda row: row.position)
            if row.id in statuses
        ),
    )
