"""Rules across cells: for each a world that breaks it, where it is reported and in what words."""

from __future__ import annotations

import re

import pytest

from generator.problems import Problem
from generator.validate.rule import Rule
from generator.validate.rules import RULES
from generator.validate.tables import Tables
from tests.unit.validate.world import (
    ADUR,
    BEXLEY,
    BRENT,
    LSIP,
    SUSSEX,
    TODAY,
    WORLD,
    Rows,
    more,
    starts,
    tables,
    without,
)

Changes = dict[str, Rows]
AT_DELIVERY = ("deliveries", 2, "currency")


def figure(**cells: str) -> Changes:
    row = {"area_code": BEXLEY, "indicator_id": "work", "period": "2022", "value": "74"}
    return more("indicator_values", row | cells)


def indicator(**cells: str) -> Changes:
    return {"indicators": [WORLD["indicators"][0] | cells]}


def programme(**cells: str) -> Changes:
    return {"programmes": [{"id": "restart", "status": "live", **cells}]}


def council(**cells: str) -> Changes:
    code = {"code": "E07000001", "name": "Mid Place", "slug": "mid-place"}
    # The partition set must still cover every district.
    members = more("zone_members", {"zone_id": "lsip--south", "district_code": "E07000001"})
    return {**more("local_authorities", {**code, **cells}), **members}


def former(*rows: dict[str, str]) -> Changes:
    successors = [{"former_code": row["code"], "successor_code": BEXLEY} for row in rows]
    return {**more("former_authorities", *rows), **more("former_successors", *successors)}


def member(zone: str, district: str) -> Changes:
    return more("zone_members", {"zone_id": zone, "district_code": district})


def delivery(**cells: str) -> Changes:
    row = {"id": "restart--north", "programme_id": "restart"}
    return {"deliveries": [row | cells, WORLD["deliveries"][1]]}


def succession(*pairs: tuple[str, str]) -> Changes:
    rows = [{"programme_id": old, "successor_id": new} for old, new in pairs]
    return {"programme_successors": rows}


def zone(code: str, *districts: str) -> Changes:
    """A zone with the code of a place, and Adur and others in it."""
    rows = [{"zone_id": "hubs--place", "district_code": one} for one in (ADUR, *districts)]
    return {
        **more("zones", {"id": "hubs--place", "geography_id": "hubs", "code": code}),
        **more("zone_members", *rows),
    }


def exception(geography: str, district: str) -> Changes:
    return {"coverage_exceptions": [{"geography_id": geography, "district_code": district}]}


def alike(rank: str, code: str) -> Changes:
    cells = {"district_code": BEXLEY, "basis_id": "global", "rank": rank, "similar_code": code}
    return more("similar_areas", cells)


def future(members: tuple[str, ...] = (ADUR,), **cells: str) -> Changes:
    """A council to come. Its members are those of its id."""
    row = {"id": "shore", "name": "Shore", "kind": SINGLE, "starts": "2027-04-01"} | cells
    rows = [joins(code, row["id"]) for code in members]
    return {"future_authorities": [row], "future_members": rows}


def joins(district: str, key: str = "shore") -> dict[str, str]:
    return {"future_id": key, "district_code": district}


LOWER, SINGLE = "non-metropolitan-district", "london-borough"

# From a capital, a figure or a quoted value, in words, to a full stop.
SENTENCES = re.compile(r"(?:[\"0-9]|[A-Z](?=[^A-Z])).*[a-z0-9\"].*\.")

