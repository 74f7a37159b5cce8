"""What the page of saved programmes holds ready: the words for what its script fetches."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import Tag
from generator.derive.index import Index
from generator.derive.views.labels import labels_view


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """`Led by` and the like. `contact`: someone a person would go to."""

    id: str
    phrase: str
    contact: bool


@dataclass(frozen=True, slots=True)
class ShortlistView:
    tags: tuple[Tag, ...]
    roles: tuple[RolePhrase, ...]


def shortlist_view(index: Index) -> ShortlistView:
    """Every label and role, in the order of their tables."""
    return ShortlistView(
        tags=tuple(tag for group in labels_view(index).groups for tag in group.tags),
        roles=tuple(
            RolePhrase(role.id, role.phrase, role.contact)
            for role in sorted(index.atlas.roles, key=lambda role: role.position)
        ),
    )
