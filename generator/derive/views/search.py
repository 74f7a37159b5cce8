"""What the search page offers to narrow its results with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.derive.index import Index
from generator.model.vocabulary import Audience, Status, Theme


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
    return SearchView(
        kinds=tuple(
            Choice(row.id, row.plural)
            for row in sorted(atlas.search_kinds, key=lambda row: row.position)
        ),
        audiences=_choices(atlas.audiences, {row.audience_id for row in atlas.programme_audiences}),
        themes=_choices(atlas.themes, {row.theme_id for row in atlas.programme_themes}),
        statuses=_choices(atlas.statuses, {row.status for row in atlas.programmes}),
    )


def _choices(
    terms: Iterable[Audience | Theme | Status], used: Collection[str]
) -> tuple[Choice, ...]:
    """The terms that a programme has, in the order of their table."""
    ordered = sorted(terms, key=lambda row: row.position)
    return tuple(Choice(row.id, row.label) for row in ordered if row.id in used)