# Rule; what differs from the sound world; table, line and column of the problem; its words.
BROKEN: list[tuple[str, Changes, str, int, str, str]] = [
    ("impossible-date", programme(start="2023-02-29"), "programmes", 2, "start", "2023-02-29"),
    (
        "impossible-date",
        {
            "combined_authorities": [{"id": "tees-valley", "established": "2016-04-31"}],
            **council(kind=SINGLE, combined_authority_id="tees-valley"),
        },
        "combined_authorities",
        2,
        "established",
        "not a date of the calendar",
    ),
    (
        "dates-out-of-order",
        programme(start="2024-09", end="2023"),
        "programmes",
        2,
        "end",
        'end is "2023", before start, which is "2024-09"',
    ),
    (
        "dates-out-of-order",
        programme(start="2024", referrals_end="2023-12-31", end="2027"),
        "programmes",
        2,
        "referrals_end",
        "before start",
    ),
    (
        "dates-out-of-order",
        programme(referrals_end="2027-06", end="2027-03-31"),
        "programmes",
        2,
        "end",
        "before referrals_end",
    ),
    (
        "dates-out-of-order",
        {"deliveries": [{"id": "restart--north", "start": "2024-02", "end": "2024-01"}]},
        "deliveries",
        2,
        "end",
        "before start",
    ),
    ("ended-but-not-closed", programme(end="2026-10"), "programmes", 2, "status", "2026-10"),
    ("past-its-end", delivery(currency="current", end="2026-10"), *AT_DELIVERY, "2026-10"),
    ("planned-but-started", delivery(currency="planned", start="2026-10"), *AT_DELIVERY, "2026-10"),
    (
        "evidence-in-the-future",
        programme(evidence_date="2062-11-21"),
        "programmes",
        2,
        "evidence_date",
        '"2062-11-21" is in the future',
    ),
    (
        "offered-after-closing",
        {**programme(status="closed"), **delivery(currency="current")},
        *AT_DELIVERY,
        '"restart" has ended',
    ),
    (
        "succeeds-itself",
        succession(("restart", "restart")),
        "programme_successors",
        2,
        "successor_id",
        '"restart" is said to follow "restart"',
    ),
    (
        "succeeds-itself",
        succession(("restart", "pathways"), ("pathways", "restart")),
        "programme_successors",
        3,
        "successor_id",
        "keep one of the rows",
    ),
    (
        "member-outside-zone",
        zone(SUSSEX, BEXLEY),
        "zone_members",
        7,
        "district_code",
        f'"{BEXLEY}" does not lie in {SUSSEX}',
    ),
    (
        "district-apart-from-county",
        council(kind=LOWER, county_code=SUSSEX, region_code="E12000007"),
        "local_authorities",
        6,
        "region_code",
        'of West Sussex it is ""',
    ),
    (
        "abolished-area",
        member("hubs--all", "E07000004"),
        "zone_members",
        6,
        "district_code",
        f"now in {BEXLEY}",
    ),
    (
        "abolished-area",
        {"local_schemes": [{"id": "barnsley-jobs", "area_code": "E08000016"}]},
        "local_schemes",
        2,
        "area_code",
        '"E08000016" was replaced',
    ),
    (
        "district-without-county",
        council(kind=LOWER, county_code=""),
        "local_authorities",
        6,
        "county_code",
        '"Mid Place" is a lower-tier district without a county',
    ),
    (
        "county-not-a-county",
        council(kind=LOWER, county_code=BEXLEY),
        "local_authorities",
        6,
        "county_code",
        f'"{BEXLEY}" is not a county council',
    ),
    (
        "county-not-a-county",
        council(kind=SINGLE, county_code=SUSSEX),
        "local_authorities",
        6,
        "county_code",
        '"Mid Place" lies in no county',
    ),
    (
        "address-taken",
        former({"code": "E07000009", "slug": "bexley"}),
        "former_authorities",
        3,
        "slug",
        "already the address of Bexley (data/local_authorities.csv line 2)",
    ),
    (
        "alias-of-unknown-area",
        more("area_aliases", {"alias": "Bexly", "code": "E09000099"}),
        "area_aliases",
        3,
        "code",
        '"E09000099" is not the code',
    ),
    (
        "county-in-zone",
        member("hubs--all", SUSSEX),
        "zone_members",
        6,
        "district_code",
        f"List its districts instead, one a row: {ADUR}.",
    ),
    (
        "members-not-allowed",
        member("england--england", BEXLEY),
        "zone_members",
        6,
        "zone_id",
        'is in "england", which has no members',
    ),
    (
        "district-covered-twice",
        member("lsip--south", BEXLEY),
        "zone_members",
        6,
        "district_code",
        f'"{BEXLEY}" is already in "lsip--north" (line 2)',
    ),
    (
        "district-not-covered",
        without("zone_members", district_code=ADUR),
        "geographies",
        2,
        "id",
        f"1 district is in no zone of it: Adur ({ADUR}).",
    ),
    (
        "stale-exception",
        exception(LSIP, BEXLEY),
        "coverage_exceptions",
        2,
        "district_code",
        'is in one zone of "lsip"',
    ),
    (
        "stale-exception",
        exception("hubs", BRENT),
        "coverage_exceptions",
        2,
        "district_code",
        '"hubs" does not promise',
    ),
    (
        "delivery-without-provider",
        {"delivery_providers": []},
        "deliveries",
        2,
        "no_provider_reason",
        '"restart--north" has no provider',
    ),
    (
        "reason-not-needed",
        more("delivery_providers", {"delivery_id": "restart--south"}),
        "deliveries",
        3,
        "no_provider_reason",
        '"restart--south" has a provider, and a reason',
    ),
    ("similar-to-itself", alike("3", BEXLEY), "similar_areas", 4, "similar_code", "to itself"),
    ("rank-twice", alike("1", BRENT), "similar_areas", 4, "rank", "Line 2 has rank 1"),
    (
        "similar-to-a-county",
        alike("3", SUSSEX),
        "similar_areas",
        4,
        "similar_code",
        f'"{SUSSEX}" is a county council',
    ),
    (
        "eligibility-says-nothing",
        {"programme_eligibility": [{"programme_id": "restart", "evidence_level": "seen"}]},
        "programme_eligibility",
        2,
        "programme_id",
        '"restart" states no fact',
    ),
    (
        "unknown-in-list",
        {"local_schemes": [{"id": "a", "audiences": "anyone | student", "themes": "training"}]},
        "local_schemes",
        2,
        "audiences",
        '"student" is not in the column id of data/audiences.csv',
    ),
    (
        "scheme-id-taken",
        {"local_schemes": [{"id": "restart", "audiences": "anyone", "themes": "training"}]},
        "local_schemes",
        2,
        "id",
        '"restart" is the id of a programme',
    ),
    (
        "former-without-successor",
        {"former_successors": []},
        "former_authorities",
        2,
        "code",
        "has no successor",
    ),
    (
        "programme-without-theme",
        {"programme_themes": []},
        "programmes",
        2,
        "id",
        '"restart" has no theme',
    ),
    (
        "programme-without-audience",
        {"programme_audiences": []},
        "programmes",
        2,
        "id",
        "is for nobody",
    ),
    (
        "county-without-district",
        more(
            "local_authorities",
            {"code": "E10000012", "name": "Essex", "slug": "essex", "kind": "county-council"},
        ),
        "local_authorities",
        6,
        "code",
        'No district lies in "Essex"',
    ),
    (
        "combined-without-council",
        {"combined_authorities": [{"id": "tees-valley", "name": "Tees Valley"}]},
        "combined_authorities",
        2,
        "id",
        "No council belongs to",
    ),
    (
        "code-taken",
        {
            "former_authorities": [{"code": BRENT, "name": "Old Brent", "slug": "old-brent"}],
            "former_successors": [{"former_code": BRENT, "successor_code": BEXLEY}],
        },
        "former_authorities",
        2,
        "code",
        "is the code of a present council",
    ),
    (
        "code-taken",
        {"code_changes": [{"old_code": BRENT, "new_code": BEXLEY}]},
        "code_changes",
        2,
        "old_code",
        "is the code of another council too",
    ),
    (
        "starts-not-rounded",
        more("apprenticeship_providers", starts(BEXLEY, 13, 0)),
        "apprenticeship_providers",
        3,
        "starts_residents",
        '"13" is not rounded to the nearest 10',
    ),
    (
        "starts-not-rounded",
        more("apprenticeship_totals", starts(BRENT, 100, 101)),
        "apprenticeship_totals",
        3,
        "starts_delivered",
        '"101" is not rounded',
    ),
    (
        "starts-say-nothing",
        more("apprenticeship_providers", starts(BEXLEY, 0, 0)),
        "apprenticeship_providers",
        3,
        "ukprn",
        "too few starts here to publish",
    ),
    (
        "starts-above-total",
        more("apprenticeship_providers", starts(BEXLEY, 0, 760)),
        "apprenticeship_providers",
        3,
        "starts_delivered",
        "One provider has 760 of the 740 starts",
    ),
    (
        "synonym-says-nothing",
        {"search_synonyms": [{"phrase": "got the sack", "words": "the sack"}]},
        "search_synonyms",
        2,
        "phrase",
        "stands for nothing but itself",
    ),
    (
        "ceiling-below-floor",
        {"search_kinds": [{"id": "area", "floor": "300", "ceiling": "30"}]},
        "search_kinds",
        2,
        "ceiling",
        "below the floor, 300",
    ),
    (
        "figure-of-unknown-area",
        figure(area_code="E08000016"),
        "indicator_values",
        4,
        "area_code",
        "is not the code of a present area",
    ),
    (
        "figure-outside-interval",
        figure(lower="75", upper="79"),
        "indicator_values",
        4,
        "value",
        "is not between 75 and 79",
    ),
    (
        "figure-outside-interval",
        figure(lower="70"),
        "indicator_values",
        4,
        "upper",
        "has one end only",
    ),
    (
        "share-above-100",
        figure(value="741"),
        "indicator_values",
        4,
        "value",
        "more than 100 per cent",
    ),
    (
        "interval-not-expected",
        indicator(basis="count"),
        "indicator_values",
        2,
        "lower",
        "has an interval, but its basis is count",
    ),
    (
        "sentence-without-figure",
        indicator(sentence="{value} of people were in work."),
        "indicators",
        2,
        "sentence",
        "cannot be filled in",
    ),
    (
        "sentence-without-figure",
        indicator(sentence="{figure} of people in {place} were in work."),
        "indicators",
        2,
        "sentence",
        "no other braces",
    ),
    (
        "indicator-without-figure",
        figure(period="2024"),
        "indicators",
        2,
        "id",
        "has no figure of England for 2024",
    ),
    (
        "indicator-without-figure",
        more("indicators", {"id": "pay", "unit": "£", "sentence": "{figure} a week."}),
        "indicators",
        3,
        "id",
        "has no figure of England.",
    ),
    (
        "future-day-unknown",
        future(starts="2027-04"),
        "future_authorities",
        2,
        "starts",
        "not a day",
    ),
    (
        "future-before-data",
        {
            **future(starts="2023-04-01"),
            **former({"code": "E07000009", "slug": "", "abolished": "2023-04-01"}),
        },
        "future_authorities",
        2,
        "starts",
        "changes up to 2023-04-01",
    ),
    (
        "future-without-members",
        future() | {"future_members": []},
        "future_authorities",
        2,
        "id",
        "no members",
    ),
    (
        "future-address-taken",
        future(id="bexley"),
        "future_authorities",
        2,
        "id",
        "address of Bexley",
    ),
    (
        "future-code-taken",
        future(code=BRENT),
        "future_authorities",
        2,
        "code",
        "code of another council",
    ),
    (
        "future-kind",
        future(kind="county-council"),
        "future_authorities",
        2,
        "kind",
        "not a kind of council that districts merge into",
    ),
    (
        "future-member-no-district",
        future(members=(SUSSEX,)),
        "future_members",
        2,
        "district_code",
        "a county council, not a district",
    ),
    (
        "future-district-split",
        future() | {"future_members": [joins(ADUR), joins(ADUR, "downs")]},
        "future_members",
        3,
        "district_code",
        'already in "shore" (line 2)',
    ),
    (
        "future-members-apart",
        {
            **future(members=(BEXLEY, "E07000001")),
            **council(kind=SINGLE, region_code="E12000007"),
        },
        "future_members",
        3,
        "district_code",
        "not in the same region",
    ),
    (
        "future-members-apart",
        future(kind=LOWER, members=(ADUR, BRENT)),
        "future_members",
        3,
        "district_code",
        "not in the same county",
    ),
]

