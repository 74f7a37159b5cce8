"""What the page about the quality of the data says, and its queue as a table to download."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.facts import Evidence, evidence_of
from generator.derive.index import Index
from generator.derive.quality.counts import Table, by_age, by_level
from generator.derive.quality.queue import Quality, Waiting
from generator.derive.quality.reasons import BROKEN_LINK
from generator.derive.refs import Ref

RowLines = Mapping[str, Mapping[str, int]]

SHOWN = 50
WORDS = {
    "programmes": "Whether it runs, and on what terms",
    "deliveries": "Whether it runs there, and who runs it",
    "local_schemes": "Whether the council still offers it",
}
QUEUE_COLUMNS = (
    "position", "table", "row", "line", "name", "place", "question", "reasons", "evidence_level",
    "evidence_date", "residents_16_to_64", "source_url",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A fact to check. `file` and `line` say where its row stands; `residents` may be 0."""

    subject: Ref
    place: str
    question: str
    reasons: tuple[str, ...]
    evidence: Evidence
    residents: int
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class QualityView:
    """`lines` are the first of `waiting` facts; `total` counts all facts that are shown as so.

    `links_checked`: how many web addresses were asked; `links_checked_on`: when last, or empty.
    """

    levels: Table
    ages: Table
    total: int
    waiting: int
    reasons: tuple[tuple[str, str, int], ...]
    lines: tuple[QueueLine, ...]
    links_checked: int
    links_checked_on: str


def queue_rows(waiting: Iterable[Waiting], lines: RowLines) -> list[dict[str, str]]:
    """The whole queue as rows of QUEUE_COLUMNS."""
    return [_row(one, at, lines) for at, one in enumerate(waiting, start=1)]


def quality_view(index: Index, quality: Quality, today: str, lines: RowLines) -> QualityView:
    """`lines` gives the physical line of each row by table and id."""
    found, waiting = quality.facts, quality.waiting
    terms = sorted(index.atlas.check_reasons, key=lambda term: term.position)
    return QualityView(
        levels=by_level(index, found),
        ages=by_age(index, found, today),
        total=len(found),
        waiting=len(waiting),
        reasons=tuple(
            (term.label, term.description, sum(term.id in one.fact.reasons for one in waiting))
            for term in terms
            # As long as nobody asked, none is known to be broken and none to be whole.
            if term.id != BROKEN_LINK or index.atlas.link_checks
        ),
        lines=tuple(_line(index, one, lines) for one in waiting[:SHOWN]),
        links_checked=len(index.atlas.link_checks),
        links_checked_on=max((row.checked for row in index.atlas.link_checks), default=""),
    )


def _line(index: Index, one: Waiting, lines: RowLines) -> QueueLine:
    fact = one.fact
    labels = {term.id: term.label for term in index.atlas.check_reasons}
    return QueueLine(
        subject=fact.subject,
        place=fact.place,
        question=WORDS[fact.table],
        reasons=tuple(labels[reason] for reason in fact.reasons),
        evidence=evidence_of(index, fact.level, fact.checked, fact.source_url),
        residents=one.residents,
        file=f"data/{fact.table}.csv",
        line=lines[fact.table][fact.row],
    )


def _row(one: Waiting, at: int, lines: RowLines) -> dict[str, str]:
    fact = one.fact
    values = (
        at, fact.table, fact.row, lines[fact.table][fact.row], fact.subject.text, fact.place,
        WORDS[fact.table], " | ".join(fact.reasons), fact.level, fact.checked, one.residents,
        fact.source_url,
    )  # fmt: skip
    return dict(zip(QUEUE_COLUMNS, map(str, values), strict=True))
