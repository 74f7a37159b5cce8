"""From what was typed to an answer: a council, or which other answer is true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.postcodes.directory import Directory, area_of
from generator.postcodes.text import clean, is_begun, is_forces, is_shaped, other_readings, spaced

KNOWN, CORRECTED = "known", "corrected"
UNKNOWN, INCOMPLETE, NOT_A_POSTCODE = "unknown", "incomplete", "not-a-postcode"
FORCES_AREA = "BF"
KINDS = (KNOWN, CORRECTED, UNKNOWN, INCOMPLETE, NOT_A_POSTCODE)
"""Answers that do not depend on the part of the country."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`kind` is one of KINDS, or the answer for a postcode area that is not all in England.

    `code` is that of the council, for `known` and `corrected` only. `postcode` is what was
    understood, with its space; empty when nothing was.
    """

    kind: str
    postcode: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Finder:
    """`elsewhere`: the answer for each postcode area that is not, or not wholly, in England."""

    directory: Directory
    elsewhere: Mapping[str, str]

    def find(self, text: str) -> Answer:
        """As typed if such a postcode may exist; else the one other reading that may."""
        typed = clean(text)
        if is_forces(typed) and FORCES_AREA in self.elsewhere:
            return Answer(self.elsewhere[FORCES_AREA])
        if self._may_exist(typed):
            return self._answer(typed, KNOWN)
        readings = [other for other in other_readings(typed) if self._may_exist(other)]
        existing = [other for other in readings if self._is_known_or_abroad(other)]
        if len(existing) == 1:
            return self._answer(existing[0], CORRECTED)
        return self._without_council(typed, readings)

    def _may_exist(self, postcode: str) -> bool:
        """An English outcode, or an area outside England (where none ends in a letter)."""
        if not is_shaped(postcode):
            return False
        outcode = postcode[:-3]
        return outcode in self.directory.shards or (
            area_of(outcode) in self.elsewhere and outcode[-1].isdigit()
        )

    def _is_known_or_abroad(self, postcode: str) -> bool:
        return self.directory.code(postcode) is not None or area_of(postcode) in self.elsewhere

    def _answer(self, postcode: str, found: str) -> Answer:
        code = self.directory.code(postcode)
        if code:
            return Answer(found, spaced(postcode), code)
        return Answer(self.elsewhere.get(area_of(postcode), UNKNOWN), spaced(postcode))

    def _without_council(self, typed: str, readings: list[str]) -> Answer:
        if is_shaped(typed) and area_of(typed) in self.directory.areas:
            return Answer(UNKNOWN, spaced(typed))
        if readings:
            return Answer(UNKNOWN, spaced(readings[0]) if len(readings) == 1 else "")
        return Answer(INCOMPLETE if is_begun(typed) else NOT_A_POSTCODE)
