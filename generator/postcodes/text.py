"""What someone typed as a postcode, and the other ways to read it. `postcode.js` does the same."""

from __future__ import annotations

import re
from itertools import product

from generator.postcodes.inward import LETTERS

SHAPE = re.compile(rf"([A-Z]{{1,2}}[0-9][A-Z0-9]?)[0-9][{LETTERS}]{{2}}")
ROUGH = re.compile(r"[A-Z01]{1,2}[0-9OIL][A-Z0-9]?[0-9OIL][A-Z01]{2}")
BEGUN = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?(?:[0-9][A-Z]?)?")
FORCES = re.compile(r"BFPO[0-9]{0,3}")
TYPED = re.compile(r"[A-Za-z0-9]{2,7}")
SLIPS = {"O": "0", "0": "O", "I": "1", "L": "1", "1": "IL"}
"""What may be meant by a letter or digit that looks like another."""


def clean(text: str) -> str:
    """Capitals without spaces; empty for what has other characters or another length."""
    joined = "".join(text.split())
    return joined.upper() if TYPED.fullmatch(joined) else ""


def spaced(postcode: str) -> str:
    """`DA146NT` as people write it: `DA14 6NT`."""
    return f"{postcode[:-3]} {postcode[-3:]}"


def is_shaped(postcode: str) -> bool:
    """Whether a cleaned text has the shape of a whole postcode."""
    return SHAPE.fullmatch(postcode) is not None


def is_begun(postcode: str) -> bool:
    """Whether a cleaned text is the first part of a postcode."""
    return BEGUN.fullmatch(postcode) is not None


def is_forces(postcode: str) -> bool:
    """Whether a cleaned text is a British Forces Post Office number, such as BFPO 57."""
    return FORCES.fullmatch(postcode) is not None


def looks_like_postcode(text: str) -> bool:
    """Whether it is worth answering as a postcode, slips included, or as a part of one."""
    typed = clean(text)
    shaped = ROUGH.fullmatch(typed) or is_begun(typed)
    return is_forces(typed) or (any(c.isdigit() for c in typed) and bool(shaped))


def other_readings(typed: str) -> list[str]:
    """Every other postcode that a cleaned text may stand for, if characters were mistaken."""
    if not ROUGH.fullmatch(typed):
        return []
    readings = ("".join(choice) for choice in product(*(c + SLIPS.get(c, "") for c in typed)))
    return [reading for reading in readings if reading != typed and is_shaped(reading)]
