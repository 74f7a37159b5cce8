"""Feeds are valid Atom: what RFC 4287 asks of a feed and of an entry is there, once."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.changes.snapshot import FIELDS
from generator.model.history import Edition
from generator.render.feeds import feeds
from generator.verify.atom import Feed, parse_feed
from tests.support.tiny_site import BASE_URL, tiny_context

FIRST = Edition("2026-01-01", {"x": {"name": "X & <Y>"}}, {}, (), {}, {}, {"x": {"nowhere": ()}})
LATER = replace(FIRST, date="2026-02-01", programmes={"x": {"name": "Z"}})


def made(*editions: Edition) -> dict[str, Feed]:
    context = replace(tiny_context(), editions=editions)
    return {file.path: parse_feed(file.content) for file in feeds(context, BASE_URL)}


def test_each_council_and_england_have_a_valid_feed() -> None:
    found = made(FIRST, LATER)
    context = tiny_context()
    areas = {
        f"{context.links.path(p.ref)}feed.xml" for p in context.world.places.authorities.values()
    }
    assert set(found) == {"changes/feed.xml", *areas}
    assert all(feed.self_link == BASE_URL + path for path, feed in found.items())
    ids = [feed.id for feed in found.values()]
    assert len(set(ids)) == len(ids)


def test_the_feed_of_england_has_every_edition_newest_first() -> None:
    feed = made(FIRST, LATER)["changes/feed.xml"]
    assert feed.updated == "2026-02-01T00:00:00Z"
    assert [entry.updated[:10] for entry in feed.entries] == ["2026-02-01", "2026-01-01"]
    assert feed.entries[0].content.endswith(f"Z: {FIELDS['name']}: was X & <Y>, now Z.")
    assert feed.entries[1].content == "First edition: 1 programme."


def test_what_does_not_touch_a_council_is_not_in_its_feed() -> None:
    feeds_of_areas = [feed for path, feed in made(FIRST, LATER).items() if path[:5] == "areas"]
    assert {len(feed.entries) for feed in feeds_of_areas} == {1}


def test_ids_stay_when_an_edition_is_added() -> None:
    before, after = made(FIRST)["changes/feed.xml"], made(FIRST, LATER)["changes/feed.xml"]
    assert (before.id, before.entries[0].id) == (after.id, after.entries[1].id)


def test_a_site_without_editions_has_feeds_all_the_same() -> None:
    assert made()["changes/feed.xml"].entries == ()


def test_a_character_that_xml_has_not_does_not_spoil_a_feed() -> None:
    later = replace(LATER, programmes={"x": {"name": "a\x00b\x0bc\ufffe</entry>"}})
    [entry, _] = made(FIRST, later)["changes/feed.xml"].entries
    assert "a\ufffdb\ufffdc\ufffd</entry>" in entry.content
