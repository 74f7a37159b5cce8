"""How many facts there are of each level of evidence and each age."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.facts import stale_tag
from generator.derive.index import Index
from generator.derive.quality.facts import Fact

KINDS = (
    ("programmes", "Programmes"),
    ("deliveries", "Who runs them where"),
    ("local_schemes", "Local schemes"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """The facts of one table: `numbers` are those of each column, `total` is their sum."""

    label: str
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def by_level(index: Index, facts: Iterable[Fact]) -> Table:
    terms = sorted(index.atlas.evidence_levels, key=lambda term: term.position)
    return _table({term.id: term.label for term in terms}, {f: f.level for f in facts})


def by_age(index: Index, facts: Iterable[Fact], today: str) -> Table:
    """Ages are those of the table freshness, and before them what is newer than any of these."""
    terms = sorted(index.atlas.freshness, key=lambda term: term.position)
    labels = {"fresh": "Newer", **{f"fresh-{term.id}": term.label for term in terms}}
    return _table(labels | {"": "No date"}, {f: _age(index, f, today) for f in facts})


def _age(index: Index, fact: Fact, today: str) -> str:
    tag = stale_tag(index, fact.checked, today)
    return tag.kind if tag else "fresh" if fact.checked else ""


def _table(labels: dict[str, str], found: dict[Fact, str]) -> Table:
    counts = Counter((fact.table, column) for fact, column in found.items())
    rows = []
    for table, label in KINDS:
        numbers = tuple(counts[table, column] for column in labels)
        rows.append(Row(label, numbers, sum(numbers)))
    return Table(tuple(labels.values()), tuple(rows))
