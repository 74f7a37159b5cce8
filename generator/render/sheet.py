"""A page with drafts in it: where only its words change, its drawings need not be drawn again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.render.draft import Draft

# Neither character can be in a table (rule `control`) or means anything in HTML.
_SLOT = re.compile("\x02([a-z_]+)\x03")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`frame` is the text of the page with a mark where each of `slots`, by name, has its place."""

    frame: Draft
    slots: Mapping[str, Draft]

    def fill(self, text: str) -> Iterator[str | Draft]:
        """A text that holds the frame, cut at the marks."""
        for number, part in enumerate(_SLOT.split(text)):
            yield self.slots[part] if number % 2 else part

    def text(self) -> str:
        """The whole."""
        parts = self.fill(self.frame.text())
        return "".join(part if isinstance(part, str) else part.text() for part in parts)


def mark(name: str) -> Markup:
    """Shown by the template of the frame where the draft of this name goes."""
    return Markup(f"\x02{name}\x03")  # noqa: S704 - a name of the program's own
