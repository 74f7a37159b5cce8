"""Who a programme is for and what it helps with, as short numbers for the filter of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.index import Index
from generator.model.vocabulary import Audience, Theme


@dataclass(frozen=True, slots=True)
class Fits:
    """Positions in the tables of audiences and themes, such as "1 5": ids would weigh too much."""

    audiences: str
    themes: str


def fits_of(index: Index, programme_id: str) -> Fits:
    return Fits(
        audiences=positions(index.audiences, index.audiences_of_programme.get(programme_id, ())),
        themes=positions(index.themes, index.themes_of_programme.get(programme_id, ())),
    )


def positions(table: Mapping[str, Audience] | Mapping[str, Theme], keys: Iterable[str]) -> str:
    return " ".join(str(table[key].position) for key in keys)
