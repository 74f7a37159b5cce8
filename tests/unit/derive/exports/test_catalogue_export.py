"""`/data/index.json`, as the public contract has it."""

from __future__ import annotations

import pytest

from generator.derive.exports import (
    Record,
    index_record,
)
from generator.derive.refs import Ref
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    HOVE,
    LEWES,
    OLD_LEWES,
    WEALDEN,
)


def url_of(ref: Ref) -> str:
    return f"https://atlas.test/{ref.kind}/{ref.key}/"


class TestIndex:
    def record(self) -> Record:
        world = tiny_world()
        return index_record(world.index, world.places, url_of, "2026-11-21")

    def test_has_the_keys_of_the_contract_in_their_order(self) -> None:
        record = self.record()
        assert tuple(record) == (
            "edition", "areas", "programmes", "combined_authorities", "local_schemes",
        )  # fmt: skip
        for one in record["areas"]:
            first = ("code", "name", "slug", "kind", "region", "url", "aliases")
            assert tuple(one) == (*first, "county")
        for one in record["programmes"]:
            assert tuple(one) == ("id", "name", "status", "url", "aliases")
        for one in record["combined_authorities"]:
            assert tuple(one) == ("id", "code", "name", "url")

    def test_lists_every_council_and_every_programme(self) -> None:
        record = self.record()
        assert [one["code"] for one in record["areas"]] == sorted(
            row.code for row in TINY.local_authorities
        )
        assert [one["id"] for one in record["programmes"]] == [row.id for row in TINY.programmes]
        assert [one["id"] for one in record["combined_authorities"]] == sorted(
            row.id for row in TINY.combined_authorities
        )

    @pytest.mark.parametrize(
        ("code", "aliases"),
        [
            (BRIGHTON, ["Brighton", "Hove", HOVE, "Hove Actually"]),
            (LEWES, [OLD_LEWES]),
            (WEALDEN, []),
        ],
    )
    def test_other_names_are_aliases_former_names_and_older_codes(
        self, code: str, aliases: list[str]
    ) -> None:
        (found,) = [one for one in self.record()["areas"] if one["code"] == code]
        assert found["aliases"] == aliases

    def test_a_former_code_is_not_an_area_of_its_own(self) -> None:
        assert HOVE not in {one["code"] for one in self.record()["areas"]}
