"""Policy of the search: what it finds, and what people's own words stand for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchKind:
    """A kind of page that search finds; a site with fewer than `floor` of them is not sound."""

    id: str
    label: str
    plural: str
    floor: int
    ceiling: int
    position: int


@dataclass(frozen=True, slots=True)
class SearchSynonym:
    """`phrase`, wherever it stands in a question, stands for words, an audience or a theme."""

    phrase: str
    words: str
    audience_id: str
    theme_id: str
