"""Where a service can be got, as areas with the persistent addresses of the ONS."""

from __future__ import annotations

from generator.derive.coverage import PAST, WHOLE
from generator.derive.exports.records import Record
from generator.derive.index import ENGLAND, Index
from generator.derive.oruk.ids import oruk_id
from generator.model.places import is_gss
from generator.model.provision import Delivery

ONS = "http://statistics.data.gov.uk/id/statistical-geography/"
ENGLAND_CODE = "E92000001"
PLANNED, CURRENT = "planned", "current"


def service_areas(index: Index, programme_id: str) -> list[Record]:
    """England, or the districts where it is on offer; none where they are not known.

    A district that is reached in part, or perhaps, says so after its name.
    """
    now = [
        delivery
        for delivery in index.deliveries_of_programme.get(programme_id, ())
        if delivery.currency not in (PAST, PLANNED)
    ]
    notes = _districts(index, now)
    everywhere = any(index.zones[one.zone_id].geography_id == ENGLAND for one in now)
    if everywhere or _all_of_england(index, notes):
        return [_area(programme_id, ENGLAND_CODE, "England")]
    return [
        _area(programme_id, code, index.authorities[code].name + note)
        for code, note in sorted(notes.items())
    ]


def area_code(area: Record) -> str:
    """GSS code of an area; empty for a council that has none yet, and so no address at the ONS."""
    return str(area.get("uri", "")).removeprefix(ONS)


def _districts(index: Index, deliveries: list[Delivery]) -> dict[str, str]:
    """Code → what to say after its name: nothing, when a delivery is sure to cover it all."""
    notes: dict[str, str] = {}
    for delivery in deliveries:
        for member in index.members_of_zone.get(delivery.zone_id, ()):
            note = _note(index, delivery, delivery.reach or member.coverage)
            if notes.get(member.district_code) != "":
                notes[member.district_code] = note
    return notes


def _note(index: Index, delivery: Delivery, extent: str) -> str:
    if delivery.currency != CURRENT:
        return f" ({index.currencies[delivery.currency].label.lower()})"
    return "" if extent == WHOLE else f" ({index.coverages[extent].label.lower()})"


def _all_of_england(index: Index, notes: dict[str, str]) -> bool:
    districts = {row.code for row in index.atlas.local_authorities if _is_district(index, row.kind)}
    return districts == notes.keys() and not any(notes.values())


def _is_district(index: Index, kind: str) -> bool:
    return index.area_kinds[kind].tier != "upper"


def _area(programme_id: str, code: str, name: str) -> Record:
    key = oruk_id("service-area", programme_id, code)
    uri = {"uri": f"{ONS}{code}"} if is_gss(code) else {}
    return {"id": key, "name": name, **uri}
