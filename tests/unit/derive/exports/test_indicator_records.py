"""The labour-market figures in an area's JSON, as the public contract has them."""

from __future__ import annotations

from generator.derive.exports.indicators import indicator_records
from generator.derive.exports.records import Record
from tests.support.tiny import tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, HASTINGS, LEWES, ROTHER


def records(code: str) -> dict[str, Record]:
    world = tiny_world()
    found = indicator_records(world.figures, world.places.authorities[code])
    return {record["id"]: record for record in found}


def test_a_figure_with_its_interval_and_what_is_beside_it() -> None:
    assert records(LEWES)["work"] == {
        "id": "work",
        "period": "2023",
        "value": 74.1,
        "lower": 69.2,
        "upper": 79,
        "unit": "%",
        "england": 76,
        "region": 78.2,
        "source": "Office of Numbers, The work tables",
    }


def test_the_keys_are_in_the_order_of_the_contract() -> None:
    assert tuple(records(LEWES)["claimants"]) == (
        "id", "period", "value", "lower", "upper", "unit", "england", "region", "source",
    )  # fmt: skip


def test_a_county_figure_names_its_area_on_a_district_alone() -> None:
    assert records(LEWES)["youth"]["geography"] == COUNTY
    assert "geography" not in records(COUNTY)["youth"]
    assert "geography" not in records(BRIGHTON)["youth"]


def test_what_is_beside_a_figure_is_of_the_same_period() -> None:
    old = records(ROTHER)["work"]
    assert (old["period"], old["england"], old["region"]) == ("2022", 75, None)


def test_what_is_not_published_is_left_out() -> None:
    assert set(records(HASTINGS)) == {"claimants", "population-16-to-64", "youth"}
