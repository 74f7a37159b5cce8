"""The page of a council or combined authority as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.cards import Card, CardDelivery, NeedGroup
from generator.derive.crosswalk import CrosswalkRow
from generator.derive.ended import EndedLine
from generator.derive.views.area import AreaView
from generator.derive.words import count_words, list_words
from tests.benchmarks.plain.markdown import (
    Writer,
    blocks,
    bullets,
    evidence,
    joined,
    out,
    section,
    table,
    tags,
)


def area_text(view: AreaView, note: str, drawn: str, to: Writer) -> str:
    """`drawn` is the HTML of the map, `note` what is said of a combined authority."""
    place = view.place
    bodies = [to.link(body.ref) if body.ref else body.text for body in view.sits_in]
    return blocks(
        f"# {place.official_name if place.tier == 'combined' else place.name}",
        joined(place.kind_label, *bodies, between=" · "),
        view.sentence,
        *(body.note for body in view.sits_in),
        note,
        f"Takes in the former {list_words(view.predecessors)}." if view.predecessors else "",
        drawn,
        section(f"Help set up for {place.name}", *_groups(view.residents.local, to)),
        section("Help that is the same all over England", *_lists(view.residents.national, to)),
        section(
            "For employers",
            *_groups(view.employers.local, to),
            _lines(view.employers.also, to),
            *_lists(view.employers.national, to),
        ),
        section(f"The maps {place.name} lies in", _crosswalk(view.crosswalk, to)),
        section("Plans and money for councils", _lines(view.partners, to)),
        section("What has ended", bullets(_ended(line, to) for line in view.ended)),
        section("Councils in it", to.all(view.districts) if len(view.districts) > 1 else ""),
        section("Councils nearby", to.all(view.nearby.neighbours)),
        section("Similar areas", to.all(view.nearby.similar.areas) if view.nearby.similar else ""),
        section("Use this page", out(place.website, "Website"), f"GSS code {place.code}"),
    )


def _groups(groups: Iterable[NeedGroup], to: Writer) -> Iterable[str]:
    for group in groups:
        yield f"### {group.title}"
        yield from (_card(card, to) for card in group.cards)


def _lists(groups: Iterable[NeedGroup], to: Writer) -> Iterable[str]:
    for group in groups:
        yield f"### {group.title}"
        yield _lines(group.cards, to)


def _card(card: Card, to: Writer) -> str:
    start = card.how_to_start or "We have not found this. Ask the provider."
    return blocks(
        f"#### {to.link(card.programme)} {tags(card.tags)}",
        card.short,
        bullets(_delivery(one, to) for one in card.deliveries),
        f"**How to start.** {start}",
    )


def _delivery(one: CardDelivery, to: Writer) -> str:
    return joined(
        to.involved(one.involved, one.gap),
        tags(one.tags),
        f"Area: {to.link(one.zone)} {tags(one.area_tags)}",
        f"Reaches {list_words(one.districts, 6)}" if one.districts else "",
        one.local_access,
        out(one.local_url, "Local page"),
        evidence(one.evidence),
        between=". ",
    )


def _lines(cards: Iterable[Card], to: Writer) -> str:
    return bullets(f"{to.link(card.programme)} {tags(card.tags)} {card.short}" for card in cards)


def _crosswalk(rows: Iterable[CrosswalkRow], to: Writer) -> str:
    cells = [
        (
            to.link(row.geography),
            to.link(zone.zone),
            tags(zone.tags),
            ", ".join(zone.others) or count_words(zone.shared, "other council"),
        )
        for row in rows
        for zone in row.zones
    ]
    return table(("Map", "Area it is in", "How much", "Shared with"), cells) if cells else ""


def _ended(line: EndedLine, to: Writer) -> str:
    run_by = f"Run by {list_words(line.providers, 4)}" if line.providers else ""
    return joined(to.link(line.programme), tags([line.status]), line.when, run_by)
