"""What started, ended and is due to end in the world, by the dates of the programmes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.derive.facts import Tag, programme_ref, status_tag
from generator.derive.freshness import earliest_day, latest_day
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import date_words
from generator.model.provision import Programme

YEARS_BACK, YEARS_AHEAD = 2, 1


@dataclass(frozen=True, slots=True)
class Event:
    """A programme and when it started or ends, in words."""

    programme: Ref
    when: str
    short: str
    status: Tag


@dataclass(frozen=True, slots=True)
class Timeline:
    """Started and ended: newest first. Due to end: soonest first."""

    started: tuple[Event, ...]
    ended: tuple[Event, ...]
    due: tuple[Event, ...]


def timeline(index: Index, today: str) -> Timeline:
    """The two years before `today` and the year after. A part of a date counts if it may fit."""
    since, until = _moved(today, -YEARS_BACK), _moved(today, YEARS_AHEAD)

    def over(row: Programme) -> bool:
        return index.statuses[row.status].ended

    def started(row: Programme) -> bool:
        return since <= latest_day(row.start) and earliest_day(row.start) <= today

    def ended(row: Programme) -> bool:
        return over(row) and since <= latest_day(row.end) and earliest_day(row.end) <= today

    def due(row: Programme) -> bool:
        return not over(row) and today < latest_day(row.end) and earliest_day(row.end) <= until

    return Timeline(
        started=_events(index, lambda row: row.start, started)[::-1],
        ended=_events(index, lambda row: row.end, ended)[::-1],
        due=_events(index, lambda row: row.end, due),
    )


def _moved(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"


def _events(
    index: Index, dated: Callable[[Programme], str], fits: Callable[[Programme], bool]
) -> tuple[Event, ...]:
    found = [row for row in index.atlas.programmes if dated(row) and fits(row)]
    return tuple(
        Event(programme_ref(row), date_words(dated(row)), row.short, status_tag(index, row))
        for row in sorted(found, key=lambda row: (latest_day(dated(row)), row.id))
    )
