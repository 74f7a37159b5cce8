"""From what someone typed to a council: any name or code it has or had."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from generator.derive.exports import area_aliases
from generator.derive.index import Index
from generator.derive.places import Place, Places

FILLER = re.compile(r"\b(london borough of|city of|county of|borough of|the|council)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """`places` answer the query; where there is none, `near` are names that come close."""

    places: tuple[Place, ...]
    near: tuple[str, ...]


def plain(text: str) -> str:
    """Case, punctuation and words such as `council` do not count."""
    joined = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")  # noqa: RUF001
    letters = re.sub(r"[^a-z0-9]+", " ", joined)
    words = " ".join(letters.split())
    while (shorter := " ".join(FILLER.sub(" ", words).split())) and shorter != words:
        words = shorter
    return words


def find_places(index: Index, places: Places, query: str) -> Found:
    """Councils whose name, code, alias or former name is the query."""
    names = _names(index, places)
    codes = names.get(plain(query), ())
    if codes:
        return Found(tuple(places.authorities[code] for code in codes), ())
    close = get_close_matches(plain(query), list(names), n=5, cutoff=0.7)
    near = dict.fromkeys(places.authorities[code].name for name in close for code in names[name])
    return Found((), tuple(near))


def _names(index: Index, places: Places) -> dict[str, tuple[str, ...]]:
    """Present names outrank names of the past that another council has now."""
    now: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for code, place in places.authorities.items():
        for name in (place.name, place.official_name, code):
            now.setdefault(plain(name), []).append(code)
        for name in area_aliases(index, code):
            before.setdefault(plain(name), []).append(code)
    for former, codes in index.successors_of_former.items():
        before.setdefault(plain(former), []).extend(codes)
    merged = {**before, **now}
    return {name: tuple(dict.fromkeys(codes)) for name, codes in merged.items() if name}
