"""From text cells and their schemas to the atlas, or every problem at once."""

from __future__ import annotations

from generator.validate.run import load, validate

__all__ = ["load", "validate"]