SOUND: dict[str, Changes] = {
    "the world as it is": {},
    "a start and an end in the same year": programme(start="2027-09", end="2027"),
    "a council to come": future(),
    "a council to come that takes the address of its member": future(id="adur"),
    "a council to come that takes the address of the county": future(id="west-sussex"),
    "a council to come with a code of its own": future(code="E06000099"),
    "an end to come": programme(end="2026-11"),
    "an end today": programme(end="2026-11-21"),
    "a planned delivery that starts today": delivery(currency="planned", start="2026-11-21"),
    "a delivery that ends today": delivery(currency="current", end="2026-11-21"),
    "a closed programme past its end": programme(status="closed", end="2020"),
    "a date that the pattern refuses": programme(start="01/04/2024"),
    "two former authorities without an address": former(
        {"code": "E07000009", "slug": ""}, {"code": "E07000010", "slug": ""}
    ),
    "an alias of a former authority": more("area_aliases", {"alias": "AV", "code": "E07000004"}),
    "an alias of an old code": more("area_aliases", {"alias": "Old", "code": "E08000016"}),
    "a district twice in a set that promises nothing": {
        **more("zones", {"id": "hubs--some", "geography_id": "hubs"}),
        **member("hubs--some", BEXLEY),
    },
    "a district twice, with the reason": {
        **member("lsip--south", BEXLEY),
        **exception(LSIP, BEXLEY),
    },
    "a zone with the code of the county that its members lie in": zone(SUSSEX),
    "a zone with a code of no place that we know": zone("E37000003", BEXLEY),
    "a delivery that is on offer in its last month": delivery(currency="current", end="2026-11"),
    "a delivery planned for this year": delivery(currency="planned", start="2026-12"),
    "a delivery of a programme that is closed to new starts": {
        **programme(status="closed-to-new-starts"),
        **delivery(currency="current"),
    },
    "evidence of today": programme(evidence_date="2026-11-21"),
    "a programme that follows two": succession(("restart", "new"), ("pathways", "new")),
    "a district twice in one zone, which is a repeated key": member("lsip--north", BEXLEY),
    "a synonym that only names a theme": {
        "search_synonyms": [{"phrase": "job", "theme_id": "job-search"}]
    },
    "a number of pages that is none": {
        "search_kinds": [{"id": "area", "floor": "few", "ceiling": "30"}]
    },
    "a provider that rounding puts above the total": more(
        "apprenticeship_providers", starts(BEXLEY, 1600, 750)
    ),
    "a number of starts that is none": {
        "apprenticeship_providers": [starts(BEXLEY, 10, 0) | {"starts_delivered": "low"}]
    },
    "a figure at the end of its interval": figure(value="70", lower="70", upper="70.5"),
    "a figure of 100 per cent": figure(value="100"),
    "a figure that is no number, with an interval": figure(value="many", lower="1", upper="2"),
    "a figure above 100 that is no share": {
        **indicator(unit="£"),
        **figure(value="741"),
    },
    "a district left out, with the reason": {
        **without("zone_members", district_code=ADUR),
        **exception(LSIP, ADUR),
    },
}


