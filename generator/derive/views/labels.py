"""What the labels page says: every label of the site and its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.derive.facts import Tag
from generator.derive.index import Index


class Term(Protocol):
    """What every vocabulary of labels has."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def position(self) -> int: ...


@dataclass(frozen=True, slots=True)
class LabelGroup:
    id: str
    title: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class LabelsView:
    groups: tuple[LabelGroup, ...]


def labels_view(index: Index) -> LabelsView:
    """The vocabularies in the order of their tables."""
    atlas = index.atlas
    vocabularies: tuple[tuple[str, str, Sequence[Term]], ...] = (
        ("status", "Whether a programme is open", atlas.statuses),
        ("evidence", "How sure we are", atlas.evidence_levels),
        ("currency", "Whether it runs in one area", atlas.currencies),
        ("coverage", "How much of a council area is in", atlas.coverages),
        ("basis", "How we know which councils are in", atlas.bases),
        ("fresh", "How old the evidence is", atlas.freshness),
        ("change", "What changed not long ago", [kind for kind in atlas.change_kinds if kind.days]),
    )
    return LabelsView(
        tuple(
            LabelGroup(
                kind,
                title,
                tuple(
                    Tag(f"{kind}-{term.id}", term.label, term.description)
                    for term in sorted(terms, key=lambda term: term.position)
                ),
            )
            for kind, title, terms in vocabularies
        )
    )
