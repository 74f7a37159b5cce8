"""Preview images: what others show when someone shares a link to a page.

A card is what an image says; the studio draws it. Nothing here reads or writes a file but the
typeface.
"""

from __future__ import annotations

from generator.social.card import Card
from generator.social.colours import read_colours
from generator.social.program import program
from generator.social.studio import SIZE, Studio

__all__ = ["SIZE", "Card", "Studio", "program", "read_colours"]
