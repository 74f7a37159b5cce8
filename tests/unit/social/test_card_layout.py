"""Every card of the real tables is shown whole, in letters that the typeface has."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from generator.social import Card
from generator.social.studio import BOTTOM, GAP, LINE, TITLE, TOP, blocks
from generator.social.text import CUT_OFF, Block, Style, font, mask
from tests.unit.social.real_cards import real_cards

NOT_IN_ANY_FONT = "\uffff"


def inked(block: Block, margin: int) -> int:
    """How many pixels have ink when each line is drawn with room to spare."""
    size = (int(block.width) + 2 * margin, block.height + 2 * margin)
    canvas = Image.new("L", size)
    draw = ImageDraw.Draw(canvas)
    for number, line in enumerate(block.lines):
        place = (margin, margin + block.top + number * block.step)
        face = font(block.style.weight, block.size)
        draw.text(place, line, fill=255, font=face, anchor="ls")
    return sum(canvas.histogram()[1:])


def test_no_text_is_cut_off() -> None:
    cut = [
        line
        for card in real_cards()
        for block in blocks(card)[1]
        for line in block.lines
        if CUT_OFF in line
    ]
    assert cut == []


def test_no_ink_is_lost_at_the_edges_of_a_text() -> None:
    tall = Card("Ångström's jelly (quay)", "Éj", "Åj),", None)
    lost = [
        (block.lines, inked(block, 20) - sum(mask(block).histogram()[1:]))
        for card in (tall, *real_cards())
        for block in blocks(card)[1]
    ]
    assert [(lines, pixels) for lines, pixels in lost if pixels] == []


def test_the_texts_of_a_card_stay_between_the_name_of_the_site_and_the_edge() -> None:
    for card in real_cards():
        width, found = blocks(card)
        assert max(block.width for block in found) <= width, card
        assert sum(block.height + GAP for block in found) - GAP <= BOTTOM - TOP, card


@pytest.mark.parametrize("style", [TITLE, LINE], ids=["title", "line"])
def test_every_letter_is_in_the_typeface(style: Style) -> None:
    """The last letter tells that the test would see one that is not."""
    said = "".join(card.title + card.kind + card.line for card in real_cards())
    face = font(style.weight, 40)
    missing = bytes(face.getmask(NOT_IN_ANY_FONT))
    letters = sorted(set(f"{said}£éâ{CUT_OFF}Ŵ") - {" "})
    assert [letter for letter in letters if bytes(face.getmask(letter)) == missing] == ["Ŵ"]


def test_a_title_of_any_length_leaves_room_for_the_rest() -> None:
    card = Card("Long " * 100, "kind " * 100, "line " * 100, ())
    width, found = blocks(card)
    assert max(block.width for block in found) <= width
    assert sum(block.height + GAP for block in found) - GAP <= BOTTOM - TOP
