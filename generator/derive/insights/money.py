"""Figures of money, grouped by the period they are for. They are never added up."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from generator.derive.facts import Tag, evidence_of, programme_ref
from generator.derive.index import Index
from generator.derive.insights.lives import refs
from generator.derive.refs import Ref
from generator.derive.words import money_words, sort_key
from generator.model.provision import Programme

EACH_YEAR, ONE_YEAR, SEVERAL, OTHER = "Each year", "One year", "Several years", "Another period"
LENGTHS = r".*\b(two|three|four|five|six|seven|ten) years"
PATTERNS = (
    (EACH_YEAR, re.compile(r"a year")),
    (ONE_YEAR, re.compile(r"(academic year )?\d{4}/\d\d( \(|,|$)|.*, \d{4}/\d\d( \(|$)")),
    (SEVERAL, re.compile(rf".*\d{{4}}(/\d\d)? (to|and) |.* to .*\d{{4}}|{LENGTHS}")),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """`amount` in short, `period` as the table has it, `words` as the evidence gives it all."""

    programme: Ref
    amount: str
    period: str
    words: str
    evidence: Tag


@dataclass(frozen=True, slots=True)
class Period:
    """Figures for periods of one kind, largest first."""

    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """`in_words`: programmes whose money is told in words without one figure; `none`: no money."""

    periods: tuple[Period, ...]
    count: int
    in_words: tuple[Ref, ...]
    none: tuple[Ref, ...]


def money(index: Index) -> Money:
    groups: dict[str, list[Programme]] = defaultdict(list)
    for row in index.atlas.programmes:
        if row.funding_amount_gbp is not None:
            groups[period_kind(row.funding_period)].append(row)
    rest = [row for row in index.atlas.programmes if row.funding_amount_gbp is None]
    return Money(
        periods=tuple(
            Period(kind, tuple(_figure(index, row) for row in sorted(groups[kind], key=_largest)))
            for kind in (EACH_YEAR, ONE_YEAR, SEVERAL, OTHER)
            if kind in groups
        ),
        count=len(index.atlas.programmes) - len(rest),
        in_words=refs(row for row in rest if row.funding_text),
        none=refs(row for row in rest if not row.funding_text),
    )


def period_kind(words: str) -> str:
    """The kind of period that the words begin with or name; `Another period` where none fits."""
    return next((kind for kind, pattern in PATTERNS if pattern.match(words)), OTHER)


def _largest(row: Programme) -> tuple[int, str]:
    return (-(row.funding_amount_gbp or 0), sort_key(row.name))


def _figure(index: Index, row: Programme) -> Figure:
    return Figure(
        programme_ref(row),
        money_words(row.funding_amount_gbp or 0),
        row.funding_period,
        row.funding_text,
        evidence_of(index, row.evidence_level, row.evidence_date, "").tag,
    )
