"""The facts most worth checking next: those that touch the most residents first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.quality.facts import Fact
from generator.derive.words import sort_key


@dataclass(frozen=True, slots=True)
class Waiting:
    """A fact with the people aged 16 to 64 who live where it holds; 0 where no map is known.

    A district that lies there in part counts whole.
    """

    fact: Fact
    residents: int


def queue(facts: Iterable[Fact], people: Mapping[str, int]) -> tuple[Waiting, ...]:
    """Facts with a reason to check them. Of equals: more reasons first, then older, then A to Z."""
    found = [
        Waiting(fact, sum(people.get(code, 0) for code in fact.districts))
        for fact in facts
        if fact.reasons
    ]
    return tuple(sorted(found, key=_urgency))


def _urgency(waiting: Waiting) -> tuple[int, int, str, str, str]:
    fact = waiting.fact
    name = sort_key(f"{fact.subject.text} {fact.place}")
    return (-waiting.residents, -len(fact.reasons), fact.checked or "9999", name, fact.row)
