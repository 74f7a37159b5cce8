"""What will become of a council, where that is known."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import Evidence, evidence_of
from generator.derive.index import Index
from generator.derive.places import Place, Places
from generator.derive.words import date_words, list_words
from generator.model.places import FutureAuthority


@dataclass(frozen=True, slots=True)
class Coming:
    """A council that is to take over, in a sentence."""

    sentence: str
    evidence: Evidence


def coming_view(index: Index, places: Places, place: Place) -> tuple[Coming, ...]:
    """Councils due to take over from a district, or from districts of a county."""
    if place.tier == "combined":
        return ()
    found = {
        row.id: row for code in place.districts for row in index.futures_of_district.get(code, ())
    }
    return tuple(_coming(index, places, row) for _, row in sorted(found.items()))


def _coming(index: Index, places: Places, future: FutureAuthority) -> Coming:
    area = list_words(places.names(index.members_of_future[future.id]))
    return Coming(
        f"{future.official_name} is due to take over from {date_words(future.starts)}. "
        f"It will be the council for {area}.",
        evidence_of(index, future.evidence_level, future.evidence_date, future.source_url),
    )
