"""`/data/areas/<CODE>.json` and `.csv`, as the public contract has them."""

from __future__ import annotations

import re

import pytest

from generator.derive.coverage import present
from generator.derive.exports import (
    AREA_COLUMNS,
    Record,
    area_record,
    area_rows,
)
from generator.derive.refs import Ref
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    COAST,
    COUNTY,
    DISTRICTS,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    WEALDEN,
)

AREA_KEYS = (
    "code", "name", "slug", "kind", "tier", "region", "county", "combined_authority", "districts",
    "url", "edition", "counts", "programmes", "indicators", "similar", "neighbours",
    "local_schemes",
    "similar_by_basis",
)  # fmt: skip
AREA_DELIVERY_KEYS = (
    "geography", "zone", "zone_name", "coverage", "currency", "providers", "source_url", "evidence",
    "evidence_date",
)  # fmt: skip
# Only where there is something to say.
AREA_DELIVERY_EXTRAS = {"local_url", "local_access", "no_provider_reason", "inferred"}


def url_of(ref: Ref) -> str:
    return f"https://atlas.test/{ref.kind}/{ref.key}/"


def area(code: str, atlas: Atlas = TINY) -> Record:
    world = tiny_world(atlas, "2026-11-21")
    place = world.places.authorities[code]
    here = present(world.everything(place))
    return area_record(
        world.index,
        world.figures,
        place,
        here,
        world.neighbours(place),
        url_of,
        edition="2026-11-21",
    )


def deliveries(record: Record) -> dict[str, Record]:
    """The deliveries of an area's record by programme and zone."""
    return {
        f"{one['id']} {delivery['zone_name']}": delivery
        for one in record["programmes"]
        for delivery in one["deliveries"]
    }


class TestArea:
    def test_has_the_keys_of_the_contract_in_their_order(self) -> None:
        record = area(BRIGHTON)
        assert tuple(record) == AREA_KEYS
        assert tuple(record["counts"]) == ("programmes", "boundary_sets", "providers", "funders")
        for one in record["programmes"]:
            assert tuple(one) == ("id", "name", "status", "audiences", "themes", "deliveries")
        for delivery in deliveries(record).values():
            assert tuple(delivery)[: len(AREA_DELIVERY_KEYS)] == AREA_DELIVERY_KEYS
            assert set(delivery) <= {*AREA_DELIVERY_KEYS, *AREA_DELIVERY_EXTRAS}

    def test_says_which_council_it_is_of(self) -> None:
        record = area(EASTBOURNE)
        assert (record["code"], record["slug"], record["kind"], record["tier"]) == (
            EASTBOURNE,
            "eastbourne",
            "non-metropolitan-district",
            "lower",
        )
        assert record["region"] == {"code": "E12000008", "name": "South East"}
        assert record["county"] == {"code": COUNTY, "name": "East Sussex"}
        assert record["combined_authority"] == {"code": "E47000099", "name": "Coast"}
        assert record["url"] == f"https://atlas.test/area/{EASTBOURNE}/"

    def test_a_council_in_no_county_or_combined_authority_says_null(self) -> None:
        assert area(BRIGHTON)["county"] is None
        assert area(LEWES)["combined_authority"] is None

    def test_a_combined_authority_whose_code_was_not_seen_has_none(self) -> None:
        record = area(BRIGHTON, changed("combined_authorities", COAST, code=""))
        assert record["combined_authority"] == {"code": None, "name": "Coast"}

    @pytest.mark.parametrize(
        ("code", "districts"), [(BRIGHTON, [BRIGHTON]), (COUNTY, list(DISTRICTS))]
    )
    def test_lists_its_districts(self, code: str, districts: list[str]) -> None:
        assert area(code)["districts"] == districts

    def test_lists_what_is_present_by_programme(self) -> None:
        assert sorted(deliveries(area(BRIGHTON))) == [
            "growth-hub Seaside",
            "health-start Coast",
            "skills-fund Coast",
            "work-coach England",
        ]

    def test_a_past_delivery_is_not_listed(self) -> None:
        assert not [key for key in deliveries(area(HASTINGS)) if key.startswith(("growth", "old"))]

    def test_what_is_not_mapped_is_in_no_area(self) -> None:
        for code in (BRIGHTON, COUNTY, *DISTRICTS):
            assert "health-start Elsewhere" not in deliveries(area(code))

    def test_all_of_england_is_one_delivery(self) -> None:
        (national,) = [d for k, d in deliveries(area(COUNTY)).items() if k.startswith("work-coach")]
        assert (national["geography"], national["coverage"]) == ("england", "whole")

    def test_a_delivery_says_where_who_and_how_sure(self) -> None:
        assert deliveries(area(BRIGHTON))["skills-fund Coast"] == {
            "geography": "skills-areas",
            "zone": "skills-areas--coast",
            "zone_name": "Coast",
            "coverage": "whole",
            "currency": "current",
            "providers": [
                {"id": "chamber", "name": "Chamber of Trade", "role": "commissioner"},
                {"id": "coast-college", "name": "Coast College", "role": "lead-body"},
            ],
            "source_url": "https://www.example.org/source",
            "evidence": "seen",
            "evidence_date": "2026-03",
        }

    def test_what_is_not_known_is_null(self) -> None:
        atlas = changed("deliveries", "growth-hub--seaside", source_url="")
        found = deliveries(area(BRIGHTON, atlas))["growth-hub Seaside"]
        assert (found["source_url"], found["evidence_date"]) == (None, None)

    def test_where_no_source_lists_the_councils_it_says_so(self) -> None:
        found = deliveries(area(WEALDEN))
        assert found["skills-fund Inland"]["inferred"]
        assert "inferred" not in found["work-coach England"]

    def test_a_delivery_says_how_to_get_in_and_why_no_one_is_named(self) -> None:
        local = {
            "local_url": "https://www.example.org/local",
            "local_access": "Ask at the pier.",
            "no_provider_reason": "Not chosen yet.",
        }
        atlas = changed("deliveries", "growth-hub--seaside", **local)
        found = deliveries(area(BRIGHTON, atlas))["growth-hub Seaside"]
        assert {key: found[key] for key in local} == local

    def test_why_no_one_is_named_for_all_england_is_left_to_the_programme(self) -> None:
        reason = "Each Jobcentre runs its own."
        atlas = changed("deliveries", "work-coach--england", no_provider_reason=reason)
        assert "no_provider_reason" not in deliveries(area(BRIGHTON, atlas))["work-coach England"]

    def test_counts_what_the_contract_counts(self) -> None:
        assert area(BRIGHTON)["counts"] == {
            "programmes": 3,
            "boundary_sets": 2,
            "providers": 3,
            "funders": 2,
        }

    def test_names_its_neighbours(self) -> None:
        assert area(LEWES)["neighbours"] == [BRIGHTON, WEALDEN]

    def test_names_those_like_it_on_the_first_basis_and_on_each(self) -> None:
        record = area(BRIGHTON)
        assert record["similar"] == [HASTINGS, EASTBOURNE]
        assert record["similar_by_basis"] == {"global": [HASTINGS, EASTBOURNE], "economic": [LEWES]}

    def test_where_nobody_says_what_it_is_like_there_is_nothing(self) -> None:
        for code in (LEWES, COUNTY):
            assert (area(code)["similar"], area(code)["similar_by_basis"]) == ([], {})

    def test_another_basis_never_stands_in_for_the_first(self) -> None:
        record = area(EASTBOURNE)
        assert (record["similar"], record["similar_by_basis"]) == ([], {"economic": [HASTINGS]})


