"""Which councils have gone by a day, and which took over from each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.atlas import Atlas
from generator.model.places import FutureAuthority, LocalAuthority

UPPER, LOWER = "upper", "lower"


@dataclass(frozen=True, slots=True)
class Moves:
    """`districts`: code of a district that went → key of the council that it is now part of.

    `counties` gives the same for each county council that went, whose area may be shared out.
    `new` has the councils that took over, by key.
    """

    districts: Mapping[str, str]
    counties: Mapping[str, tuple[str, ...]]
    new: Mapping[str, FutureAuthority]

    def __bool__(self) -> bool:
        return bool(self.new)

    def gone(self, code: str) -> bool:
        return code in self.districts or code in self.counties

    def successors(self, code: str) -> tuple[str, ...]:
        """Keys of the councils that an area is now in; the code itself where nothing changed."""
        if code in self.districts:
            return (self.districts[code],)
        return self.counties.get(code, (code,))

    def heir(self, code: str) -> str:
        """The one council that took over all of an area; empty where it was shared out."""
        found = self.successors(code)
        return found[0] if len(found) == 1 else ""


NONE = Moves({}, {}, {})
"""Nothing has changed."""


def moves_by(atlas: Atlas, day: str) -> Moves:
    """What has happened by `day`, an ISO date. A council with no known members waits for them."""
    due = {row.id: row for row in atlas.future_authorities if row.starts <= day}
    members = [row for row in atlas.future_members if row.future_id in due]
    districts = {row.district_code: due[row.future_id].key for row in members}
    started = {due[row.future_id].key: due[row.future_id] for row in members}
    return Moves(districts, _counties(atlas, districts, started), started)


def _counties(
    atlas: Atlas, districts: Mapping[str, str], new: Mapping[str, FutureAuthority]
) -> Mapping[str, tuple[str, ...]]:
    """County councils left without a district: councils of one tier took over from all of them."""
    tiers = {kind.id: kind.tier for kind in atlas.area_kinds}
    single = {key for key, row in new.items() if tiers[row.kind] != LOWER}
    return {
        county: tuple(sorted({districts[code] for code in codes}))
        for county, codes in _by_county(atlas.local_authorities).items()
        if all(districts.get(code) in single for code in codes)
    }


def _by_county(councils: Iterable[LocalAuthority]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in councils:
        if row.county_code:
            found[row.county_code].append(row.code)
    return found
