"""Which facts are worth checking, which first, and how many there are of each kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.quality.counts import by_age, by_level
from generator.derive.quality.facts import Fact, facts
from generator.derive.quality.queue import quality, queue
from generator.derive.quality.reasons import reasons
from generator.derive.refs import Ref
from generator.derive.views.quality import quality_view
from generator.derive.world import build_world
from generator.model.history import LinkCheck
from tests.support.tiny import TINY
from tests.support.tiny_site import Anywhere

TODAY = "2026-11-28"
WORLD = build_world(TINY, {})
SOUND = {"ended": "", "confirmed": True, "level": "seen", "checked": "2026-11", "named": True}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, ()),
        ({"ended": "2026-11-27"}, ("past-its-end",)),
        ({"ended": "2026-11-28"}, ()),
        ({"ended": "2026"}, ()),
        ({"confirmed": False}, ("not-confirmed",)),
        ({"level": "recalled"}, ("not-checked",)),
        ({"level": "mixed"}, ()),
        ({"named": False}, ("who-runs-it",)),
        ({"checked": "2025-11-28"}, ("old",)),
        ({"checked": "2025-11-29"}, ()),
        ({"checked": ""}, ()),
        ({"level": "recalled", "ended": "2020"}, ("past-its-end", "not-checked")),
    ],
)
def test_a_fact_is_worth_checking_for_each_thing_that_is_not_sure(
    found: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert reasons(WORLD.index, TODAY, **(SOUND | found)) == expected  # type: ignore[arg-type]


def test_what_is_over_is_not_a_fact_about_now() -> None:
    over = {row.id for row in TINY.programmes if WORLD.index.statuses[row.status].ended}
    past = {row.id for row in TINY.deliveries if row.currency == "past"}
    assert over
    assert past
    rows = {(fact.table, fact.row) for fact in facts(WORLD, TODAY)}
    assert not {("programmes", key) for key in over} & rows
    assert not {("deliveries", key) for key in past} & rows
    assert {("local_schemes", row.id) for row in TINY.local_schemes} <= rows


def fact(name: str, *, districts: frozenset[str], why: tuple[str, ...], checked: str = "") -> Fact:
    subject = Ref("programme", name, name)
    return Fact("programmes", name, subject, "", "seen", checked, "", districts, why)


def test_the_queue_begins_with_what_touches_most_people() -> None:
    few, many = frozenset({"a"}), frozenset({"a", "b"})
    found = queue(
        [
            fact("sure", districts=many, why=()),
            fact("few", districts=few, why=("old", "not-checked")),
            fact("unmapped", districts=frozenset(), why=("old",)),
            fact("one reason", districts=many, why=("old",), checked="2020"),
            fact("older", districts=many, why=("old",), checked="2019"),
            fact("two reasons", districts=many, why=("old", "not-checked")),
        ],
        {"a": 10, "b": 5},
    )
    assert [(one.fact.row, one.residents) for one in found] == [
        ("two reasons", 15),
        ("older", 15),
        ("one reason", 15),
        ("few", 10),
        ("unmapped", 0),
    ]


def test_a_programme_touches_the_people_of_all_areas_where_it_is_on_offer() -> None:
    index = WORLD.index
    everybody = frozenset(place.code for place in WORLD.places.districts)
    national = {
        row.programme_id
        for row in TINY.deliveries
        if index.zones[row.zone_id].geography_id == "england" and row.currency != "past"
    }
    programmes = [one for one in facts(WORLD, TODAY) if one.table == "programmes"]
    touched = [one.districts for one in programmes if one.row in national]
    assert touched
    assert set(touched) == {everybody}


def test_the_tables_count_each_fact_once() -> None:
    found = facts(WORLD, TODAY)
    for table in (by_level(WORLD.index, found), by_age(WORLD.index, found, TODAY)):
        assert sum(row.total for row in table.rows) == len(found)
        assert all(row.total == sum(row.numbers) for row in table.rows)
    older = [replace(one, checked="2020") for one in found]
    assert [row.numbers[2] for row in by_age(WORLD.index, older, TODAY).rows] == [
        row.total for row in by_age(WORLD.index, found, TODAY).rows
    ]


def test_a_fact_whose_address_did_not_answer_is_worth_checking() -> None:
    address = next(row.source_url for row in TINY.deliveries if row.source_url)
    for result, expected in (("gone", True), ("moved", False), ("ok", False)):
        check = LinkCheck(address, result, 404, "", TODAY, "")
        world = build_world(replace(TINY, link_checks=(check,)), {})
        found = {one.row for one in facts(world, TODAY) if "broken-link" in one.reasons}
        using = {one.row for one in facts(world, TODAY) if one.source_url == address}
        assert using
        assert using <= found if expected else not found


def test_the_page_says_when_addresses_were_asked_last_or_that_none_was() -> None:
    lines = Anywhere()
    view = quality_view(WORLD.index, quality(WORLD, TODAY), TODAY, lines)
    assert (view.links_checked, view.links_checked_on) == (0, "")
    assert "Its link is broken" not in {label for label, _, _ in view.reasons}
    days = ("2026-11-20", "2026-11-27")
    checks = tuple(LinkCheck(f"https://{day}.test/", "ok", 200, "", day, "") for day in days)
    world = build_world(replace(TINY, link_checks=checks), {})
    view = quality_view(world.index, quality(world, TODAY), TODAY, lines)
    assert (view.links_checked, view.links_checked_on) == (2, "2026-11-27")
    assert ("Its link is broken", "It did not answer.", 0) in view.reasons
