"""Councils to come: made of whole districts of one place, from a day that is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.absence import unnamed
from generator.validate.dates import first_day
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Entry, Tables
from generator.validate.tiers import tier_by_code, tier_by_kind

FUTURE, MEMBERS, PRESENT = "future_authorities", "future_members", "local_authorities"
WHOLE_DAY = len("2027-04-01")


@rule("future-day-unknown", needs=(FUTURE,))
def future_day_unknown(tables: Tables) -> Iterator[Finding]:
    for entry in tables[FUTURE]:
        if first_day(entry["starts"]) and len(entry["starts"]) < WHOLE_DAY:
            message = f"{quoted(entry['starts'])} is not a day."
            yield Finding(entry, "starts", message, "Write year, month and day: 2027-04-01.")


@rule("future-before-data", needs=(FUTURE, "former_authorities"))
def future_before_data(tables: Tables) -> Iterator[Finding]:
    newest = max(tables.known("former_authorities", "abolished"), default="")
    for entry in tables[FUTURE]:
        if first_day(entry["starts"]) and entry["starts"] <= newest:
            message = f"It starts on {entry['starts']}, but the tables know changes up to {newest}."
            remedy = (
                "Correct the date. A council that is there already belongs in "
                "local_authorities.csv, and what it replaced in former_authorities.csv."
            )
            yield Finding(entry, "starts", message, remedy)


@rule("future-without-members", needs=(FUTURE, MEMBERS))
def future_without_members(tables: Tables) -> Iterator[Finding]:
    for entry in unnamed(tables, FUTURE, "id", MEMBERS, "future_id"):
        message = f"{quoted(entry['name'])} has no members, so it will not take over from any."
        yield Finding(entry, "id", message, "Add its districts to future_members.csv.")


@rule("future-address-taken", needs=(FUTURE, MEMBERS, PRESENT, "former_authorities"))
def future_address_taken(tables: Tables) -> Iterator[Finding]:
    councils = (*tables[PRESENT], *tables["former_authorities"])
    owners = {entry["slug"]: entry for entry in councils if entry["slug"]}
    for entry in tables[FUTURE]:
        owner = owners.get(entry["id"])
        if owner and owner["code"] not in _replaced(tables, entry["id"]):
            place = f"{owner['name']} ({owner.file} line {owner.line})"
            message = f"{quoted(entry['id'])} is the address of {place}, which stays."
            yield Finding(entry, "id", message, "Choose another id.")


def _replaced(tables: Tables, future: str) -> set[str]:
    """Codes of the members and of the counties that they lie in."""
    members = {row["district_code"] for row in tables[MEMBERS] if row["future_id"] == future}
    counties = {row["county_code"] for row in tables[PRESENT] if row["code"] in members}
    return members | counties


@rule("future-code-taken", needs=(FUTURE, PRESENT, "former_authorities", "code_changes"))
def future_code_taken(tables: Tables) -> Iterator[Finding]:
    taken = (
        tables.known(PRESENT, "code")
        | tables.known("former_authorities", "code")
        | tables.known("code_changes", "old_code")
    )
    for entry in tables[FUTURE]:
        if entry["code"] and entry["code"] in taken:
            message = f"{quoted(entry['code'])} is the code of another council."
            remedy = "Empty the cell until the ONS has published the code of the new council."
            yield Finding(entry, "code", message, remedy)


@rule("future-kind", needs=(FUTURE, "area_kinds"))
def future_kind(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_kind(tables)
    for entry in tables[FUTURE]:
        if tiers.get(entry["kind"]) not in {"single", "lower", None}:
            message = f"{quoted(entry['kind'])} is not a kind of council that districts merge into."
            yield Finding(entry, "kind", message, "Use unitary-authority, or a kind of district.")


@rule("future-member-no-district", needs=(MEMBERS, PRESENT, "area_kinds"))
def future_member_no_district(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_code(tables)
    for entry in tables[MEMBERS]:
        if tiers.get(entry["district_code"]) == "upper":
            message = f"{quoted(entry['district_code'])} is a county council, not a district."
            yield Finding(entry, "district_code", message, "List its districts instead, one a row.")


@rule("future-district-split", needs=(MEMBERS,))
def future_district_split(tables: Tables) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for entry in tables[MEMBERS]:
        other = first.setdefault(entry["district_code"], entry)
        if other["future_id"] != entry["future_id"]:
            yield Finding(
                entry,
                "district_code",
                f"{quoted(entry['district_code'])} is already in {quoted(other['future_id'])} "
                f"(line {other.line}).",
                "Keep it in one. A district cannot be split: postcodes, maps and figures are "
                "kept by whole district, so we could not tell which part is where.",
            )


@rule("future-members-apart", needs=(FUTURE, MEMBERS, PRESENT, "area_kinds"))
def future_members_apart(tables: Tables) -> Iterator[Finding]:
    councils = {entry["code"]: entry for entry in tables.all_rows(PRESENT)}
    tiers = tier_by_kind(tables)
    members: dict[str, list[Entry]] = defaultdict(list)
    for entry in tables[MEMBERS]:
        if entry["district_code"] in councils:
            members[entry["future_id"]].append(entry)
    for future in tables[FUTURE]:
        above = {"region_code": "region", "combined_authority_id": "combined authority"}
        if tiers.get(future["kind"]) == "lower":
            above["county_code"] = "county"
        for column, name in above.items():
            yield from _apart(members[future["id"]], councils, column, name)


def _apart(
    members: list[Entry], councils: dict[str, Entry], column: str, name: str
) -> Iterator[Finding]:
    """The first member that lies elsewhere than the one before it."""
    found = [(entry, councils[entry["district_code"]][column]) for entry in members]
    for entry, value in found[1:]:
        if value != found[0][1]:
            message = (
                f"{quoted(entry['district_code'])} is not in the same {name} as "
                f"{quoted(found[0][0]['district_code'])} (line {found[0][0].line})."
            )
            remedy = f"Correct the members, or {column} in local_authorities.csv."
            yield Finding(entry, "district_code", message, remedy)
            return


RULES: tuple[Rule, ...] = (
    future_day_unknown,
    future_before_data,
    future_without_members,
    future_address_taken,
    future_code_taken,
    future_kind,
    future_member_no_district,
    future_district_split,
    future_members_apart,
)
