"""A sheet is a text with drafts in it, which others may stand round and fill in."""

from __future__ import annotations

import pytest

from generator.render.draft import Draft
from generator.render.sheet import Sheet, mark


def upper(_: object, text: str) -> str:
    return text.upper()


SHEET = Sheet(
    Draft(lambda _: f"<p>{mark('map')}</p>{mark('figures')}", None),
    {"map": Draft(upper, None, "map"), "figures": Draft(upper, None, "ten")},
)


def test_its_text_has_that_of_each_draft_at_its_mark() -> None:
    assert SHEET.text() == "<p>MAP</p>TEN"


def test_filled_in_it_keeps_the_drafts_apart_from_what_stands_round_them() -> None:
    parts = list(SHEET.fill(f"<html>{SHEET.frame.text()}</html>"))
    assert parts == ["<html><p>", SHEET.slots["map"], "</p>", SHEET.slots["figures"], "</html>"]


def test_a_draft_without_a_mark_is_left_out() -> None:
    assert "".join(str(part) for part in SHEET.fill("<p>none</p>")) == "<p>none</p>"


def test_a_mark_without_a_draft_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(SHEET.fill(mark("other")))
