"""A sheet is a text with drafts in it, which others may stand round and fill in."""

from __future__ import annotations

import pytest

from generator.render.draft import Draft
from generator.render.sheet import Sheet, at_marks, mark


def upper(_: object, text: str) -> str:
    return text.upper()


def sheet(frame: str) -> Sheet:
    slots = {"map": Draft(upper, None, "map"), "figures": Draft(upper, None, "ten")}
    return Sheet(Draft(lambda _: frame, None), slots)


def test_its_text_has_that_of_each_draft_at_its_mark() -> None:
    assert sheet(f"<p>{mark('map')}</p>{mark('figures')}").text() == "<p>MAP</p>TEN"


def test_a_frame_is_cut_into_what_stands_round_the_drafts_and_their_names() -> None:
    assert at_marks(f"<p>{mark('map')}</p>") == ["<p>", "map", "</p>"]


def test_a_draft_without_a_mark_is_left_out() -> None:
    assert sheet("<p>none</p>").text() == "<p>none</p>"


def test_a_mark_without_a_draft_is_an_error() -> None:
    with pytest.raises(KeyError):
        sheet(mark("other")).text()
