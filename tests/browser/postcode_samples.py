"""Postcodes to ask the site for, always the same: real ones, and what must be refused."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from string import ascii_uppercase

from generator.postcodes import Directory, Finder, spaced, unpack
from generator.postcodes.inward import LETTERS, inward_of
from tests.support.tables import column

DATA = Path(__file__).parents[2] / "data"
OUTSIDE = ("AB", "BF", "BT", "CF", "EH", "G", "GY", "IM", "JE", "KW", "ML", "PA", "SA", "ZE")
NO_AREA = ("QX", "ZZ", "VJ", "X", "XQ")
SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.lower,
    lambda text: text.replace(" ", ""),
    lambda text: f"  {text.replace(' ', '   ')} ",
    lambda text: "\t".join(text.replace(" ", "").lower()),
)


@cache
def finder() -> Finder:
    """The look-up in Python on the project's own data."""
    [path] = DATA.glob("postcodes/england-*.bin")
    elsewhere = column("postcode_areas", "area", "answer_id")
    return Finder(Directory(unpack(path.read_bytes())), elsewhere)


def every_postcode() -> Iterator[tuple[str, str]]:
    """Each postcode as usually written, with the code of its council, from the data file."""
    directory = finder().directory
    for outcode in directory.shards:
        for place, code in directory.councils(outcode).items():
            yield spaced(outcode + inward_of(place)), code


def sample(step: int) -> Iterator[tuple[str, str]]:
    """Every `step`th postcode, spelt in one way after another."""
    for number, (postcode, code) in enumerate(islice(every_postcode(), 0, None, step)):
        yield SPELLINGS[number % len(SPELLINGS)](postcode), code


def refused(count: int) -> list[str]:
    """Texts that are no English postcode, of six sorts in turn."""
    chance = random.Random(2026)
    sorts = (_elsewhere, _no_area, _no_such, _wrong_letters, _too_long, _words)
    return [sorts[number % len(sorts)](chance) for number in range(count)]


def slips(count: int) -> list[str]:
    """Real postcodes with look-alike characters put in, some of them more than one."""
    chance = random.Random(11)
    real = [p for p, _ in islice(every_postcode(), 0, None, 40) if set(p) & set("01OIL")]
    alike = {"0": "0O", "O": "O0", "1": "1Il", "I": "I1", "L": "L1l"}
    chosen = chance.sample(real, count)
    return ["".join(chance.choice(alike.get(c, c)) for c in postcode) for postcode in chosen]


def _inward(chance: random.Random) -> str:
    return f"{chance.randrange(10)}{chance.choice(LETTERS)}{chance.choice(LETTERS)}"


def _elsewhere(chance: random.Random) -> str:
    return f"{chance.choice(OUTSIDE)}{chance.randrange(1, 20)} {_inward(chance)}"


def _no_area(chance: random.Random) -> str:
    return f"{chance.choice(NO_AREA)}{chance.randrange(1, 30)} {_inward(chance)}"


def _no_such(chance: random.Random) -> str:
    """Of the right shape, in an English outcode, but not in the directory."""
    outcodes = sorted(finder().directory.shards)
    while True:
        postcode = chance.choice(outcodes) + _inward(chance)
        if finder().directory.code(postcode) is None:
            return spaced(postcode)


def _wrong_letters(chance: random.Random) -> str:
    return f"DA{chance.randrange(1, 19)} {chance.randrange(10)}{chance.choice('CKMV')}A"


def _too_long(chance: random.Random) -> str:
    return f"DA14 6NT{chance.choice(ascii_uppercase)}"


def _words(chance: random.Random) -> str:
    return "".join(chance.choices(ascii_uppercase + " '&é", k=chance.randrange(12)))
