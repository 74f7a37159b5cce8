"""The few colours of a preview image, which keep it small: ours, and steps between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from PIL import Image

Colour = tuple[int, int, int]

TOKEN = re.compile(r"--pa-(?P<name>[\w-]+): #(?P<hex>[0-9a-f]{6});")
WHITE_STEPS, FOCUS_STEPS, LAND_STEPS = 2, 2, 2
"""How many colours a soft edge goes through, the full colour included."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """Places in the palette, from nearly the ground to the full colour."""

    steps: tuple[int, ...]

    def paint(self, mask: Image.Image) -> Image.Image:
        """Places in the palette for how much of each pixel (0 to 255) is covered."""
        return mask.point(_places(self.steps))


@dataclass(frozen=True, slots=True)
class Colours:
    """Names are those of the style sheet's tokens."""

    head: Colour
    on_head: Colour
    focus: Colour
    accent: Colour

    def palette(self) -> bytes:
        """Red, green and blue of each place, 0 being the ground; see the ramps below."""
        ramps = (
            _between(self.head, self.on_head, WHITE_STEPS),
            _between(self.head, self.focus, FOCUS_STEPS),
            _between(self.head, self.accent, LAND_STEPS),
            _between(self.accent, self.focus, 3)[:-1],
        )
        return bytes(chain(self.head, *chain(*ramps)))


GROUND = 0
ON_HEAD = Ramp((1, 2))
FOCUS = Ramp((3, 4))
LAND = Ramp((5, 6))
MARKED = Ramp((7, 8, 4))
"""Upon land, where the others are upon the ground."""


def read_colours(style_sheet: str) -> Colours:
    """From a style sheet's tokens. Raises KeyError when one of them is not there."""
    found = {match["name"]: _colour(match["hex"]) for match in TOKEN.finditer(style_sheet)}
    return Colours(found["head"], found["on-head"], found["focus"], found["accent"])


@cache
def _places(steps: tuple[int, ...]) -> list[int]:
    """The place for each level of cover."""
    scale = (GROUND, *steps)
    return [scale[round(level * len(steps) / 255)] for level in range(256)]


def _colour(digits: str) -> Colour:
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def _between(start: Colour, end: Colour, steps: int) -> list[Colour]:
    """Ends with `end`; `start` is left out."""

    def mixed(part: int, step: int) -> int:
        return round(start[part] + (end[part] - start[part]) * step / steps)

    return [(mixed(0, step), mixed(1, step), mixed(2, step)) for step in range(1, steps + 1)]