class TestCombinedAuthority:
    def record(self, atlas: Atlas = TINY) -> Record:
        world = tiny_world(atlas)
        body = world.places.combined[COAST]
        here = present(world.everything(body))
        return area_record(world.index, world.figures, body, here, (), url_of, edition="2026-11-21")

    def test_has_what_a_council_has(self) -> None:
        record = self.record()
        assert tuple(record) == AREA_KEYS
        assert (record["code"], record["name"], record["slug"]) == ("E47000099", "Coast", COAST)
        assert (record["tier"], record["combined_authority"]) == ("combined", None)
        assert "skills-fund Coast" in deliveries(record)

    def test_what_it_lacks_is_null(self) -> None:
        record = self.record(changed("combined_authorities", COAST, code=""))
        assert (record["code"], record["county"]) == (None, None)


class TestAreaRows:
    def test_there_is_one_row_a_programme(self) -> None:
        rows = area_rows(area(COUNTY))
        assert [row["programme_id"] for row in rows] == [
            "growth-hub",
            "health-start",
            "skills-fund",
            "work-coach",
        ]

    def test_each_row_has_every_column(self) -> None:
        for row in area_rows(area(COUNTY)):
            assert tuple(row) == AREA_COLUMNS

    def test_several_values_are_told_apart_and_said_once(self) -> None:
        row = area_rows(area(COUNTY))[2]
        assert (row["zones"], row["boundary_sets"]) == ("Coast | Inland", "skills-areas")
        assert (row["coverage"], row["currency"]) == ("part", "current | unclear")
        assert row["providers"] == "Chamber of Trade | Coast College"
        assert row["evidence_date"] == "2026-03"

    def test_what_was_checked_long_ago_says_so_in_record_and_row(self) -> None:
        record = area(COUNTY, changed("programmes", "skills-fund", evidence_date="2024-06"))
        marked = {one["id"]: one["freshness"] for one in record["programmes"] if "freshness" in one}
        assert marked == {"skills-fund": "out-of-date"}
        told = {row["programme_id"]: row["freshness"] for row in area_rows(record)}
        assert told["skills-fund"] == "out-of-date"
        assert {mark for key, mark in told.items() if key != "skills-fund"} == {""}

    def test_so_does_who_runs_it_here_and_a_scheme(self) -> None:
        old = {"evidence_date": "2024-06"}
        here = area(COUNTY, changed("deliveries", "skills-fund--coast", **old))
        found = [one for programme in here["programmes"] for one in programme["deliveries"]]
        marked = {one["zone_name"]: one["freshness"] for one in found if "freshness" in one}
        assert marked == {"Coast": "out-of-date"}
        told = {row["programme_id"]: row["freshness"] for row in area_rows(here)}
        assert {key: mark for key, mark in told.items() if mark} == {"skills-fund": "out-of-date"}
        here = area(COUNTY, changed("local_schemes", "county-courses", **old))
        assert [one.get("freshness") for one in here["local_schemes"]] == ["out-of-date"]


@pytest.mark.parametrize("code", [BRIGHTON, COUNTY])
def test_addresses_in_records_are_absolute(code: str) -> None:
    record = area(code)
    assert re.match("https://", record["url"])
