"""What `/data/boundaries/<geography-id>.geojson` says of each zone beside its shape."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.coverage import PART, UNCLEAR, WHOLE
from generator.derive.exports.records import Record
from generator.derive.index import Index
from generator.derive.words import count_words

SHAPE_NOTES = {
    PART: "lies partly in it and is not in the shape.",
    UNCLEAR: "may lie partly in it and is in the shape.",
}
SHAPE_NOTES_OF_SEVERAL = {
    PART: "lie partly in it and are not in the shape.",
    UNCLEAR: "may lie partly in it and are in the shape.",
}
NO_SHAPE = "It has no shape: no council is known to be in it as a whole."


@dataclass(frozen=True, slots=True)
class ZoneFacts:
    """`shape`: codes of the districts that it is made of. Empty where all are partly in."""

    properties: Record
    shape: tuple[str, ...]


def zones_of_set(index: Index, geography_id: str) -> list[ZoneFacts]:
    """Every zone of the boundary set of which some councils are known."""
    return [
        _facts(index, zone.id)
        for zone in index.zones_of_geography.get(geography_id, ())
        if zone.id in index.members_of_zone
    ]


def _facts(index: Index, zone_id: str) -> ZoneFacts:
    members = {
        coverage: [
            m.district_code for m in index.members_of_zone[zone_id] if m.coverage == coverage
        ]
        for coverage in (WHOLE, PART, UNCLEAR)
    }
    shape = tuple(sorted((*members[WHOLE], *members[UNCLEAR])))
    zone = index.zones[zone_id]
    properties: Record = {"id": zone_id, "name": zone.name}
    if zone.code:
        properties["code"] = zone.code
    properties |= {"members": list(shape), "part_members": members[PART]}
    if members[UNCLEAR]:
        properties["unclear_members"] = members[UNCLEAR]
    if note := _note(members, shape):
        properties["note"] = note
    return ZoneFacts(properties, shape)


def _note(members: dict[str, list[str]], shape: tuple[str, ...]) -> str:
    """How the shape differs from the zone; empty where it does not."""
    notes = [
        f"{count_words(len(found), 'council').capitalize()} "
        f"{(SHAPE_NOTES if len(found) == 1 else SHAPE_NOTES_OF_SEVERAL)[coverage]}"
        for coverage, found in members.items()
        if found and coverage != WHOLE
    ]
    return " ".join(notes if shape else [*notes, NO_SHAPE])
