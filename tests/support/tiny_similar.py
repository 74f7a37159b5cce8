"""Who is like whom in the tiny atlas: Brighton on two bases, Eastbourne on one, others on none."""

from __future__ import annotations

from generator.model.similar import SimilarArea, SimilarBasis
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES
from tests.support.tiny_provision import SOURCE


def basis(key: str, label: str, position: int) -> SimilarBasis:
    """A basis of an office of statistics."""
    return SimilarBasis(
        id=key,
        label=label,
        description=f"Nearest: {label.lower()}.",
        publisher="Office of Statistics",
        source_url=SOURCE,
        evidence_level="seen",
        evidence_date="2026",
        position=position,
    )


# Neither table is in the order in which it is shown.
SIMILAR_BASES = (basis("economic", "Economy", 2), basis("global", "Overall", 1))
SIMILAR_AREAS = (
    SimilarArea(BRIGHTON, "global", 7, EASTBOURNE),
    SimilarArea(BRIGHTON, "global", 2, HASTINGS),
    SimilarArea(BRIGHTON, "economic", 1, LEWES),
    SimilarArea(EASTBOURNE, "economic", 1, HASTINGS),
)
