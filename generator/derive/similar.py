"""The councils most like a district, on each basis that a publisher compares them on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index
from generator.model.similar import SimilarBasis


@dataclass(frozen=True, slots=True)
class Likeness:
    """`codes` of the councils that are most like a place on `basis`, the nearest first."""

    basis: SimilarBasis
    codes: tuple[str, ...]


def similar_to(index: Index, code: str) -> tuple[Likeness, ...]:
    """In the order of the bases; those that say nothing of the place are left out.

    Only districts are compared, so that a county or combined authority has none.
    """
    near = index.similar_of_district.get(code, ())
    found = (
        Likeness(
            basis,
            tuple(
                row.similar_code
                for row in sorted(near, key=lambda row: row.rank)
                if row.basis_id == basis.id
            ),
        )
        for basis in index.similar_bases
    )
    return tuple(one for one in found if one.codes)


def most_alike(index: Index, code: str) -> Likeness | None:
    """On the first basis, the one that pages and `similar` in the data go by; None without it."""
    found = similar_to(index, code)
    return found[0] if found and found[0].basis == index.similar_bases[0] else None
