"""Which zones of which boundary set each district is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.validate.tables import Entry, Tables
from generator.validate.tiers import district_codes

# A geography and a district.
Place = tuple[str, str]


def partitions(tables: Tables) -> dict[str, Entry]:
    """The geographies that promise to cover each district once, by id."""
    return {entry["id"]: entry for entry in tables["geographies"] if entry["partition"] == "true"}


def exceptions(tables: Tables) -> set[Place]:
    """Places at which a geography need not keep its promise."""
    return {
        (entry["geography_id"], entry["district_code"])
        for entry in tables.all_rows("coverage_exceptions")
    }


def district_names(tables: Tables) -> dict[str, str]:
    """Names of all councils at district level, by code."""
    districts = district_codes(tables)
    return {
        entry["code"]: entry["name"]
        for entry in tables["local_authorities"]
        if entry["code"] in districts
    }


def members_by_place(tables: Tables, rows: Sequence[Entry]) -> dict[Place, list[Entry]]:
    """The rows of zone_members for each geography and district, in the order of `rows`."""
    geographies = {zone["id"]: zone["geography_id"] for zone in tables.all_rows("zones")}
    members: dict[Place, list[Entry]] = defaultdict(list)
    for entry in rows:
        geography = geographies.get(entry["zone_id"], "")
        members[geography, entry["district_code"]].append(entry)
    return members
