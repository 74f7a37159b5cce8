"""What ended in a place: closed programmes and deliveries that are over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.derive.coverage import PAST, Reach
from generator.derive.facts import Tag, involved_in, programme_ref, status_tag
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import sort_key, span_words


@dataclass(frozen=True, slots=True)
class EndedLine:
    programme: Ref
    short: str
    when: str
    status: Tag
    providers: tuple[str, ...]


def ended_lines(index: Index, everything: tuple[Reach, ...]) -> tuple[EndedLine, ...]:
    """Programmes that are closed, or that have none but past deliveries in the place."""
    by_programme: dict[str, list[Reach]] = defaultdict(list)
    for reach in everything:
        by_programme[reach.delivery.programme_id].append(reach)
    lines = [
        _line(index, key, found)
        for key, found in by_programme.items()
        if index.statuses[index.programmes[key].status].ended
        or all(reach.delivery.currency == PAST for reach in found)
    ]
    return tuple(sorted(lines, key=lambda line: sort_key(line.programme.text)))


def _line(index: Index, key: str, found: list[Reach]) -> EndedLine:
    programme = index.programmes[key]
    providers = [one.ref.text for reach in found for one in involved_in(index, reach.delivery)]
    return EndedLine(
        programme=programme_ref(programme),
        short=programme.short,
        when=span_words(programme.start, programme.end),
        status=status_tag(index, programme),
        providers=tuple(dict.fromkeys(providers)),
    )
