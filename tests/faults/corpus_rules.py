"""Faults across cells: dates, places, zones, programmes, figures and the policy of the search."""

from __future__ import annotations

from tests.faults.planting import (
    Cells,
    Fault,
    Planted,
    add,
    change,
    drop,
    rows_of,
    together,
)

BEXLEY, ESSEX, SURREY, ENGLAND = "E09000004", "E10000012", "E10000030", "E92000001"
BROXBOURNE = "E07000095"
ATW = {"id": "access-to-work"}
ATW_ENGLAND = {"id": "access-to-work--england"}
ADUR = {"code": "E07000223"}
LSIP = "lsip-areas-2026"
TEES_VALLEY = "mayoral-strategic-authorities--tees-valley"
IN_LONDON = {"zone_id": f"{LSIP}--greater-london", "district_code": BEXLEY}


def fault(rule: str, column: str, planted: Planted, name: str = "", says: str = "") -> Fault:
    """Named after its rule where that is enough."""
    return Fault(name=name or rule, rule=rule, column=column, says=says, planted=planted)


def delivery(**cells: str) -> Planted:
    return change("deliveries", ATW_ENGLAND, **cells)


def a_delivery(*, named: bool) -> Cells:
    """One with a provider and no reason, or with a reason and no provider."""
    providers = {row["delivery_id"] for row in rows_of("delivery_providers")}
    return next(
        {"id": row["id"]}
        for row in rows_of("deliveries")
        if (row["id"] in providers) == named and bool(row["no_provider_reason"]) != named
    )


def a_past_delivery() -> Cells:
    """One without an end date, of a programme that is closed."""
    closed = {row["id"] for row in rows_of("programmes") if row["status"] == "closed"}
    return next(
        {"id": row["id"]}
        for row in rows_of("deliveries")
        if row["programme_id"] in closed and not row["end"]
    )


def a_zone(code: str) -> str:
    return next(row["id"] for row in rows_of("zones") if row["code"] == code)


def an_interval() -> Cells:
    row = next(row for row in rows_of("indicator_values") if row["lower"])
    return {key: row[key] for key in ("area_code", "indicator_id", "period")}


def latest(indicator: str) -> str:
    return max(r["period"] for r in rows_of("indicator_values") if r["indicator_id"] == indicator)


