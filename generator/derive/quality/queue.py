"""The facts most worth checking next: those that touch the most residents first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.population import working_age
from generator.derive.quality.facts import Fact, facts
from generator.derive.words import sort_key
from generator.derive.world import World


@dataclass(frozen=True, slots=True)
class Waiting:
    """A fact with the people aged 16 to 64 who live where it holds; 0 where no map is known.

    A district that lies there in part counts whole.
    """

    fact: Fact
    residents: int


@dataclass(frozen=True, slots=True)
class Quality:
    """All facts that are shown as holding now, and those of them that are worth checking."""

    facts: tuple[Fact, ...]
    waiting: tuple[Waiting, ...]


def quality(world: World, today: str) -> Quality:
    """As on `today`, an ISO date."""
    found = facts(world, today)
    return Quality(found, queue(found, working_age(world.index)))


def queue(found: Iterable[Fact], people: Mapping[str, int]) -> tuple[Waiting, ...]:
    """Facts with a reason to check them. Of equals: more reasons first, then older, then A to Z."""
    waiting = [
        Waiting(fact, sum(people.get(code, 0) for code in fact.districts))
        for fact in found
        if fact.reasons
    ]
    return tuple(sorted(waiting, key=_urgency))


def _urgency(waiting: Waiting) -> tuple[int, int, str, str, str]:
    fact = waiting.fact
    name = sort_key(f"{fact.subject.text} {fact.place}")
    return (-waiting.residents, -len(fact.reasons), fact.checked or "9999", name, fact.row)