def found_in(changed: Tables) -> list[Problem]:
    return [problem for rule in RULES for problem in rule.check(changed)]


@pytest.mark.parametrize(("rule", "changes", "table", "line", "column", "words"), BROKEN)
def test_one_broken_rule_is_one_problem(
    rule: str, changes: Changes, table: str, line: int, column: str, words: str
) -> None:
    (problem,) = found_in(tables(changes))

    assert problem.rule == rule
    assert (problem.file, problem.line, problem.column) == (f"data/{table}.csv", line, column)
    assert words in f"{problem.message} {problem.remedy}"
    assert SENTENCES.fullmatch(problem.remedy), problem.remedy


@pytest.mark.parametrize("changes", SOUND.values(), ids=SOUND.keys())
def test_nothing_is_wrong_with(changes: Changes) -> None:
    assert found_in(tables(changes)) == []


def in_place(code: str, cells: dict[str, str], *others: str) -> Changes:
    """A zone with the code of a place that Adur lies in by these cells; others are members too."""
    areas = [row | cells if row["code"] == ADUR else row for row in WORLD["local_authorities"]]
    coast = [{"id": "coast", "code": "E47000099", "status": "established"}]
    return {"local_authorities": areas, "combined_authorities": coast, **zone(code, *others)}


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        (ADUR, {}),
        (SUSSEX, {}),
        ("E12000007", {"region_code": "E12000007"}),
        ("E47000099", {"combined_authority_id": "coast"}),
        ("E47000099", {"planned_combined_authority_id": "coast"}),
    ],
    ids=["council", "county", "region", "combined authority", "planned combined authority"],
)
def test_members_of_a_zone_lie_in_the_place_whose_code_it_has(
    code: str, cells: dict[str, str]
) -> None:
    def outside(changes: Changes) -> list[str]:
        found = found_in(tables(changes))
        return [one.message for one in found if one.rule == "member-outside-zone"]

    assert outside(in_place(code, cells)) == []
    assert outside(in_place(code, cells, BEXLEY)) == [
        f'"{BEXLEY}" does not lie in {code}, the code of "hubs--place".'
    ]


