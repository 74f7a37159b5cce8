"""What the widget of a place says, for other sites to show in a frame."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.cards import Card, CardDelivery
from generator.derive.facts import Tag
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.views.area import AreaView
from generator.derive.words import count_words, list_words

MOST_OF_A_NEED, MOST = 2, 8
NAMES = 2
"""How many that run a programme are named."""


@dataclass(frozen=True, slots=True)
class EmbedLine:
    """A programme. `who` is who runs it here, in words, or why nobody is named.

    `ages` are the notices that the evidence for `who` is old.
    """

    programme: Ref
    tags: tuple[Tag, ...]
    who: str
    ages: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class EmbedNeed:
    title: str
    lines: tuple[EmbedLine, ...]


@dataclass(frozen=True, slots=True)
class EmbedView:
    """`needs` hold the first programmes set up for the place; `rest` says what else there is."""

    place: Place
    lead: str
    needs: tuple[EmbedNeed, ...]
    rest: str


def embed_view(view: AreaView) -> EmbedView:
    """Of the page of the place, the programmes for residents that are set up for it."""
    needs: list[EmbedNeed] = []
    shown: set[str] = set()
    for group in view.residents.local:
        # A programme is in one group only: that of its first need.
        cards = group.cards[: min(MOST_OF_A_NEED, MOST - len(shown))]
        if cards:
            needs.append(EmbedNeed(group.title, tuple(_line(card) for card in cards)))
            shown |= {card.programme.key for card in cards}
    number = count_words(view.residents.local_count, "programme")
    lead = f"{number} for residents set up for {view.place.name} or a wider area around it."
    return EmbedView(view.place, lead[0].upper() + lead[1:], tuple(needs), _rest(view, len(shown)))


def _line(card: Card) -> EmbedLine:
    who, told = _who(card)
    ages = dict.fromkeys(one.evidence.age for one in told if one.evidence.age)
    return EmbedLine(card.programme, card.tags, who, tuple(ages))


def _who(card: Card) -> tuple[str, list[CardDelivery]]:
    """Those with the role that comes first, `Led by A and B`, and the deliveries that say so."""
    phrases = [one.phrase for delivery in card.deliveries for one in delivery.involved]
    if not phrases:
        return _gap(card)
    found = [
        (one.ref.text, delivery)
        for delivery in card.deliveries
        for one in delivery.involved
        if one.phrase == phrases[0]
    ]
    names = dict.fromkeys(name for name, _ in found)
    return f"{phrases[0]} {list_words(list(names), NAMES)}", [row for _, row in found]


def _gap(card: Card) -> tuple[str, list[CardDelivery]]:
    for delivery in card.deliveries:
        if delivery.gap:
            return delivery.gap, [delivery]
    return "We have not found who runs it.", []


def _rest(view: AreaView, shown: int) -> str:
    more = view.residents.local_count - shown
    employers = view.employers.local_count + view.employers.national_count
    parts = [
        *([f"{more} more for residents set up here"] if more else []),
        f"{view.residents.national_count} that are the same all over England",
        f"{employers} for employers",
    ]
    return f"On the full page: {list_words(parts)}."
