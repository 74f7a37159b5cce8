"""What hung on the pages of councils that are gone still answers, and says who took over."""

from __future__ import annotations

import json

import pytest

from generator.derive.reorganise import as_of
from generator.publish.left_behind import addresses_left, left_behind
from generator.verify.atom import parse_feed
from tests.support.tiny_future import MERGED, SHORE, START, with_future
from tests.support.tiny_places import HASTINGS, ROTHER
from tests.support.tiny_site import tiny_context

NOW = as_of(with_future(MERGED), START)


@pytest.fixture(scope="module")
def left() -> dict[str, bytes]:
    return {file.path: file.content for file in left_behind(tiny_context(NOW.atlas), NOW)}


def test_both_districts_keep_their_data_and_what_hung_on_their_pages(
    left: dict[str, bytes],
) -> None:
    assert sorted(addresses_left(NOW)) == sorted((HASTINGS, ROTHER))
    data = {f"data/areas/{code}.{kind}" for code in (HASTINGS, ROTHER) for kind in ("json", "csv")}
    beside = {"map/index.html", "feed.xml", "qr.svg"}
    pages = {f"areas/{slug}/{name}" for slug in ("hastings", "rother") for name in beside}
    widgets = {f"embed/areas/{slug}/index.html" for slug in ("hastings", "rother")}
    assert left.keys() == data | pages | widgets


def test_the_data_of_a_district_name_its_successor(left: dict[str, bytes]) -> None:
    record = json.loads(left[f"data/areas/{HASTINGS}.json"])
    assert record["code"] == HASTINGS
    assert [one["slug"] for one in record["successors"]] == [SHORE]
    assert left[f"data/areas/{HASTINGS}.csv"] == left[f"data/areas/{ROTHER}.csv"]


def test_map_and_widget_lead_to_those_of_the_successor(left: dict[str, bytes]) -> None:
    for address in ("areas/rother/map/", "embed/areas/rother/"):
        page = left[f"{address}index.html"].decode()
        there = f"{address}".replace("rother", SHORE)
        assert f'url={"../" * address.count("/")}{there}"' in page


def test_the_feed_ends_with_where_to_go_on(left: dict[str, bytes]) -> None:
    feed = left["areas/rother/feed.xml"]
    [entry] = parse_feed(feed).entries
    assert b"<title>Rother is now part of Shore</title>" in feed
    assert f"areas/{SHORE}/feed.xml" in entry.content
