"""Who a programme is for and what it helps with, as short numbers for the filter of a page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index


@dataclass(frozen=True, slots=True)
class Fits:
    """Positions in the tables of audiences and themes, such as "1 5": ids would weigh too much."""

    audiences: str
    themes: str


def fits_of(index: Index, programme_id: str) -> Fits:
    audiences = index.audiences_of_programme.get(programme_id, ())
    themes = index.themes_of_programme.get(programme_id, ())
    return Fits(
        audiences=" ".join(str(index.audiences[key].position) for key in audiences),
        themes=" ".join(str(index.themes[key].position) for key in themes),
    )
