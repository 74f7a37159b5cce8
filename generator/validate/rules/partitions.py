"""A geography that promises to cover every district once does so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.read.wording import counted, quoted
from generator.validate.coverage import (
    district_names,
    exceptions,
    members_by_place,
    partitions,
)
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Entry, Tables
from generator.validate.tiers import district_codes

NEEDS = (
    "geographies",
    "zones",
    "zone_members",
    "coverage_exceptions",
    "local_authorities",
    "area_kinds",
)
MOST_NAMED = 5


@rule("district-covered-twice", needs=NEEDS)
def district_covered_twice(tables: Tables) -> Iterator[Finding]:
    promised, allowed = partitions(tables), exceptions(tables)
    for place, members in members_by_place(tables, tables["zone_members"]).items():
        if place[0] not in promised or place in allowed:
            continue
        first, *others = sorted(members, key=lambda member: member.line)
        by_zone = {member["zone_id"]: member for member in reversed(others)}
        for zone, member in by_zone.items():
            if zone != first["zone_id"]:
                yield _twice(member, first, place[0])


def _twice(member: Entry, first: Entry, geography: str) -> Finding:
    return Finding(
        member,
        "district_code",
        f"{quoted(member['district_code'])} is already in {quoted(first['zone_id'])} (line "
        f'{first.line}); "{geography}" promises to cover each district once.',
        "Keep it in one zone, or give the reason in coverage_exceptions.",
    )


@rule("district-not-covered", needs=NEEDS)
def district_not_covered(tables: Tables) -> Iterator[Finding]:
    covered = set(members_by_place(tables, tables.all_rows("zone_members")))
    allowed, names = exceptions(tables), district_names(tables)
    unsettled_geographies, unsettled_districts = _unsettled(tables)
    for geography in partitions(tables).values():
        here = geography["id"]
        missing = [
            code
            for code in sorted(names.keys() - unsettled_districts)
            if (here, code) not in covered and (here, code) not in allowed
        ]
        if missing and here not in unsettled_geographies:
            yield _gap(geography, [f"{names[code]} ({code})" for code in missing])


def _gap(geography: Entry, districts: Sequence[str]) -> Finding:
    more = len(districts) - MOST_NAMED
    named = ", ".join(districts[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
    return Finding(
        geography,
        "id",
        f"{quoted(geography['id'])} promises to cover every district, but "
        f"{counted(len(districts), 'district is', 'districts are')} in no zone of it: {named}.",
        "Add them to zone_members, or give the reason in coverage_exceptions.",
    )


def _unsettled(tables: Tables) -> tuple[set[str], set[str]]:
    """Geographies and districts with a member row that names no zone or no district.

    That row is reported elsewhere; what it leaves uncovered is judged when it is put right.
    """
    geographies = {zone["id"]: zone["geography_id"] for zone in tables.all_rows("zones")}
    known = district_codes(tables)
    members = tables.all_rows("zone_members")
    return (
        {
            geographies.get(row["zone_id"], "")
            for row in members
            if row["district_code"] not in known
        },
        {row["district_code"] for row in members if row["zone_id"] not in geographies},
    )


@rule("stale-exception", needs=NEEDS)
def stale_exception(tables: Tables) -> Iterator[Finding]:
    promised, known = partitions(tables), tables.known("geographies", "id")
    places = members_by_place(tables, tables.all_rows("zone_members"))
    for entry in tables["coverage_exceptions"]:
        place = (entry["geography_id"], entry["district_code"])
        zones = {member["zone_id"] for member in places.get(place, ())}
        if place[0] in known - promised.keys():
            message = f"{quoted(place[0])} does not promise to cover each district once."
        elif len(zones) == 1:
            message = f"{quoted(place[1])} is in one zone of {quoted(place[0])}, as it should be."
        else:
            continue
        yield Finding(entry, "district_code", message, "Remove the exception.")


RULES: tuple[Rule, ...] = (district_covered_twice, district_not_covered, stale_exception)
