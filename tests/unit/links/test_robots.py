"""What a site's robots.txt lets us ask."""

from __future__ import annotations

import pytest

from generator.links.replies import Answer, Failure
from generator.links.robots import CLOSED, UNREADABLE, read_robots, robots_address

PAGE = "https://atlas.test/help/restart"


def rules(text: str) -> Answer:
    return Answer(200, body=text.encode())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("User-agent: *\nDisallow:", None),
        ("User-agent: *\nDisallow: /help", CLOSED),
        ("User-agent: *\nDisallow: /\nAllow: /help/", None),
        ("User-agent: *\nDisallow: /*/restart$", CLOSED),
        ("User-agent: Provision-Atlas-Links\nDisallow: /\n\nUser-agent: *\nDisallow:", CLOSED),
        ("User-agent: provision-atlas-links\nDisallow:\n\nUser-agent: *\nDisallow: /", None),
        ("<!doctype html><title>Not found</title>", None),
        ("\xff\xfe\x00", None),
    ],
)
def test_rules_by_the_longest_match_and_by_name(text: str, expected: Failure | None) -> None:
    assert read_robots(rules(text)).against(PAGE) == expected


def test_a_file_that_is_not_there_forbids_nothing_and_a_server_that_fails_all() -> None:
    for status in (301, 401, 403, 404, 410):
        assert read_robots(Answer(status)).against(PAGE) is None
    for status in (429, 500, 503):
        assert read_robots(Answer(status)).against(PAGE) == UNREADABLE


def test_a_host_that_cannot_be_reached_is_not_asked_for_more() -> None:
    failure = Failure("silent", "Nothing came.", again=True)
    assert read_robots(failure).against(PAGE) == failure


def test_the_pause_that_a_site_wants() -> None:
    assert read_robots(rules("User-agent: *\nCrawl-delay: 10")).pause() == 10
    assert read_robots(rules("User-agent: *\nCrawl-delay: soon")).pause() == 0
    assert read_robots(Answer(404)).pause() == 0


def test_the_file_is_at_the_root_of_the_site_and_no_password_is_sent() -> None:
    assert robots_address("http://me:secret@atlas.test:81/a/b?c") == (
        "http://atlas.test:81/robots.txt"
    )
