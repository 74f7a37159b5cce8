"""How much room words take, without a font to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

NARROW, WIDE = "fijlrt.,' -()", "mwMW"
LINE_HEIGHT = 1.12
MOST_WORDS = 12
"""In a name that is broken into lines. There are too many ways to break a longer one to try all."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text and the room they need, in the units of the font size."""

    lines: tuple[str, ...]
    width: float
    height: float


def blocks(text: str, size: float, most_lines: int = 3) -> Iterator[Block]:
    """The text on one line, then broken as evenly as can be over two, three …"""
    words = text.split()
    most = most_lines if len(words) <= MOST_WORDS else 1
    for count in range(1, min(most, len(words)) + 1):
        lines = min(_breaks(words, count), key=lambda lines: max(map(_ems, lines)))
        yield Block(lines, max(map(_ems, lines)) * size, count * size * LINE_HEIGHT)


def _breaks(words: list[str], count: int) -> Iterator[tuple[str, ...]]:
    for cuts in combinations(range(1, len(words)), count - 1):
        edges = (0, *cuts, len(words))
        yield tuple(" ".join(words[a:b]) for a, b in pairwise(edges))


def _ems(line: str) -> float:
    """Width in ems of a common sans-serif; a little generous, so that fallback fonts fit too."""
    return sum(map(_letter_ems, line))


def _letter_ems(letter: str) -> float:
    if letter in NARROW:
        return 0.34
    if letter in WIDE:
        return 0.88
    return 0.7 if letter.isupper() else 0.57