def test_a_county_in_a_zone_is_answered_with_its_districts() -> None:
    arun = {"code": "E07000001", "slug": "arun", "kind": LOWER, "county_code": SUSSEX}
    changes = {**more("local_authorities", arun), **member("hubs--all", SUSSEX)}
    [remedy] = [one.remedy for one in found_in(tables(changes)) if one.rule == "county-in-zone"]
    assert remedy == f"List its districts instead, one a row: {ADUR}, E07000001."


def test_a_member_of_a_zone_without_members_is_told_with_both() -> None:
    [found] = found_in(tables(member("england--england", BEXLEY)))
    assert found.message == '"england--england" is in "england", which has no members.'


def test_a_row_whose_dates_are_out_of_order_does_not_hide_the_next() -> None:
    odd = {"start": "2025", "end": "2024"}
    programmes = [
        {"id": "restart", "status": "live", **odd},
        {"id": "later", "status": "live", "end": "2026-10"},
    ]
    told = {one.rule: one for one in found_in(tables({"programmes": programmes})) if one.line == 3}
    assert told["ended-but-not-closed"].message == (
        'The status is "live", but the end date, 2026-10, has passed.'
    )
    first, second = WORLD["deliveries"]
    deliveries = [first | odd, second | {"end": "2026-10", "currency": "current"}]
    rules = [one.rule for one in found_in(tables({"deliveries": deliveries})) if one.line == 3]
    assert rules == ["past-its-end"]


