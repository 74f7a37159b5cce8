"""Which local schemes a place has: its own, and those of the county council around it."""

from __future__ import annotations

from generator.derive.index import Index
from generator.derive.places import Place
from generator.model.local import LocalScheme


def schemes_of(index: Index, place: Place) -> tuple[LocalScheme, ...]:
    """Its own first. A combined authority has none: its councils do."""
    codes = (place.code, place.county_code)
    return tuple(row for code in codes if code for row in index.schemes_of_area.get(code, ()))


def scheme_anchor(scheme: LocalScheme) -> str:
    """Where on the page of its council a scheme stands."""
    return f"scheme-{scheme.id}"
