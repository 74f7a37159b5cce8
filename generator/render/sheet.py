"""A page with drafts in it: where only its words change, its drawings need not be drawn again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.render.draft import Draft, Later

# Neither character can be in a table (rule `control`) or means anything in HTML.
_SLOT = re.compile("\x02([a-z_]+)\x03")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`frame` is the text of the page with a mark where each of `slots`, by name, has its place."""

    frame: Draft | Later
    slots: Mapping[str, Draft | Later]

    def text(self) -> str:
        """The whole."""
        parts = at_marks(self.frame.text())
        return "".join(self.slots[one].text() if odd % 2 else one for odd, one in enumerate(parts))


def mark(name: str) -> Markup:
    """Shown by the template of the frame where the draft of this name goes."""
    return Markup(f"\x02{name}\x03")  # noqa: S704 - a name of the program's own


def at_marks(frame: str) -> list[str]:
    """The text of a frame, cut at its marks: by turns what stands round them, and a name."""
    return _SLOT.split(frame)
