"""Two editions are compared: each kind of change is told, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.changes.compare import Change, compare
from generator.derive.changes.history import marks, releases, touching
from generator.derive.changes.news import build_news
from generator.derive.changes.snapshot import NEEDED, Tables, snapshot
from generator.derive.changes.words import change_words
from generator.derive.index import build_index
from generator.model.history import Edition
from tests.support.tiny import TINY, tiny_world

OLD = Edition(
    date="2026-01-01",
    programmes={
        "coach": {"name": "Work Coach", "status": "live", "end": "2027-03"},
        "fund": {"name": "Skills Fund", "status": "live"},
    },
    statuses={"live": "Open", "closed": "Ended"},
    ended=("closed",),
    zones={"coast": "Coast", "hills": "Hills"},
    providers={"acme": "Acme", "chamber": "Chamber"},
    deliveries={"coach": {"coast": ("acme",)}, "fund": {"coast": ()}},
)


def with_coach(**fields: str) -> Edition:
    coach = {**OLD.programmes["coach"], **fields}
    return replace(OLD, date="2026-02-01", programmes={**OLD.programmes, "coach": coach})


def delivered(**zones: tuple[str, ...]) -> Edition:
    return replace(OLD, date="2026-02-01", deliveries={**OLD.deliveries, "coach": zones})


def told(old: Edition, new: Edition) -> list[tuple[str, str, str]]:
    return [(one.kind, one.programme, change_words(one)) for one in compare(old, new)]


WITHOUT = replace(OLD, date="2026-02-01", programmes={"fund": OLD.programmes["fund"]})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (WITHOUT, OLD, ("started", "new (Open)")),
        (OLD, WITHOUT, ("ended", "was Open, no longer listed")),
        (OLD, with_coach(status="closed"), ("ended", "was Open, now Ended")),
        (with_coach(status="closed"), OLD, ("started", "was Ended, now Open")),
        (OLD, with_coach(end="2028"), ("changed", "End: was March 2027, now 2028")),
        (OLD, with_coach(name="Coach"), ("changed", "Name: was Work Coach, now Coach")),
        (
            OLD,
            with_coach(how_to_start="Ring us."),
            ("changed", "How to start: was empty, now Ring us."),
        ),
        (
            OLD,
            delivered(coast=("acme",), hills=("chamber",)),
            ("area-gained", "now in Hills, with Chamber"),
        ),
        (OLD, delivered(), ("area-lost", "no longer in Coast, with Acme")),
        (
            OLD,
            delivered(coast=("chamber",)),
            ("provider-changed", "in Coast: was Acme, now Chamber"),
        ),
        (
            OLD,
            delivered(coast=("acme", "chamber")),
            ("provider-gained", "gained a provider in Coast: was Acme, now Acme, Chamber"),
        ),
        (
            OLD,
            delivered(coast=()),
            ("provider-lost", "lost a provider in Coast: was Acme, now not known"),
        ),
    ],
)
def test_a_change_is_told_once(old: Edition, new: Edition, expected: tuple[str, str]) -> None:
    kind, words = expected
    assert told(old, new) == [(kind, "coach", words)]


def test_what_one_edition_lacks_is_not_compared() -> None:
    lacking = replace(with_coach(end="", name="Coach"), missing=("programmes.end",))
    assert [one.field for one in compare(OLD, lacking)] == ["name"]
    assert compare(replace(delivered(), missing=("deliveries",)), OLD) == ()


def test_an_older_directory_says_what_it_lacks() -> None:
    tables: Tables = {
        name: (columns, [])
        for name, columns in NEEDED.items()
        if name not in {"providers", "programmes"}
    }
    tables = {**tables, "programmes": (("id", "name", "status"), [("coach", "Coach", "live")])}
    edition = snapshot(tables, "2020-01-01")
    assert edition.programmes == {"coach": {"name": "Coach", "status": "live"}}
    assert {"providers", "programmes.end", "programmes.how_to_start"} <= set(edition.missing)
    assert "programmes.name" not in edition.missing


def test_the_first_edition_has_nothing_to_be_compared_with() -> None:
    newest, first = releases([with_coach(name="Coach"), OLD])
    assert (first.date, first.first, first.programmes, first.changes) == (OLD.date, True, 2, ())
    assert (newest.first, len(newest.changes)) == (False, 1)


def test_only_what_is_in_its_zones_touches_a_place() -> None:
    changes = compare(OLD, delivered(coast=("acme",), hills=()))
    assert touching(changes, frozenset({"hills"})) == changes
    assert touching(changes, frozenset({"coast"})) == ()


@pytest.mark.parametrize(
    ("today", "shown"), [("2026-02-01", True), ("2026-05-11", True), ("2026-05-12", False)]
)
def test_a_mark_is_shown_as_long_as_its_table_says(today: str, shown: bool) -> None:
    history = releases([OLD, delivered(coast=("chamber",))])
    found = marks(build_index(TINY), history, today)
    assert [tag.label for tag in found.get("coach", ())] == ["Changed provider"] * shown


def test_a_build_of_an_earlier_date_does_not_know_later_editions() -> None:
    news = build_news(tiny_world().index, [OLD, with_coach(name="Coach")], "2026-01-31")
    assert [one.date for one in news.history] == [OLD.date]


def test_a_programme_added_after_its_end_is_no_news_of_a_start() -> None:
    closed = with_coach(status="closed")
    found: tuple[Change, ...] = compare(WITHOUT, closed)
    assert [(one.kind, one.new) for one in found] == [("changed", "Ended")]
