"""Text stays in its box: smaller first, cut off only when nothing else helps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.social.text import CUT_OFF, SIDE, Style, fitted, mask

STYLE = Style("semibold", (60, 40, 20), 1.2)
WIDTH, HEIGHT = 400, 160
LETTERS = st.characters(min_codepoint=32, max_codepoint=255)


def test_a_short_text_has_one_line_of_the_largest_size() -> None:
    block = fitted("Lewes", STYLE, WIDTH, HEIGHT)
    assert (block.lines, block.size) == (("Lewes",), 60)


def test_a_text_is_broken_between_words_before_it_is_made_smaller() -> None:
    block = fitted("Brighton and Hove", STYLE, WIDTH, HEIGHT)
    assert (block.lines, block.size) == (("Brighton and", "Hove"), 60)


def test_a_word_too_long_for_a_line_makes_the_text_smaller() -> None:
    block = fitted("Wolverhampton-on-Sea", STYLE, WIDTH, HEIGHT)
    assert (block.lines, block.size) == (("Wolverhampton-on-Sea",), 20)


def test_a_text_that_no_size_can_hold_is_cut_off_and_says_so() -> None:
    block = fitted("word " * 200, STYLE, WIDTH, HEIGHT)
    assert block.size == 20
    assert block.lines[-1].endswith(CUT_OFF)
    assert [line for line in block.lines[:-1] if CUT_OFF in line] == []


def test_a_word_that_no_size_can_hold_is_cut_off_and_says_so() -> None:
    (line,) = fitted("w" * 200, STYLE, WIDTH, HEIGHT).lines
    assert line.startswith("www")
    assert line.endswith(CUT_OFF)


@given(st.text(LETTERS, max_size=300))
def test_any_text_stays_in_its_box(text: str) -> None:
    block = fitted(text, STYLE, WIDTH, HEIGHT)
    assert block.width <= WIDTH
    assert block.height <= HEIGHT


@given(st.text(LETTERS, max_size=60))
def test_no_word_is_lost_where_nothing_is_cut_off(text: str) -> None:
    block = fitted(text, STYLE, WIDTH, HEIGHT)
    whole = " ".join(block.lines)
    assert whole == " ".join(text.split()) or CUT_OFF in whole


@pytest.mark.parametrize("text", ["", "g", "Á", "King's Lynn £5, Ångström, naïve façade"])
def test_what_is_drawn_is_as_large_as_it_was_measured(text: str) -> None:
    block = fitted(text, STYLE, WIDTH, HEIGHT)
    image = mask(block)
    assert 0 <= image.width - 2 * SIDE - block.width < 1
    assert image.height == block.height
    assert (image.getbbox() is not None) == bool(text)
