"""Which districts are like which, in what respect, and who says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SimilarBasis:
    """A respect in which areas are compared. The first by `position` is on pages of councils."""

    id: str
    label: str
    description: str
    publisher: str
    source_url: str
    evidence_level: str
    evidence_date: str
    position: int


@dataclass(frozen=True, slots=True)
class SimilarArea:
    """`rank` is the publisher's, among areas of the whole United Kingdom: 1 is the nearest."""

    district_code: str
    basis_id: str
    rank: int
    similar_code: str
