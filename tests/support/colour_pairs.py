"""Which colours of the site may meet, and how much contrast each meeting needs.

Names are those of the custom properties of 01-tokens.css without `--pa-`, and of map.css.
"""

from __future__ import annotations

from itertools import product

NUMBERS = range(1, 9)
ZONES = [f"zone-{number}" for number in NUMBERS]
FILLS = [f"fill-{number}" for number in NUMBERS]

TEXT = {
    "paper": ["ink", "muted", "link", "accent"],
    "wash": ["ink", "muted", "link", "accent"],
    "accent-soft": ["ink", "link"],
    "accent": ["on-accent"],
    "head": ["on-head"],
    "focus": ["on-focus"],
    "good-soft": ["good"],
    "warn-soft": ["warn"],
    "stop-soft": ["stop"],
    "ink": ["paper"],
}
"""Ground → text on it, at least 4.5. Words on drawn maps have a halo of paper."""

SHAPES = {
    "paper": ["ink", "muted", "line-strong", "accent"],
    "wash": ["ink", "line-strong"],
    "head": ["focus", "on-head"],
    "sea": ["ink", "muted"],
    "land": ["ink", "muted", "accent"],
    "accent": ["paper"],
    **{zone: ["ink"] for zone in ZONES},
}
"""Ground → edges of controls, rings of focus, marks and lines of maps on it, at least 3.

A focused link has a ring of ink round a ground of focus, and one in the header that ground
alone. A focused input has a ring of ink inside its own edge.
"""

MAP_TEXT = {
    "page": ["text", "quiet", "link"],
    "sea": ["quiet"],
    "land": ["text"],
    "halo": ["mark"],
    **{fill: ["text", "mark"] for fill in FILLS},
}
"""The same of the interactive map, which has a page and colours of its own."""

MAP_SHAPES = {
    "page": ["edge", "focus"],
    "land": ["edge", "mark", "focus"],
    "sea": ["edge", "mark", "focus"],
    **{fill: ["mark", "focus"] for fill in FILLS},
}

DECORATIVE = {
    "line": "parts what space and headings part already",
    "rule": "the same on the interactive map",
}
"""Colours that need no contrast, and why."""

TEXT_LEAST, SHAPES_LEAST = 4.5, 3.0

Pair = tuple[str, str]


def pairs(table: dict[str, list[str]]) -> list[Pair]:
    """(ground, what is on it) for each meeting of a table."""
    return [pair for ground, over in table.items() for pair in product([ground], over)]
