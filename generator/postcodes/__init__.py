"""Postcodes of England and their councils: compact files, careful reading, exact answers."""

from __future__ import annotations

from generator.postcodes.directory import Directory
from generator.postcodes.find import Answer, Finder
from generator.postcodes.pack import PackError, pack, unpack
from generator.postcodes.text import clean, looks_like_postcode, spaced

__all__ = [
    "Answer",
    "Directory",
    "Finder",
    "PackError",
    "clean",
    "looks_like_postcode",
    "pack",
    "spaced",
    "unpack",
]
