"""What a programme's JSON must say, straight from the tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.support.tables import column, lists, table

Record = dict[str, Any]


@cache
def vocabulary(kind: str) -> dict[str, list[str]]:
    """The audiences or themes of each programme, in the order of their own table."""
    places = {key: int(n) for key, n in column(f"{kind}s", "id", "position").items()}
    found = lists(f"programme_{kind}s", "programme_id", f"{kind}_id")
    return {key: sorted(values, key=places.__getitem__) for key, values in found.items()}


@cache
def _involved() -> dict[str, list[Record]]:
    names = column("providers", "id", "name")
    rows = table("delivery_providers").sort_values("position", key=lambda x: x.astype(int))
    found: dict[str, list[Record]] = {}
    for row in rows.to_dict("records"):
        one = {"id": row["provider_id"], "name": names[row["provider_id"]], "role": row["role"]}
        found.setdefault(row["delivery_id"], []).append(one)
    return found


def involved(delivery: str) -> list[Record]:
    """The organisations of a delivery, in the order of `position`."""
    return _involved().get(delivery, [])


def told(row: Mapping[Any, Any]) -> Record:
    """What both files say of a delivery. `row` has its own columns and those of its zone."""
    return {
        "geography": row["geography_id"],
        "zone": row["zone_id"],
        "zone_name": row["zone_name"],
        "currency": row["currency"],
        "providers": involved(row["id"]),
        "source_url": row["source_url"] or None,
        "evidence": row["evidence_level"],
        "evidence_date": row["evidence_date"] or None,
    }


def deliveries(programme: str) -> list[Record]:
    """Every delivery of a programme, past ones too, in order of id."""
    members = lists("zone_members", "zone_id", "district_code")
    coverage = table("zone_members").set_index(["zone_id", "district_code"])["coverage"].to_dict()
    zones = table("zones").set_index("id")
    rows = table("deliveries")
    found = []
    for row in rows[rows["programme_id"] == programme].sort_values("id").to_dict("records"):
        zone = row["zone_id"]
        inside = members.get(zone, [])
        known = {
            "geography_id": zones.at[zone, "geography_id"],
            "zone_name": zones.at[zone, "name"],
        }
        part = [c for c in inside if "part" in (row["reach"], coverage[zone, c])]
        found.append(told(row | known) | {"members": inside, "part_members": part})
    return found
