"""The second half of a postcode as a number: `6NT` is one of 4,000 places."""

from __future__ import annotations

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
"""The twenty letters that Royal Mail uses in the second half: never C, I, K, M, O or V."""

SECTOR = len(LETTERS) ** 2
PLACES = 10 * SECTOR


def place_of(inward: str) -> int:
    """`0AA` is 0, `9ZZ` is 3999. Raises ValueError for what cannot be a second half."""
    if len(inward) != 3 or inward[0] not in "0123456789":
        raise ValueError(f"{inward!r} is not the second half of a postcode")
    high, low = LETTERS.index(inward[1]), LETTERS.index(inward[2])
    return int(inward[0]) * SECTOR + high * len(LETTERS) + low


def inward_of(place: int) -> str:
    """The reverse of `place_of`."""
    sector, rest = divmod(place, SECTOR)
    high, low = divmod(rest, len(LETTERS))
    return f"{sector}{LETTERS[high]}{LETTERS[low]}"
