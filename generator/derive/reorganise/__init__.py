"""The atlas as of a day: councils due to start by then have taken over from their members."""

from __future__ import annotations

from generator.derive.reorganise.as_of import AsOf, as_of
from generator.derive.reorganise.moves import NONE, Moves

__all__ = ["NONE", "AsOf", "Moves", "as_of"]
