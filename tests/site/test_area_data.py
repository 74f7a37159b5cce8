"""The open data of each council agree with the tables, recomputed here from the CSVs."""

from __future__ import annotations

import csv
from typing import Any

import pandas as pd
import pytest

from generator.verify.files import BuiltSite
from tests.support import expected_areas as expected
from tests.support.tables import column, table

Record = dict[str, Any]
Records = dict[str, Record]
CODES = list(table("local_authorities")["code"])
KEYS = {
    "code", "name", "slug", "kind", "tier", "region", "county", "combined_authority", "districts",
    "url", "edition", "counts", "programmes", "indicators", "similar", "neighbours",
    "similar_by_basis",
}  # fmt: skip
PROGRAMME_KEYS = {"id", "name", "status", "audiences", "themes", "deliveries"}
DELIVERY_KEYS = {
    "geography", "zone", "zone_name", "coverage", "currency", "providers", "source_url", "evidence",
    "evidence_date",
}  # fmt: skip
VALUES = {
    "coverage": {"whole", "part", "unclear"},
    "currency": {"current", "unclear", "planned"},
    "evidence": {"seen", "mixed", "recalled"},
}
STATUSES = {"live", "changing", "planned", "closed-to-new-starts", "closed", "uncertain"}


@pytest.fixture(scope="module")
def records(site: BuiltSite) -> Records:
    """The JSON of each council, by code."""
    return {code: site.json(f"data/areas/{code}.json") for code in CODES}


@pytest.fixture(scope="module")
def reached() -> dict[str, pd.DataFrame]:
    """What the tables say reaches each council."""
    return {str(code): rows for code, rows in expected.reached().groupby("code")}


def only(record: Record, keys: set[str]) -> Record:
    return {key: record[key] for key in keys}


def test_programmes_and_deliveries_with_their_coverage(
    records: Records, reached: dict[str, pd.DataFrame]
) -> None:
    different = []
    for code in CODES:
        published = [
            only(programme, PROGRAMME_KEYS)
            | {"deliveries": [only(one, DELIVERY_KEYS) for one in programme["deliveries"]]}
            for programme in records[code]["programmes"]
        ]
        if published != expected.programmes(reached[code]):
            different.append(code)
    assert different == []


def test_counts(records: Records, reached: dict[str, pd.DataFrame]) -> None:
    published = {code: only(records[code]["counts"], set(COUNTS)) for code in CODES}
    assert published == {code: expected.counts(reached[code]) for code in CODES}


COUNTS = ("programmes", "boundary_sets", "providers", "funders")


@pytest.mark.parametrize("field", ["name", "slug", "kind"])
def test_names_are_those_of_the_table(records: Records, field: str) -> None:
    published = {code: records[code][field] for code in CODES}
    assert published == column("local_authorities", "code", field)


def test_where_a_council_sits(site: BuiltSite, records: Records) -> None:
    regions = column("regions", "code", "name")
    names = column("local_authorities", "code", "name")
    combined = table("combined_authorities").set_index("id")
    tiers = column("area_kinds", "id", "tier")
    for row in table("local_authorities").to_dict("records"):
        record, county, body = (
            records[row["code"]],
            row["county_code"],
            row["combined_authority_id"],
        )
        above = (
            {"code": combined.at[body, "code"] or None, "name": combined.at[body, "name"]}
            if body
            else None
        )
        assert only(record, {"code", "tier", "region", "county", "combined_authority"}) == {
            "code": row["code"],
            "tier": tiers[row["kind"]],
            "region": {"code": row["region_code"], "name": regions[row["region_code"]]},
            "county": {"code": county, "name": names[county]} if county else None,
            "combined_authority": above,
        }
        assert record["districts"] == expected.parts()[row["code"]]
        assert record["url"] == f"{site.base}areas/{row['slug']}/"


def test_neighbours_share_a_border_and_each_names_the_other(records: Records) -> None:
    published = {code: records[code]["neighbours"] for code in CODES}
    assert published == {code: expected.neighbours(code) for code in CODES}
    districts = [code for code in CODES if records[code]["tier"] != "upper"]
    one_sided = [(a, b) for a in districts for b in published[a] if a not in published[b]]
    assert one_sided == []


def test_nothing_past_and_nothing_of_unknown_place_is_in_an_area(records: Records) -> None:
    geographies = {one["geography"] for one in deliveries(records)}
    assert "england" in geographies
    assert "not-mapped" not in geographies
    assert "past" not in {one["currency"] for one in deliveries(records)}


def test_all_of_england_is_one_delivery_of_a_programme(records: Records) -> None:
    for record in records.values():
        for programme in record["programmes"]:
            found = [one for one in programme["deliveries"] if one["geography"] == "england"]
            assert len(found) <= 1


def deliveries(records: Records) -> list[Record]:
    return [one for r in records.values() for p in r["programmes"] for one in p["deliveries"]]


def test_records_have_the_keys_of_the_contract(records: Records) -> None:
    programmes = [programme for record in records.values() for programme in record["programmes"]]
    assert {key for record in records.values() for key in KEYS - set(record)} == set()
    assert {key for one in programmes for key in PROGRAMME_KEYS - set(one)} == set()
    assert {key for one in deliveries(records) for key in DELIVERY_KEYS - set(one)} == set()
    assert {one["status"] for one in programmes} <= STATUSES
    assert len({record["edition"] for record in records.values()}) == 1


@pytest.mark.parametrize("field", VALUES)
def test_words_are_those_of_the_contract(records: Records, field: str) -> None:
    assert {one[field] for one in deliveries(records)} <= VALUES[field]


def test_the_csv_of_a_council_has_a_row_for_each_programme(
    site: BuiltSite, records: Records
) -> None:
    for code, record in records.items():
        rows = list(csv.DictReader(site.text(f"data/areas/{code}.csv").splitlines()))
        published = [(row["programme_id"], row["programme_name"], row["status"]) for row in rows]
        assert published == [(p["id"], p["name"], p["status"]) for p in record["programmes"]]


def test_similar_areas_are_those_of_the_table(records: Records) -> None:
    rows = table("similar_areas").merge(
        table("similar_bases"), left_on="basis_id", right_on="id", validate="many_to_one"
    )
    ordered = rows.assign(rank=rows["rank"].astype(int)).sort_values(["position", "rank"])
    expected: dict[str, dict[str, list[str]]] = {code: {} for code in CODES}
    for row in ordered.to_dict("records"):
        expected[row["district_code"]].setdefault(row["basis_id"], []).append(row["similar_code"])
    assert {code: records[code]["similar_by_basis"] for code in CODES} == expected
    first = ordered["basis_id"].iloc[0]
    assert {code: records[code]["similar"] for code in CODES} == {
        code: found.get(first, []) for code, found in expected.items()
    }