DATES = (
    fault("dates-out-of-order", "end", delivery(start="2019-08-01", end="2018"), says='"2018"'),
    fault(
        "dates-out-of-order",
        "referrals_end",
        change("programmes", ATW, referrals_end="1990"),
        name="referrals close before the start",
    ),
    fault("ended-but-not-closed", "status", change("programmes", ATW, end="2021-03-31")),
    fault("past-its-end", "currency", delivery(end="2021-03-31")),
    fault("planned-but-started", "currency", delivery(currency="planned")),
    fault(
        "offered-after-closing",
        "currency",
        change("deliveries", a_past_delivery(), currency="current"),
    ),
    fault(
        "evidence-in-the-future",
        "evidence_date",
        change("programmes", ATW, evidence_date="2062-11-21"),
    ),
)
PLACES = (
    fault(
        "district-without-county", "county_code", change("local_authorities", ADUR, county_code="")
    ),
    fault(
        "county-not-a-county",
        "county_code",
        change("local_authorities", ADUR, county_code=BEXLEY),
    ),
    fault(
        "county-not-a-county",
        "county_code",
        change("local_authorities", {"code": BEXLEY}, county_code=ESSEX),
        name="a borough in a county",
    ),
    fault(
        "district-apart-from-county",
        "region_code",
        together(
            change("local_authorities", ADUR, region_code="E12000007"),
            drop(
                "zone_members",
                {"zone_id": a_zone("E12000008"), "district_code": ADUR["code"]},
                at=("local_authorities", ADUR),
            ),
        ),
    ),
    fault(
        "county-without-district",
        "code",
        add(
            "local_authorities",
            {"code": ESSEX},
            code="E10000099",
            name="Wessex",
            slug="wessex",
            ons_name="Wessex",
        ),
    ),
    fault(
        "combined-without-council",
        "id",
        add("combined_authorities", {"id": "tees-valley"}, id="wessex", code="E47000099"),
    ),
    fault("address-taken", "slug", change("former_authorities", {}, slug="bexley")),
    fault("code-taken", "old_code", add("code_changes", {}, old_code=BEXLEY)),
    fault("alias-of-unknown-area", "code", change("area_aliases", {}, code="E09000099")),
    fault(
        "former-without-successor",
        "code",
        add("former_authorities", {}, code="E07000999", slug="old-place"),
    ),
)
FUTURE = (
    fault("future-day-unknown", "starts", change("future_authorities", {}, starts="2027-04")),
    fault("future-before-data", "starts", change("future_authorities", {}, starts="2019-04-01")),
    fault(
        "future-without-members",
        "id",
        add("future_authorities", {}, id="wessex", name="Wessex"),
    ),
    fault(
        "future-address-taken",
        "id",
        together(
            add("future_authorities", {}, id="bexley", name="Greater Bexley"),
            add("future_members", {}, future_id="bexley", district_code=ADUR["code"]),
        ),
    ),
    fault("future-code-taken", "code", change("future_authorities", {}, code=BEXLEY)),
    fault("future-kind", "kind", change("future_authorities", {}, kind="county-council")),
    fault(
        "future-member-no-district",
        "district_code",
        add("future_members", {}, district_code=SURREY),
    ),
    fault(
        "future-district-split",
        "district_code",
        add("future_members", {}, future_id="west-surrey"),
        says="Keep it in one",
    ),
    fault(
        "future-members-apart",
        "district_code",
        add("future_members", {}, district_code=BROXBOURNE),
        says="not in the same region",
    ),
    fault(
        "abolished-area",
        "district_code",
        add("future_members", {}, district_code="E07000004"),
        name="a council to come of one that is gone",
    ),
)
ZONES = (
    fault(
        "county-in-zone",
        "district_code",
        change("zone_members", {"zone_id": a_zone("")}, district_code=ESSEX),
        says="List its districts instead",
    ),
    fault(
        "members-not-allowed",
        "zone_id",
        add("zone_members", {}, zone_id="england--england", district_code=BEXLEY),
    ),
    fault(
        "member-outside-zone",
        "district_code",
        add("zone_members", {"zone_id": a_zone("E12000001")}, district_code=BEXLEY),
        name="a London borough in the North East",
    ),
    fault(
        "member-outside-zone",
        "district_code",
        add("zone_members", {"zone_id": TEES_VALLEY}, district_code=BEXLEY),
        name="a London borough in a combined authority far away",
    ),
    fault(
        "district-covered-twice",
        "district_code",
        add("zone_members", IN_LONDON, zone_id=f"{LSIP}--buckinghamshire"),
        says=f'already in "{LSIP}--greater-london"',
    ),
    fault(
        "district-not-covered",
        "id",
        drop("zone_members", IN_LONDON, at=("geographies", {"id": LSIP})),
        says="1 district is in no zone of it: Bexley",
    ),
    fault(
        "stale-exception",
        "district_code",
        add("coverage_exceptions", {}, geography_id=LSIP, district_code=BEXLEY),
    ),
)
PROGRAMMES = (
    fault(
        "delivery-without-provider",
        "no_provider_reason",
        change("deliveries", a_delivery(named=False), no_provider_reason=""),
    ),
    fault(
        "reason-not-needed",
        "no_provider_reason",
        change("deliveries", a_delivery(named=True), no_provider_reason="Nobody is named."),
    ),
    fault(
        "eligibility-says-nothing",
        "programme_id",
        change(
            "programme_eligibility",
            {"programme_id": "access-to-work"},
            not_for="",
            age="",
            benefit_or_work="",
            cost="",
            how_long="",
            who_to_ask="",
            may_affect="",
        ),
    ),
    fault(
        "programme-without-theme",
        "id",
        drop(
            "programme_themes",
            {"programme_id": "multiply"},
            at=("programmes", {"id": "multiply"}),
        ),
    ),
    fault(
        "programme-without-audience",
        "id",
        drop(
            "programme_audiences",
            {"programme_id": "multiply"},
            at=("programmes", {"id": "multiply"}),
        ),
    ),
    fault(
        "succeeds-itself",
        "successor_id",
        change("programme_successors", {}, successor_id="adult-education-budget"),
    ),
    fault(
        "unknown-in-list",
        "audiences",
        change("local_schemes", {}, audiences="facing-redundancy | employer"),
        says='Did you mean "employers"?',
    ),
    fault("scheme-id-taken", "id", change("local_schemes", {}, id="access-to-work")),
)
FIGURES = (
    fault(
        "figure-of-unknown-area",
        "area_code",
        change("indicator_values", {}, area_code="E08000016"),
    ),
    fault("figure-outside-interval", "value", change("indicator_values", an_interval(), value="1")),
    fault(
        "figure-outside-interval",
        "upper",
        change("indicator_values", an_interval(), upper=""),
        name="half an interval",
    ),
    fault("share-above-100", "value", change("indicator_values", {}, value="741")),
    fault(
        "interval-not-expected",
        "lower",
        change("indicator_values", {"indicator_id": "claimants"}, lower="0.1", upper="99.9"),
    ),
    fault(
        "sentence-without-figure",
        "sentence",
        change("indicators", {}, sentence="{value} of people claimed."),
    ),
    fault(
        "indicator-without-figure",
        "id",
        drop(
            "indicator_values",
            {"area_code": ENGLAND, "indicator_id": "claimants", "period": latest("claimants")},
            at=("indicators", {"id": "claimants"}),
        ),
    ),
    fault(
        "starts-not-rounded",
        "starts_residents",
        change("apprenticeship_providers", {}, starts_residents="13"),
    ),
    fault(
        "starts-say-nothing",
        "ukprn",
        change("apprenticeship_providers", {}, starts_residents="0", starts_delivered="0"),
    ),
    fault(
        "starts-above-total",
        "starts_residents",
        change("apprenticeship_providers", {}, starts_residents="500000"),
    ),
    fault(
        "similar-to-itself", "similar_code", change("similar_areas", {}, similar_code="E06000001")
    ),
    fault("rank-twice", "rank", change("similar_areas", {"rank": "2"}, rank="1")),
    fault("similar-to-a-county", "similar_code", change("similar_areas", {}, similar_code=ESSEX)),
)
SEARCH = (
    fault(
        "synonym-says-nothing",
        "phrase",
        change("search_synonyms", {}, words="", audience_id="", theme_id=""),
    ),
    fault("ceiling-below-floor", "ceiling", change("search_kinds", {"id": "area"}, ceiling="30")),
)
