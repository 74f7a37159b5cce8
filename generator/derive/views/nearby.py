"""The councils around a place, those most like it, and the way to compare them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.similar import most_alike
from generator.model.similar import SimilarBasis


@dataclass(frozen=True, slots=True)
class Alike:
    """`areas`, the nearest first, are most like the place on `basis`."""

    basis: SimilarBasis
    areas: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """`areas` is what the address of the comparison holds: GSS codes with commas between."""

    areas: str
    text: str


@dataclass(frozen=True, slots=True)
class NearbyView:
    """`similar` is None where nobody compares the place; `offer` where it has no GSS code."""

    neighbours: tuple[Ref, ...]
    similar: Alike | None
    offer: Offer | None


def nearby_view(index: Index, places: Places, place: Place, around: tuple[str, ...]) -> NearbyView:
    """`around` holds the codes of the councils that share a border with the place."""
    refs = {code: places.authorities[code].ref for code in around}
    found = most_alike(index, place.code)
    similar = None
    if found:
        similar = Alike(found.basis, tuple(places.authorities[code].ref for code in found.codes))
    alike = [ref for code, ref in refs.items() if places.authorities[code].tier == place.tier]
    offer = _offer(place, (*(similar.areas if similar else ()), *alike))
    return NearbyView(tuple(refs.values()), similar, offer)


def _offer(place: Place, others: tuple[Ref, ...]) -> Offer | None:
    """To compare the place with the first of `others`; where there is none, with any area."""
    if not place.code:
        return None
    if not others:
        return Offer(place.code, f"Compare {place.name} with another area")
    return Offer(f"{place.code},{others[0].key}", f"Compare {place.name} with {others[0].text}")
