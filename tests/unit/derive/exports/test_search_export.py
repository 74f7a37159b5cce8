"""`/data/search.json`: what the search knows of each page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.exports import Record, WrittenPage, search_record
from generator.derive.exports.search_names import bare, other_names
from generator.derive.refs import Ref
from generator.model.search import SearchSynonym
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_places import BRIGHTON, HOVE, LEWES, OLD_LEWES

ABOUT = WrittenPage("about/", "About the atlas", "What it is.")


def path_of(ref: Ref) -> str:
    return f"{ref.kind}/{ref.key}/"


@pytest.fixture(scope="module")
def record() -> Record:
    world = tiny_world()
    return search_record(world.index, world.places, [ABOUT], path_of, "2026-11-21")


def documents(record: Record, kind: str) -> dict[str, Record]:
    return {one["path"]: one for one in record["documents"] if one["kind"] == kind}


def test_filters_are_in_the_order_of_their_tables_with_the_words_of_the_site(
    record: Record,
) -> None:
    assert [kind["id"] for kind in record["kinds"]][:2] == ["programme", "area"]
    assert [kind["plural"] for kind in record["kinds"]][:2] == ["Programmes", "Councils"]
    assert record["audiences"][0] == {"id": "out-of-work", "label": "I am out of work"}
    assert [theme["label"] for theme in record["themes"]][:2] == [
        "Health and work",
        "Finding a job",
    ]
    assert [one["id"] for one in record["statuses"]] == [
        row.id for row in sorted(TINY.statuses, key=lambda row: row.position)
    ]


def test_phrases_that_stand_for_the_same_are_said_once() -> None:
    knee = SearchSynonym("bad knee", "health condition", "", "health")
    more = replace(TINY, search_synonyms=(*TINY.search_synonyms, knee))
    world = tiny_world(more)
    found = search_record(world.index, world.places, [], path_of, "2026-11-21")["synonyms"]
    assert found == [
        {
            "phrases": ["bad back", "bad knee"],
            "words": "health condition",
            "audience": "",
            "theme": "health",
        },
        {"phrases": ["sacked"], "words": "", "audience": "out-of-work", "theme": ""},
    ]


def test_a_programme_has_its_words_and_what_filters_ask_for(record: Record) -> None:
    programme = TINY.programmes[0]
    index = tiny_world().index
    one = documents(record, "programme")[f"programme/{programme.id}/"]
    assert (one["title"], one["detail"]) == (programme.name, programme.short)
    assert one["status"] == programme.status
    assert one["audiences"] == list(index.audiences_of_programme[programme.id])
    assert one["themes"] == list(index.themes_of_programme[programme.id])
    assert programme.who_can_get_it in one.get("text", "")


def test_help_all_over_england_reaches_every_district(record: Record) -> None:
    world = tiny_world()
    everywhere = {
        row.programme_id
        for row in TINY.deliveries
        if world.index.zones[row.zone_id].geography_id == "england" and row.currency != "past"
    }
    assert everywhere
    for key in everywhere:
        reach = documents(record, "programme")[f"programme/{key}/"]["reach"]
        assert reach == len(world.places.districts)


def test_a_council_has_its_code_and_what_a_postcode_needs(record: Record) -> None:
    lewes = documents(record, "area")[f"area/{LEWES}/"]
    row = tiny_world().index.authorities[LEWES]
    assert lewes["codes"] == [LEWES, OLD_LEWES]
    assert (lewes["area"], lewes["county"]) == (row.kind, row.county_code)
    assert lewes["detail"].endswith(lewes["region"])


def test_a_former_council_leads_on_to_its_successors_and_has_its_own_code(record: Record) -> None:
    hove = documents(record, "former").get(f"former/{HOVE}/")
    codes = documents(record, "area")[f"area/{BRIGHTON}/"]["codes"]
    assert (hove["now"] == [f"area/{BRIGHTON}/"]) if hove else HOVE in codes


def test_what_is_empty_is_left_out(record: Record) -> None:
    assert all(value for one in record["documents"] for value in one.values())


def test_a_page_that_stands_alone_has_its_title_and_description(record: Record) -> None:
    assert documents(record, "page") == {
        "about/": {
            "kind": "page",
            "path": "about/",
            "title": "About the atlas",
            "detail": "What it is.",
        }
    }


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("London Borough of Bexley", "bexley"),
        ("Bexley Council", "bexley"),
        ("King’s Lynn and West Norfolk", "kings lynn west norfolk"),  # noqa: RUF001
        ("Windsor & Maidenhead", "windsor maidenhead"),
    ],
)
def test_words_for_what_a_place_is_do_not_tell_names_apart(name: str, told: str) -> None:
    assert bare(name) == told


def test_only_names_that_say_more_are_kept() -> None:
    names = ["Hull", "Kingston upon Hull City Council", "Hull Council", "Kingston upon Hull UA"]
    assert other_names("Kingston upon Hull", names) == ["Hull", "Kingston upon Hull City Council"]