def test_every_rule_is_shown_to_be_broken_here() -> None:
    assert {case[0] for case in BROKEN} == {rule.id for rule in RULES}


def test_every_rule_has_an_id_of_its_own_and_tables_that_there_are() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(set(rule.needs) <= WORLD.keys() for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "severity"),
    [
        ("ended-but-not-closed", "warning"),
        ("stale-exception", "warning"),
        ("future-without-members", "warning"),
        ("reason-not-needed", "warning"),
        ("district-covered-twice", "error"),
    ],
)
def test_how_grave_a_rule_is(rule: str, severity: str) -> None:
    assert [entry.declared.severity for entry in RULES if entry.id == rule] == [severity]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_reads_no_table_but_those_it_names(rule: Rule) -> None:
    """A rule that names none looks at those that there are."""
    all_of_them = tables({})
    named = {name: all_of_them.rows[name] for name in rule.needs}

    assert list(rule.check(Tables(named, dict.fromkeys(named, ()), TODAY))) == []


def test_a_long_gap_names_some_districts_and_counts_the_rest() -> None:
    councils = [
        {"code": f"E0900010{n}", "name": f"Borough {n}", "slug": f"b-{n}", "kind": SINGLE}
        for n in range(8)
    ]

    (problem,) = found_in(tables(more("local_authorities", *councils)))

    assert "8 districts are in no zone" in problem.message
    assert problem.message.endswith("Borough 4 (E09000104) and 3 more.")


# A fault that is reported where it stands must not be reported again for what it leaves behind.
CONSEQUENCES: dict[str, tuple[Changes, dict[str, Rows], list[str]]] = {
    "a member row with an unknown zone": (
        {
            "zone_members": [
                *without("zone_members", district_code=ADUR)["zone_members"],
                {"zone_id": "lsip--sooth", "district_code": ADUR},
            ]
        },
        {},
        [],
    ),
    "a member row with an unknown district": (
        {
            "zone_members": [
                *without("zone_members", district_code=ADUR)["zone_members"],
                {"zone_id": "lsip--south", "district_code": "E07000999"},
            ]
        },
        {},
        [],
    ),
    "a member row with a county": (
        {
            "zone_members": [
                *without("zone_members", district_code=ADUR)["zone_members"],
                {"zone_id": "lsip--south", "district_code": SUSSEX},
            ]
        },
        {},
        ["county-in-zone"],
    ),
    "a broken member row": (
        without("zone_members", district_code=ADUR),
        {"zone_members": [{"zone_id": "lsip--south", "district_code": ADUR}]},
        [],
    ),
    "a broken council row": (
        without("local_authorities", code=ADUR),
        {"local_authorities": [{"code": ADUR}]},
        [],
    ),
    "a broken provider row": (
        {"delivery_providers": []},
        {"delivery_providers": [{"delivery_id": "restart--north"}]},
        [],
    ),
    "provider rows with another kind of id": (
        {"delivery_providers": [{"delivery_id": f"d{number}"} for number in range(30)]},
        {},
        [],
    ),
    "a provider row with a misspelt delivery": (
        {"delivery_providers": [{"delivery_id": "restart--norht"}]},
        {},
        [],
    ),
}


@pytest.mark.parametrize(
    ("changes", "broken", "rules"), CONSEQUENCES.values(), ids=CONSEQUENCES.keys()
)
def test_consequences_of_a_reported_fault_are_not_reported(
    changes: Changes, broken: dict[str, Rows], rules: list[str]
) -> None:
    assert [problem.rule for problem in found_in(tables(changes, broken))] == rules
