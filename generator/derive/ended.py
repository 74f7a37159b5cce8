"""What ended in a place: closed programmes and deliveries that are over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.coverage import PAST, Reach, by_programme
from generator.derive.facts import Tag, currency_tag, involved_in, programme_ref, status_tag
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import sort_key, span_words
from generator.model.provision import Delivery


@dataclass(frozen=True, slots=True)
class EndedLine:
    programme: Ref
    when: str
    status: Tag
    providers: tuple[str, ...]


def ended_lines(
    index: Index, everything: tuple[Reach, ...], national: Mapping[str, EndedLine]
) -> tuple[EndedLine, ...]:
    """Programmes that are closed, or that have none but past deliveries in the place.

    `national` are the lines that are the same everywhere, by programme.
    """
    lines = [
        national.get(key) or ended_line(index, key, found)
        for key, found in by_programme(everything).items()
        if has_ended(index, key, found)
    ]
    return tuple(sorted(lines, key=lambda line: sort_key(line.programme.text)))


def has_ended(index: Index, key: str, found: Iterable[Reach]) -> bool:
    """Whether the programme is over, by itself or in all that is found of it."""
    over = index.statuses[index.programmes[key].status].ended
    return over or all(reach.delivery.currency == PAST for reach in found)


def ended_line(index: Index, key: str, found: Iterable[Reach]) -> EndedLine:
    """Of a programme that has ended."""
    programme = index.programmes[key]
    deliveries = [reach.delivery for reach in found]
    providers = [one.ref.text for delivery in deliveries for one in involved_in(index, delivery)]
    over = index.statuses[programme.status].ended
    return EndedLine(
        programme=programme_ref(programme),
        when=span_words(programme.start, programme.end) if over else _span(deliveries),
        status=status_tag(index, programme) if over else currency_tag(index, deliveries[0]),
        providers=tuple(dict.fromkeys(providers)),
    )


def _span(deliveries: list[Delivery]) -> str:
    """From the first start to the last end, as far as each is known for all of them."""
    starts, ends = [d.start for d in deliveries], [d.end for d in deliveries]
    return span_words(min(starts) if all(starts) else "", max(ends) if all(ends) else "")
