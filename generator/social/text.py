"""Text that fits: broken into lines, made smaller, and cut off only when nothing else helps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

Weight = Literal["regular", "semibold"]
FONTS = Path(__file__).with_name("font")
CUT_OFF = "…"
ABOVE, BELOW = 1.08, 0.3
"""What the letters reach from their line, in sizes: "Å" upwards, "j" downwards."""
SIDE = 3
"""Pixels by which a letter may reach beyond the width that it counts for."""


@dataclass(frozen=True, slots=True)
class Style:
    """`sizes` in pixels, the one to be wished for first; `leading` is a line's height in sizes."""

    weight: Weight
    sizes: tuple[int, ...]
    leading: float


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size, ready to be drawn."""

    lines: tuple[str, ...]
    style: Style
    size: int

    @property
    def step(self) -> int:
        """From one line to the next."""
        return round(self.size * self.style.leading)

    @property
    def top(self) -> int:
        """How far down the first line stands."""
        return round(self.size * ABOVE)

    @property
    def height(self) -> int:
        """Room for an accent above the first line and a tail below the last one."""
        if not self.lines:
            return 0
        return self.top + self.step * (len(self.lines) - 1) + round(self.size * BELOW)

    @property
    def width(self) -> float:
        return max((length(line, self.style.weight, self.size) for line in self.lines), default=0)


@cache
def font(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """The basic layout is the same everywhere; the better one depends on what is installed."""
    path = FONTS / f"inter-{weight}.woff"
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def length(line: str, weight: Weight, size: int) -> float:
    return font(weight, size).getlength(line)


@cache
def mask(block: Block) -> Image.Image:
    """How much of each pixel the lines cover, with `SIDE` pixels to spare left and right.

    Kept, since councils share most of their words.
    """
    image = Image.new("L", (ceil(block.width) + 2 * SIDE, block.height))
    draw = ImageDraw.Draw(image)
    face = font(block.style.weight, block.size)
    for number, line in enumerate(block.lines):
        draw.text((SIDE, block.top + number * block.step), line, fill=255, font=face, anchor="ls")
    return image


def fitted(text: str, style: Style, width: int, height: int) -> Block:
    """The text in the largest size at which it stays in the box; cut off where none does."""
    for size in style.sizes:
        block = Block(tuple(_wrap(text, style, size, width)), style, size)
        if block.height <= height and block.width <= width:
            return block
    return _cut(block, width, height)


def _wrap(text: str, style: Style, size: int, width: int) -> Iterator[str]:
    """As many words on a line as there is room for, at least one."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if line and length(longer, style.weight, size) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _cut(block: Block, width: int, height: int) -> Block:
    one = Block(block.lines[:1], block.style, block.size)
    most = (height - one.height) // block.step + 1
    kept = list(block.lines[:most])
    if len(kept) < len(block.lines):
        kept[-1] += CUT_OFF
    lines = tuple(_shortened(line, block.style.weight, block.size, width) for line in kept)
    return Block(lines, block.style, block.size)


def _shortened(line: str, weight: Weight, size: int, width: int) -> str:
    kept = line
    while length(line, weight, size) > width:
        kept = kept[:-1]
        line = f"{kept.rstrip()}{CUT_OFF}"
    return line
