"""The labour market on an area page, read from its HTML with nothing of the generator."""

from __future__ import annotations

import re
from dataclasses import dataclass

SECTION = re.compile(r'<section class="pa-lm".*?</section>', re.DOTALL)
ITEM = re.compile(r'<li>(?:<h[34]>)?<a href="[^"]*indicators/#([^"]+)">')
TAG = re.compile(r"<[^>]+>")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
ROW = re.compile(r"<tr><th>([^<]+)((?:<td>[^<]*)+)")
PIN = re.compile(r'd="M(-?\d+) 1l5 7h-10zm0 7v28(?:M(-?\d+) \d+v8m0-4h(\d+)m0-4v8)?"')
LINE = re.compile(r'class="l" d="([^"]+)"')


@dataclass(frozen=True)
class Item:
    """One indicator: its HTML, and what stands in it."""

    html: str

    @property
    def text(self) -> str:
        """The words outside the table of years."""
        return words(self.html.partition("<table")[0])

    @property
    def years(self) -> list[list[str]]:
        """The rows of the table, the period first. White space is taken off."""
        return [
            [period.strip(), *(cell.strip() for cell in cells.split("<td>")[1:])]
            for period, cells in ROW.findall(self.html)
        ]

    @property
    def pin(self) -> tuple[int, ...]:
        """Where the strip has its pin, and the ends of its interval; empty without a strip."""
        found = PIN.search(self.html)
        if not found:
            return ()
        x, low, width = (int(part) if part else None for part in found.groups())
        ends = () if low is None or width is None else (low, low + width)
        return tuple(end for end in (x, *ends) if end is not None)

    @property
    def heights(self) -> list[int]:
        """How far down each point of the time line is, oldest first."""
        found = LINE.search(self.html)
        return heights(found[1]) if found else []


def items(page: str) -> dict[str, Item]:
    """By indicator, from the HTML of a page."""
    found = SECTION.search(page)
    assert found, "the page has no labour market"
    cut = ITEM.split(found[0])
    return {key: Item(html) for key, html in zip(cut[1::2], cut[2::2], strict=True)}


def words(html: str) -> str:
    return " ".join(TAG.sub(" ", html).split())


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def heights(path: str) -> list[int]:
    """The y of each point of a path of `M`, `l` and `h0` commands."""
    found: list[int] = []
    for command, _, second in re.findall(r"([MlH])(-?\d+)[ ]?(-?\d+)", path):
        found.append(int(second) if command == "M" else found[-1] + int(second))
    return found
