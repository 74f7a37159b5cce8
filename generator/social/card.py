"""What a preview image says, apart from how it looks."""

from __future__ import annotations

from dataclasses import dataclass

SIZE = (800, 420)
"""Pixels of a picture. Links show them at about 500 by 260."""


@dataclass(frozen=True, slots=True)
class Card:
    """`kind` stands above the title, `line` below it; either may be empty.

    `districts` are marked on a map of England. Without a map, None, our mark takes its place.
    """

    title: str
    kind: str
    line: str
    districts: tuple[str, ...] | None

    def alt(self, site_name: str) -> str:
        """The image in words, for those who cannot see it."""
        said = [f"{site_name}: {self.title}", self.kind, self.line]
        if self.districts:
            said.append(f"{self.title} is marked on a map of England")
        return " ".join(f"{part.rstrip('.')}." for part in said if part)
