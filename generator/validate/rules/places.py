"""Councils: their counties, addresses and other names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import did_you_mean, quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Entry, Tables
from generator.validate.tiers import tier_by_code, tier_by_kind


@rule(
    "district-without-county",
    summary="A lower-tier district names its county council.",
    example="Adur with an empty county_code",
    needs=("local_authorities", "area_kinds"),
)
def district_without_county(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_kind(tables)
    for entry in tables["local_authorities"]:
        if tiers.get(entry["kind"]) == "lower" and not entry["county_code"]:
            message = f"{quoted(entry['name'])} is a lower-tier district without a county."
            yield Finding(entry, "county_code", message, "Give the code of its county council.")


@rule(
    "county-not-a-county",
    summary="county_code is that of a county council, and only lower-tier districts have one.",
    example="Adur with the county_code of Bexley",
    needs=("local_authorities", "area_kinds"),
)
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


@rule(
    "address-taken",
    summary="No two councils, present or former, have the same slug: it is their address.",
    example="a former authority with the slug of a present one",
    needs=("local_authorities", "former_authorities"),
)
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


@rule(
    "alias-of-unknown-area",
    summary="An alias belongs to a present, former or changed area code.",
    example="an alias of E09000099",
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
    address_taken,
    alias_of_unknown_area,
)
