"""Councils: their counties, addresses and other names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.read.wording import did_you_mean, quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Entry, Tables
from generator.validate.tiers import tier_by_code, tier_by_kind


@rule("district-without-county", needs=("local_authorities", "area_kinds"))
def district_without_county(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_kind(tables)
    for entry in tables["local_authorities"]:
        if tiers.get(entry["kind"]) == "lower" and not entry["county_code"]:
            message = f"{quoted(entry['name'])} is a lower-tier district without a county."
            yield Finding(entry, "county_code", message, "Give the code of its county council.")


@rule("county-not-a-county", needs=("local_authorities", "area_kinds"))
def county_not_a_county(tables: Tables) -> Iterator[Finding]:
    tiers, kinds = tier_by_code(tables), tier_by_kind(tables)
    for entry in tables["local_authorities"]:
        county = entry["county_code"]
        if county and tiers.get(county, "upper") != "upper":
            message = f"{quoted(county)} is not a county council."
            yield Finding(entry, "county_code", message, "Give the code of its county council.")
        elif county and kinds.get(entry["kind"]) in {"single", "upper"}:
            message = f"{quoted(entry['name'])} lies in no county, but county_code is {county}."
            yield Finding(entry, "county_code", message, "Empty the cell, or correct the kind.")


@rule("address-taken", needs=("local_authorities", "former_authorities"))
def address_taken(tables: Tables) -> Iterator[Finding]:
    owners: dict[str, Entry] = {}
    for entry in (*tables["local_authorities"], *tables["former_authorities"]):
        slug = entry["slug"]
        owner = owners.setdefault(slug, entry)
        if slug and owner["code"] != entry["code"]:
            place = f"{owner['name']} ({owner.file} line {owner.line})"
            message = f"{quoted(slug)} is already the address of {place}."
            remedy = (
                "Choose another slug; a former authority may have none, its code then leads on."
            )
            yield Finding(entry, "slug", message, remedy)


@rule("district-apart-from-county", needs=("local_authorities", "area_kinds"))
def district_apart_from_county(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_code(tables)
    councils = {entry["code"]: entry for entry in tables["local_authorities"]}
    for entry in tables["local_authorities"]:
        county = councils.get(entry["county_code"])
        if county is None or (tiers[entry["code"]], tiers[county["code"]]) != ("lower", "upper"):
            continue
        here, there = entry["region_code"], county["region_code"]
        if here != there:
            message = f"The region is {quoted(here)}; of {county['name']} it is {quoted(there)}."
            yield Finding(entry, "region_code", message, "Correct the one that is wrong.")


@rule("abolished-area", needs=())
def abolished_area(tables: Tables) -> Iterator[Finding]:
    if not tables.has(HISTORY):
        return
    present = tables.known("local_authorities", "code")
    names = {entry["code"]: entry["name"] for entry in tables["former_authorities"]}
    heirs: dict[str, list[str]] = defaultdict(list)
    for entry in tables["former_successors"]:
        heirs[entry["former_code"]].append(entry["successor_code"])
    for entry in tables["code_changes"]:
        heirs[entry["old_code"]].append(entry["new_code"])
    for table in COUNCILS.keys() & tables.rows.keys():
        for entry in tables[table]:
            for column in COUNCILS[table]:
                code = entry[column]
                if code in heirs and code not in present:
                    name = f", {names[code]}, was abolished" if code in names else " was replaced"
                    remedy = f"Its area is now in {' or '.join(heirs[code])}: use that."
                    yield Finding(entry, column, f"{quoted(code)}{name}.", remedy)


HISTORY = ("local_authorities", "former_authorities", "former_successors", "code_changes")
# Columns that refer to a council of today, by table.
COUNCILS: Mapping[str, tuple[str, ...]] = {
    "former_successors": ("successor_code",),
    "future_members": ("district_code",),
    "code_changes": ("new_code",),
    "similar_areas": ("district_code", "similar_code"),
    "coverage_exceptions": ("district_code",),
    "zone_members": ("district_code",),
    "apprenticeship_totals": ("district_code",),
    "colleges": ("district_code",),
    "council_adult_learning": ("area_code",),
    "local_schemes": ("area_code",),
}


@rule(
    "alias-of-unknown-area",
    needs=("area_aliases", "local_authorities", "former_authorities", "code_changes"),
)
def alias_of_unknown_area(tables: Tables) -> Iterator[Finding]:
    codes = (
        tables.known("local_authorities", "code")
        | tables.known("former_authorities", "code")
        | tables.known("code_changes", "old_code")
    )
    for entry in tables["area_aliases"]:
        if entry["code"] not in codes:
            message = f"{quoted(entry['code'])} is not the code of a present or former area."
            remedy = f"{did_you_mean(entry['code'], codes)}Correct the code or remove the alias."
            yield Finding(entry, "code", message, remedy)


RULES: tuple[Rule, ...] = (
    district_without_county,
    county_not_a_county,
    district_apart_from_county,
    address_taken,
    abolished_area,
    alias_of_unknown_area,
)
