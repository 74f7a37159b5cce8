"""`/data/search.json`: all that the search finds, and what people's own words stand for."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.exports.records import Record, UrlOf
from generator.derive.exports.search_documents import WrittenPage, documents
from generator.derive.index import Index
from generator.derive.places import Places
from generator.model.search import SearchSynonym


def search_record(
    index: Index, places: Places, pages: Iterable[WrittenPage], path_of: UrlOf, edition: str
) -> Record:
    """`path_of` gives addresses relative to the site's base. Filters are in their tables' order."""
    atlas = index.atlas
    return {
        "edition": edition,
        "kinds": [
            {"id": kind.id, "label": kind.label, "plural": kind.plural}
            for kind in sorted(atlas.search_kinds, key=lambda row: row.position)
        ],
        "audiences": [
            {"id": row.id, "label": row.i_am}
            for row in sorted(atlas.audiences, key=lambda row: row.position)
        ],
        "themes": [
            {"id": row.id, "label": row.label}
            for row in sorted(atlas.themes, key=lambda row: row.position)
        ],
        "statuses": [
            {"id": row.id, "label": row.label, "ended": row.ended}
            for row in sorted(atlas.statuses, key=lambda row: row.position)
        ],
        "synonyms": _synonyms(atlas.search_synonyms),
        "documents": list(documents(index, places, pages, path_of)),
    }


def _synonyms(rows: Iterable[SearchSynonym]) -> list[Record]:
    """Phrases that stand for the same thing, together: they are said once."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((row.words, row.audience_id, row.theme_id), []).append(row.phrase)
    return [
        {"phrases": phrases, "words": words, "audience": audience, "theme": theme}
        for (words, audience, theme), phrases in groups.items()
    ]
