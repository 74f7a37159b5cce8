"""`/data/programmes/<id>.json`, as the public contract has it."""

from __future__ import annotations

import pytest

from generator.derive.exports import (
    Record,
    programme_record,
)
from generator.derive.refs import Ref
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    ROTHER,
)

PROGRAMME_KEYS = (
    "id", "name", "aliases", "status", "summary", "funder", "audiences", "themes", "official_url",
    "start", "end", "evidence", "evidence_date", "deliveries", "url", "edition",
)  # fmt: skip
PROGRAMME_DELIVERY_KEYS = (
    "geography", "zone", "zone_name", "currency", "providers", "members", "part_members",
    "source_url", "evidence", "evidence_date",
)  # fmt: skip


def url_of(ref: Ref) -> str:
    return f"https://atlas.test/{ref.kind}/{ref.key}/"


def programme(key: str, atlas: Atlas = TINY) -> Record:
    index = tiny_world(atlas, "2026-11-21").index
    return programme_record(index, key, url_of, "2026-11-21")


def in_order(wanted: tuple[str, ...], record: Record) -> bool:
    """Whether the keys are there and follow each other so; others may come between."""
    return [key for key in record if key in wanted] == list(wanted)


class TestProgramme:
    def test_has_the_keys_of_the_contract_in_their_order(self) -> None:
        record = programme("skills-fund")
        assert in_order(PROGRAMME_KEYS, record)
        for delivery in record["deliveries"]:
            assert in_order(PROGRAMME_DELIVERY_KEYS, delivery)

    def test_tells_the_programme_itself(self) -> None:
        record = programme("skills-fund")
        assert (record["name"], record["status"]) == ("Skills Fund", "changing")
        assert (record["aliases"], record["funder"]) == (
            ["Skills Money"],
            ["Department for Skills"],
        )
        assert (record["funding_amount_gbp"], record["funding_period"]) == (1_500_000, "a year")
        assert (record["evidence"], record["evidence_date"]) == ("seen", "2026-05-20")
        assert (record["start"], record["end"]) == (None, None)
        assert record["edition"] == "2026-11-21"

    def test_what_was_checked_long_ago_says_so(self) -> None:
        assert "freshness" not in programme("skills-fund")
        record = programme(
            "skills-fund", changed("programmes", "skills-fund", evidence_date="2025-10")
        )
        assert record["freshness"] == "check-soon"
        assert [one for one in record["deliveries"] if "freshness" in one] == []

    def test_lists_every_delivery_past_ones_too(self) -> None:
        found = [(d["zone"], d["currency"]) for d in programme("growth-hub")["deliveries"]]
        assert found == [("hub-areas--hastings", "past"), ("hub-areas--seaside", "current")]

    def test_members_are_all_and_part_members_those_partly_in(self) -> None:
        seaside = programme("growth-hub")["deliveries"][1]
        assert seaside["members"] == [BRIGHTON, EASTBOURNE, LEWES]
        assert seaside["part_members"] == [LEWES]

    def test_a_delivery_to_part_of_its_zone_reaches_part_of_each_member(self) -> None:
        coast = programme("health-start")["deliveries"][0]
        assert coast["part_members"] == coast["members"] == [BRIGHTON, EASTBOURNE, HASTINGS, ROTHER]

    @pytest.mark.parametrize("key", ["work-coach", "health-start"])
    def test_england_and_the_unmapped_have_no_members(self, key: str) -> None:
        delivery = programme(key)["deliveries"][-1]
        assert (delivery["members"], delivery["part_members"]) == ([], [])
