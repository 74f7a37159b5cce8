"""Programmes counted by what a table says of them, with the rows behind each number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.insights.lives import refs
from generator.derive.refs import Ref
from generator.model.provision import Programme


@dataclass(frozen=True, slots=True)
class Tally:
    """Programmes with one label: those `open` (or not confirmed closed, or planned), and the rest.

    `all` holds both in one order. `most` is the largest number of its list, for drawing.
    """

    label: str
    all: tuple[Ref, ...]
    open: tuple[Ref, ...]
    over: tuple[Ref, ...]
    most: int

    @property
    def total(self) -> int:
        return len(self.all)


def by_funder(index: Index) -> tuple[Tally, ...]:
    """A programme with several funders counts for each."""
    names = {row.id: row.name for row in index.atlas.funders}
    found = {key: [f.id for f in rows] for key, rows in index.funders_of_programme.items()}
    return _largest_first(_tallies(index, names, found))


def by_theme(index: Index) -> tuple[Tally, ...]:
    names = {row.id: row.label for row in index.atlas.themes}
    return _largest_first(_tallies(index, names, index.themes_of_programme))


def by_audience(index: Index) -> tuple[Tally, ...]:
    names = {row.id: row.label for row in index.atlas.audiences}
    return _largest_first(_tallies(index, names, index.audiences_of_programme))


def by_status(index: Index) -> tuple[Tally, ...]:
    terms = sorted(index.atlas.statuses, key=lambda term: term.position)
    found = {row.id: [row.status] for row in index.atlas.programmes}
    return _tallies(index, {term.id: term.label for term in terms}, found)


def by_evidence(index: Index) -> tuple[Tally, ...]:
    terms = sorted(index.atlas.evidence_levels, key=lambda term: term.position)
    found = {row.id: [row.evidence_level] for row in index.atlas.programmes}
    return _tallies(index, {term.id: term.label for term in terms}, found)


def _largest_first(tallies: tuple[Tally, ...]) -> tuple[Tally, ...]:
    return tuple(sorted(tallies, key=lambda tally: (-tally.total, tally.label)))


def _tallies(
    index: Index, names: Mapping[str, str], found: Mapping[str, Iterable[str]]
) -> tuple[Tally, ...]:
    """In the order of `names`; a label that no programme has is left out."""
    groups: dict[str, list[Programme]] = defaultdict(list)
    for row in index.atlas.programmes:
        for key in found.get(row.id, ()):
            groups[key].append(row)
    most = max((len(rows) for rows in groups.values()), default=1)
    return tuple(
        Tally(
            label,
            refs(groups[key]),
            refs(row for row in groups[key] if not index.statuses[row.status].ended),
            refs(row for row in groups[key] if index.statuses[row.status].ended),
            most,
        )
        for key, label in names.items()
        if key in groups
    )
