"""Preview images: what others show when someone shares a link to a page.

A card is what an image says; the studio draws it. Nothing here reads or writes a file but the
typeface.
"""

from __future__ import annotations

from generator.social.card import SIZE, Card

__all__ = ["SIZE", "Card"]
