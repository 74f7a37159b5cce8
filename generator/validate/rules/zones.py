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


@rule("county-in-zone", needs=("zone_members", "local_authorities", "area_kinds"))
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


@rule("members-not-allowed", needs=("zone_members", "zones"))
def members_not_allowed(tables: Tables) -> Iterator[Finding]:
    geographies = {zone["id"]: zone["geography_id"] for zone in tables["zones"]}
    for entry in tables["zone_members"]:
        geography = geographies.get(entry["zone_id"])
        if geography in WITHOUT_MEMBERS:
            message = f'{quoted(entry["zone_id"])} is in "{geography}", which has no members.'
            remedy = "Remove the row, or put the delivery in a zone of a mapped geography."
            yield Finding(entry, "zone_id", message, remedy)


@rule(
    "member-outside-zone",
    needs=("zone_members", "zones", "local_authorities", "combined_authorities"),
)
def member_outside_zone(tables: Tables) -> Iterator[Finding]:
    codes = {zone["id"]: zone["code"] for zone in tables["zones"]}
    inside = _districts_inside(tables)
    known = tables.known("local_authorities", "code")
    for entry in tables["zone_members"]:
        zone, district = entry["zone_id"], entry["district_code"]
        within = inside.get(codes.get(zone, ""), known)
        if district in known and district not in within:
            message = (
                f"{quoted(district)} does not lie in {codes[zone]}, the code of {quoted(zone)}."
            )
            remedy = "Take the row out, or correct the code of the zone."
            yield Finding(entry, "district_code", message, remedy)


def _districts_inside(tables: Tables) -> dict[str, set[str]]:
    """By code of a council, county, combined authority or region: the districts inside it."""
    codes = {entry["id"]: entry["code"] for entry in tables["combined_authorities"]}
    inside: dict[str, set[str]] = defaultdict(set)
    for area in tables["local_authorities"]:
        combined = (area["combined_authority_id"], area["planned_combined_authority_id"])
        around = (
            area["county_code"],
            area["region_code"],
            *(codes.get(one, "") for one in combined),
        )
        for code in (area["code"], *around):
            inside[code].add(area["code"])
    inside.pop("", None)
    return dict(inside)


RULES: tuple[Rule, ...] = (county_in_zone, members_not_allowed, member_outside_zone)
