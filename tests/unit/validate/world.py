"""A small sound England for rules: two districts, a county with one more, one partition set."""

from __future__ import annotations

from datetime import date

from generator.validate.tables import Entry, Tables

TODAY = date(2026, 11, 21)

Rows = list[dict[str, str]]

LSIP = "lsip"
BEXLEY, BRENT, ADUR, SUSSEX = "E09000004", "E09000005", "E07000223", "E10000032"


def starts(district: str, residents: int, delivered: int) -> dict[str, str]:
    """A row of apprenticeship starts, all of a district or those with one provider."""
    return {
        "district_code": district,
        "period": "2024/25",
        "ukprn": "10000001",
        "starts_residents": str(residents),
        "starts_delivered": str(delivered),
    }


WORLD: dict[str, Rows] = {
    "area_kinds": [
        {"id": "london-borough", "tier": "single"},
        {"id": "non-metropolitan-district", "tier": "lower"},
        {"id": "county-council", "tier": "upper"},
    ],
    "local_authorities": [
        {"code": BEXLEY, "name": "Bexley", "slug": "bexley", "kind": "london-borough"},
        {"code": BRENT, "name": "Brent", "slug": "brent", "kind": "london-borough"},
        {
            "code": ADUR,
            "name": "Adur",
            "slug": "adur",
            "kind": "non-metropolitan-district",
            "county_code": SUSSEX,
        },
        {"code": SUSSEX, "name": "West Sussex", "slug": "west-sussex", "kind": "county-council"},
    ],
    "former_authorities": [{"code": "E07000004", "name": "Aylesbury Vale", "slug": "aylesbury"}],
    "former_successors": [{"former_code": "E07000004", "successor_code": BEXLEY}],
    "future_authorities": [],
    "future_members": [],
    "code_changes": [{"old_code": "E08000016", "new_code": BEXLEY}],
    "area_aliases": [{"alias": "Bexleyheath", "code": BEXLEY}],
    "combined_authorities": [],
    "regions": [{"code": "E12000007"}],
    "indicators": [{"id": "work", "unit": "%", "basis": "survey", "sentence": "{figure} work."}],
    "indicator_values": [
        {
            "area_code": "E92000001",
            "indicator_id": "work",
            "period": "2023",
            "value": "76",
            "lower": "75.6",
            "upper": "76.4",
        },
        {"area_code": BEXLEY, "indicator_id": "work", "period": "2023", "value": "73.9"},
    ],
    "geographies": [
        {"id": LSIP, "partition": "true"},
        {"id": "hubs", "partition": "false"},
        {"id": "england", "partition": "false"},
    ],
    "zones": [
        {"id": "lsip--north", "geography_id": LSIP},
        {"id": "lsip--south", "geography_id": LSIP},
        {"id": "hubs--all", "geography_id": "hubs"},
        {"id": "england--england", "geography_id": "england"},
    ],
    "zone_members": [
        {"zone_id": "lsip--north", "district_code": BEXLEY},
        {"zone_id": "lsip--north", "district_code": BRENT},
        {"zone_id": "lsip--south", "district_code": ADUR},
        {"zone_id": "hubs--all", "district_code": BEXLEY},
    ],
    "coverage_exceptions": [],
    "statuses": [
        {"id": "live", "ended": "false", "oruk_status": "active"},
        {"id": "closed-to-new-starts", "ended": "true", "oruk_status": "inactive"},
        {"id": "closed", "ended": "true", "oruk_status": "defunct"},
    ],
    "programmes": [{"id": "restart", "status": "live"}],
    "programme_successors": [],
    "programme_themes": [{"programme_id": "restart", "theme_id": "job-search"}],
    "programme_audiences": [{"programme_id": "restart", "audience_id": "anyone"}],
    "deliveries": [
        {"id": "restart--north", "no_provider_reason": ""},
        {"id": "restart--south", "no_provider_reason": "Nobody is named."},
    ],
    "delivery_providers": [{"delivery_id": "restart--north", "provider_id": "acme"}],
    "similar_areas": [
        {"district_code": BEXLEY, "basis_id": "global", "rank": "1", "similar_code": BRENT},
        {"district_code": BEXLEY, "basis_id": "global", "rank": "2", "similar_code": ADUR},
    ],
    "programme_eligibility": [{"programme_id": "restart", "cost": "Free."}],
    "audiences": [{"id": "anyone"}, {"id": "students"}],
    "themes": [{"id": "job-search"}, {"id": "training"}],
    "local_schemes": [
        {"id": "bexley-jobs", "audiences": "anyone | students", "themes": "job-search"}
    ],
    "apprenticeship_totals": [starts(BEXLEY, 1590, 740)],
    "apprenticeship_providers": [starts(BEXLEY, 0, 10)],
    "search_kinds": [{"id": "area", "floor": "1", "ceiling": "400"}],
    "search_synonyms": [
        {"phrase": "sacked", "words": "", "audience_id": "out-of-work", "theme_id": ""}
    ],
}


def tables(changes: dict[str, Rows], broken: dict[str, Rows] | None = None) -> Tables:
    """The world with some tables replaced."""
    rows = {**WORLD, **changes}
    return Tables(
        {name: _entries(name, rows[name]) for name in rows},
        {name: _entries(name, (broken or {}).get(name, [])) for name in rows},
        TODAY,
    )


def more(table: str, *rows: dict[str, str]) -> dict[str, Rows]:
    """The table of the world with rows added at its end."""
    return {table: [*WORLD[table], *rows]}


def without(table: str, **cells: str) -> dict[str, Rows]:
    """The table of the world without the rows that have those cells."""
    return {table: [row for row in WORLD[table] if not cells.items() <= row.items()]}


def _entries(table: str, rows: Rows) -> tuple[Entry, ...]:
    return tuple(
        Entry(f"data/{table}.csv", line, cells) for line, cells in enumerate(rows, start=2)
    )
