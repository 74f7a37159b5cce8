"""Which of a place's or a body's other names the search needs to be told."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Words that say what a place is, not which: the search passes over them too.
KIND_WORDS = re.compile(
    r"\b(london boro(ugh)?|the|of|and|council|borough|boro|district"
    r"|metropolitan|unitary|authority|ua|royal)\b"
)


def bare(name: str) -> str:
    """What tells a name from others: `London Borough of Bexley` and `Bexley Council` differ in
    words that say what it is."""
    joined = name.casefold().replace("'", "").replace("’", "")  # noqa: RUF001
    return " ".join(KIND_WORDS.sub(" ", re.sub(r"[^\w]+", " ", joined)).split())


def other_names(name: str, names: Iterable[str]) -> list[str]:
    """`names` that say more than `name` and than one another."""
    kept = {bare(name): name}
    for other in names:
        kept.setdefault(bare(other), other)
    return [other for other in kept.values() if other != name]
