"""The open data of each programme, and the index, agree with the tables."""

from __future__ import annotations

from typing import Any

import pytest

from generator.verify.files import BuiltSite
from tests.support import expected_programmes as expected
from tests.support.tables import column, districts, lists, table

Record = dict[str, Any]
Records = dict[str, Record]
IDS = list(table("programmes")["id"])
KEYS = {
    "id", "name", "aliases", "status", "summary", "funder", "audiences", "themes", "official_url",
    "start", "end", "evidence", "evidence_date", "deliveries", "url", "edition",
}  # fmt: skip
DELIVERY_KEYS = {
    "geography", "zone", "zone_name", "currency", "providers", "members", "part_members",
    "source_url", "evidence", "evidence_date",
}  # fmt: skip
SAME = ("id", "name", "status", "summary", "official_url", "start", "end", "evidence_date")


@pytest.fixture(scope="module")
def records(site: BuiltSite) -> Records:
    """The JSON of each programme, by id."""
    return {key: site.json(f"data/programmes/{key}.json") for key in IDS}


def test_records_have_the_keys_of_the_contract(records: Records) -> None:
    assert {key for record in records.values() for key in KEYS - set(record)} == set()


@pytest.mark.parametrize("field", SAME)
def test_facts_are_those_of_the_table(records: Records, field: str) -> None:
    published = {key: records[key][field] or "" for key in IDS}
    assert published == column("programmes", "id", field)


def test_lists_are_those_of_the_tables(site: BuiltSite, records: Records) -> None:
    names = column("funders", "id", "name")
    funders = lists("programme_funders", "programme_id", "funder_id", by="position")
    aliases = lists("programme_aliases", "programme_id", "alias")
    levels = column("programmes", "id", "evidence_level")
    for key, record in records.items():
        assert record["funder"] == [names[one] for one in funders.get(key, [])]
        assert record["aliases"] == aliases.get(key, [])
        assert record["audiences"] == expected.vocabulary("audience").get(key, [])
        assert record["themes"] == expected.vocabulary("theme").get(key, [])
        assert record["evidence"] == levels[key]
        assert record["url"] == f"{site.base}programmes/{key}/"


def test_deliveries_and_their_councils_are_those_of_the_tables(records: Records) -> None:
    different = []
    for key, record in records.items():
        found = [{field: one[field] for field in DELIVERY_KEYS} for one in record["deliveries"]]
        if found != expected.deliveries(key):
            different.append(key)
    assert different == []


def test_a_delivery_for_all_england_lists_no_councils(records: Records) -> None:
    found = [one for record in records.values() for one in record["deliveries"]]
    everywhere = [one for one in found if one["geography"] == "england"]
    assert everywhere
    assert [one for one in everywhere if one["members"] or one["part_members"]] == []


def test_the_index_has_every_council_and_programme(site: BuiltSite) -> None:
    index = site.json("data/index.json")
    councils = {one["code"]: one for one in index["areas"]}
    programmes = {one["id"]: one for one in index["programmes"]}
    assert {code: one["slug"] for code, one in councils.items()} == column(
        "local_authorities", "code", "slug"
    )
    assert list(programmes) == IDS
    assert {"code", "name", "slug", "kind", "region", "url", "aliases"} <= set(
        councils["E09000004"]
    )
    assert {"id", "name", "status", "url", "aliases"} <= set(programmes[IDS[0]])
    assert "edition" in index


@pytest.mark.parametrize(
    ("code", "name"),
    [("E06000063", "Allerdale"), ("E08000038", "E08000016"), ("E06000023", "Bristol, City of")],
)
def test_the_index_has_old_names_old_codes_and_variants(
    site: BuiltSite, code: str, name: str
) -> None:
    found = {one["code"]: one["aliases"] for one in site.json("data/index.json")["areas"]}
    assert name in found[code]


def test_the_boundaries_are_those_of_the_296_districts(site: BuiltSite) -> None:
    shapes = site.json("data/boundaries.topojson")["objects"]["districts"]["geometries"]
    assert sorted(shape["id"] for shape in shapes) == districts()
    assert len(shapes) == 296
