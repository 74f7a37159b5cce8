"""The editions on record, newest first, each with what changed since the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from generator.derive.changes.compare import Change, compare
from generator.derive.facts import Tag
from generator.derive.index import Index
from generator.model.history import Edition


@dataclass(frozen=True, slots=True)
class Release:
    """`first`: there is none before it, so nothing to compare. `missing` was not compared."""

    date: str
    first: bool
    programmes: int
    changes: tuple[Change, ...]
    missing: tuple[str, ...]


def releases(editions: Iterable[Edition]) -> tuple[Release, ...]:
    """Newest first, whatever the order given."""
    ordered = sorted(editions, key=lambda one: one.date)
    first = tuple(Release(one.date, True, len(one.programmes), (), ()) for one in ordered[:1])
    later = tuple(
        Release(
            new.date,
            False,
            len(new.programmes),
            compare(old, new),
            tuple(dict.fromkeys((*old.missing, *new.missing))),
        )
        for old, new in pairwise(ordered)
    )
    return (*first, *later)[::-1]


def touching(changes: Iterable[Change], zones: frozenset[str]) -> tuple[Change, ...]:
    """The changes that concern any of the zones."""
    return tuple(change for change in changes if not zones.isdisjoint(change.zones))


def marks(
    index: Index, history: Iterable[Release], today: str, zones: frozenset[str] | None = None
) -> dict[str, tuple[Tag, ...]]:
    """Tags by programme for what changed not long ago; with `zones`, what changed in those."""
    found: dict[str, dict[str, Tag]] = {}
    for change in _recent(index, history, today):
        if zones is None or not zones.isdisjoint(change.zones):
            kind = index.change_kinds[change.kind]
            tag = Tag(f"change-{kind.id}", kind.label, kind.description)
            found.setdefault(change.programme, {}).setdefault(kind.id, tag)
    return {programme: tuple(tags.values()) for programme, tags in found.items()}


def _recent(index: Index, history: Iterable[Release], today: str) -> Iterator[Change]:
    for release in history:
        age = date.fromisoformat(today) - date.fromisoformat(release.date)
        for change in release.changes:
            if timedelta(0) <= age < timedelta(days=index.change_kinds[change.kind].days):
                yield change
