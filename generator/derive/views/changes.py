"""What the page of changes says, and the part of an area's page about them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.changes.compare import Change
from generator.derive.changes.history import Release
from generator.derive.changes.news import News
from generator.derive.changes.timeline import Timeline, timeline
from generator.derive.changes.words import change_words
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import count_words, date_words, list_words

SHOWN_HERE = 3


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """`programme` and `area` are None where they are no longer in the atlas."""

    programme: Ref | None
    name: str
    words: str
    area: Ref | None


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition with its changes. `sentence` sums it up; `gap` says what was not compared."""

    date: str
    sentence: str
    gap: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    editions: tuple[EditionLine, ...]
    timeline: Timeline


def changes_view(news: News) -> ChangesView:
    return ChangesView(
        tuple(edition_line(news.index, one) for one in news.history),
        timeline(news.index, news.today),
    )


def edition_line(index: Index, release: Release) -> EditionLine:
    missing = list_words(release.missing, joint="or")
    return EditionLine(
        date=release.date,
        sentence=_sentence(release),
        gap=f"We could not compare {missing}: one of the two editions lacks it." if missing else "",
        lines=tuple(_line(index, change) for change in release.changes),
    )


def _sentence(release: Release) -> str:
    programmes = count_words(release.programmes, "programme")
    if release.first:
        return f"First edition: {programmes}."
    changes = count_words(len(release.changes), "change")
    told = changes if release.changes else "nothing changed"
    return f"{programmes} on record, {told} since the edition before.".capitalize()


def _line(index: Index, change: Change) -> ChangeLine:
    known = change.programme in index.programmes
    return ChangeLine(
        programme=Ref("programme", change.programme, change.name) if known else None,
        name=change.name,
        words=change_words(change),
        area=Ref("zone", change.zone, change.zone_name) if change.zone in index.zones else None,
    )


def here_line(history: tuple[Release, ...], place: str) -> str:
    """Whether anything changed in the place since the first edition, in words."""
    if not history:
        return "There is no edition on record yet."
    if all(one.first for one in history):
        since = date_words(history[-1].date)
        return f"Nothing that we list for {place} has changed since our first edition of {since}."
    return ""


def latest(news: News, history: tuple[Release, ...]) -> tuple[EditionLine, ...]:
    """The newest editions that changed something, each with its first few changes."""
    found = [edition_line(news.index, one) for one in history if one.changes]
    return tuple(
        EditionLine(one.date, one.sentence, one.gap, one.lines[:SHOWN_HERE])
        for one in found[:SHOWN_HERE]
    )
