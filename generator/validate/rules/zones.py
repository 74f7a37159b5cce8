"""Members of zones are districts, in zones that may have members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables
from generator.validate.tiers import tier_by_code

# England as a whole needs no list of districts, and a set that nobody has mapped has none.
WITHOUT_MEMBERS = ("england", "not-mapped")


@rule(
    "county-in-zone",
    summary="A zone lists districts; a county council is there through its districts.",
    example="zone_members with the code of Essex County Council",
    needs=("zone_members", "local_authorities", "area_kinds"),
)
def county_in_zone(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_code(tables)
    districts: dict[str, list[str]] = defaultdict(list)
    for area in tables["local_authorities"]:
        districts[area["county_code"]].append(area["code"])
    for entry in tables["zone_members"]:
        code = entry["district_code"]
        if tiers.get(code) == "upper":
            message = f"{quoted(code)} is a county council, not a district."
            remedy = f"List its districts instead, one a row: {', '.join(districts[code])}."
            yield Finding(entry, "district_code", message, remedy)


@rule(
    "members-not-allowed",
    summary="The zones of england and of not-mapped have no members.",
    example="a district in england--england",
    needs=("zone_members", "zones"),
)
def members_not_allowed(tables: Tables) -> Iterator[Finding]:
    geographies = {zone["id"]: zone["geography_id"] for zone in tables["zones"]}
    for entry in tables["zone_members"]:
        geography = geographies.get(entry["zone_id"])
        if geography in WITHOUT_MEMBERS:
            message = f'{quoted(entry["zone_id"])} is in "{geography}", which has no members.'
            remedy = "Remove the row, or put the delivery in a zone of a mapped geography."
            yield Finding(entry, "zone_id", message, remedy)


RULES: tuple[Rule, ...] = (county_in_zone, members_not_allowed)
