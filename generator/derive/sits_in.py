"""Where a place sits: region, county, combined authority, and the councils within it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.places import Place, Places
from generator.derive.refs import Ref


@dataclass(frozen=True, slots=True)
class SitsIn:
    """`label`: what the body is to the place. `ref` is None where it has no page."""

    label: str
    text: str
    ref: Ref | None
    note: str = ""


def sits_in(index: Index, places: Places, place: Place) -> tuple[SitsIn, ...]:
    """Smallest body first."""
    found = []
    if place.county_code:
        county = places.authorities[place.county_code]
        note = f"It has two councils: {place.official_name}, and {county.official_name} above it."
        found.append(SitsIn("County council", county.official_name, county.ref, note))
    if key := place.combined_authority_id:
        body = places.combined[key]
        found.append(SitsIn(body.kind_label, body.official_name, body.ref))
    if key := place.planned_combined_authority_id:
        body = places.combined[key]
        note = index.combined[key].note
        found.append(
            SitsIn(f"{body.kind_label}, not confirmed", body.official_name, body.ref, note)
        )
    if place.region_code:
        found.append(SitsIn("Region", index.regions[place.region_code].name, None))
    return tuple(found)
