"""Draws cards in sixteen colours, as large as other sites show them beside a link."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PIL import Image

from generator.maps.static import BaseMap
from generator.social.card import SIZE, Card
from generator.social.colours import FOCUS, GROUND, LAND, ON_HEAD, Colours
from generator.social.england import land, mark_area
from generator.social.png import png
from generator.social.shapes import mark as our_mark
from generator.social.text import SIDE, Block, Style, fitted, mask

LEFT, TOP, BOTTOM = 48, 90, 400
BRAND_TOP, BRAND_MARK, BRAND_SIZE = 38, 40, 24
MAP_CORNER, MAP_SIZE = (460, 20), (333, 380)
MARK_CORNER, MARK_SIZE = (580, 126), 174
WIDTH_BY_MAP, WIDTH_BY_MARK = 400, 514
GAP = 7

KIND = Style("semibold", (20, 18, 16), 1.3)
TITLE = Style("semibold", (48, 43, 38, 34, 30, 26), 1.12)
LINE = Style("regular", (21, 20, 19), 1.32)
KIND_HEIGHT, TITLE_HEIGHT, LINE_HEIGHT = 54, 155, 87


@dataclass(frozen=True)
class Studio:
    """What the pictures share is drawn once, and only when there is a picture to draw."""

    base: BaseMap
    colours: Colours
    site_name: str

    def draw(self, card: Card) -> bytes:
        """The card as a PNG file."""
        picture = (self._without_map if card.districts is None else self._with_map).copy()
        if card.districts:
            area = self._land.copy()
            mark_area(area, self.base, card.districts)
            picture.paste(area, MAP_CORNER)
        _write(picture, card)
        picture.putpalette(self.colours.palette())
        return png(picture)

    @cached_property
    def _land(self) -> Image.Image:
        return land(self.base, MAP_SIZE)

    @cached_property
    def _with_map(self) -> Image.Image:
        picture = self._branded()
        picture.paste(self._land, MAP_CORNER)
        return picture

    @cached_property
    def _without_map(self) -> Image.Image:
        picture = self._branded()
        picture.paste(LAND.paint(our_mark(MARK_SIZE)), MARK_CORNER)
        return picture

    def _branded(self) -> Image.Image:
        picture = Image.new("L", SIZE, GROUND)
        picture.paste(FOCUS.paint(our_mark(BRAND_MARK)), (LEFT - 5, BRAND_TOP))
        name = fitted(self.site_name, Style("semibold", (BRAND_SIZE,), 1.3), WIDTH_BY_MARK, 40)
        picture.paste(
            ON_HEAD.paint(mask(name)),
            (LEFT + BRAND_MARK + 5, BRAND_TOP + (BRAND_MARK - name.height) // 2),
        )
        return picture


def blocks(card: Card) -> tuple[int, list[Block]]:
    """The width there is for text, and kind, title and line made to fit it."""
    width = WIDTH_BY_MARK if card.districts is None else WIDTH_BY_MAP
    kind = fitted(card.kind, KIND, width, KIND_HEIGHT)
    title = fitted(card.title, TITLE, width, TITLE_HEIGHT)
    return width, [kind, title, fitted(card.line, LINE, width, LINE_HEIGHT)]


def _write(picture: Image.Image, card: Card) -> None:
    """All three in the middle of the height; the kind in the colour of the mark."""
    _, found = blocks(card)
    height = sum(block.height + GAP for block in found) - GAP
    top = TOP + (BOTTOM - TOP - height) // 2
    for block, ramp in zip(found, (FOCUS, ON_HEAD, ON_HEAD), strict=True):
        picture.paste(ramp.paint(mask(block)), (LEFT - SIDE, top))
        top += block.height + GAP
