"""Who can get a programme, in detail: what the evidence says, and what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import Evidence, evidence_of
from generator.derive.index import Index
from generator.model.provision import Eligibility, Programme


@dataclass(frozen=True, slots=True)
class Answer:
    """A question a reader asks and what the evidence says; empty text is a gap."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class EligibilityView:
    """`main` are the questions everyone asks; `evidence`, of `details`, is None without any."""

    main: tuple[Answer, ...]
    details: tuple[Answer, ...]
    evidence: Evidence | None


def eligibility_view(index: Index, programme: Programme) -> EligibilityView:
    """What is known, and the gaps that a reader may meet: none in a programme that is over."""
    known = index.eligibility.get(programme.id)
    over = index.statuses[programme.status].ended
    details = {ask: getattr(known, ask, "") for ask in QUESTIONS}
    gaps = frozenset() if over else _asked(programme)
    return EligibilityView(
        main=_main(programme, known.who_to_ask if known else ""),
        details=tuple(
            Answer(QUESTIONS[ask], text) for ask, text in details.items() if text or ask in gaps
        ),
        evidence=_evidence(index, known) if known else None,
    )


def _asked(programme: Programme) -> frozenset[str]:
    """Nobody asks the age of a business, or what benefits it is on."""
    return frozenset(QUESTIONS) - (OF_PEOPLE if programme.side == BUSINESSES else frozenset())


BUSINESSES = "businesses"
OF_PEOPLE = frozenset({"age", "benefit_or_work"})
QUESTIONS = {
    "not_for": "Who it is not for",
    "age": "Age",
    "benefit_or_work": "Benefits and work",
    "cost": "What it costs you",
    "how_long": "How long it takes",
    "may_affect": "What it may affect",
}


def _main(programme: Programme, who_to_ask: str) -> tuple[Answer, ...]:
    return (
        Answer("Who can get it", programme.who_can_get_it),
        Answer("What you get", programme.what_you_get),
        Answer("How to start", f"{programme.how_to_start} {who_to_ask}".strip()),
    )


def _evidence(index: Index, known: Eligibility) -> Evidence:
    return evidence_of(index, known.evidence_level, known.evidence_date, known.source_url)
