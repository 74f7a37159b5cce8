"""Any name or code that a council has or had leads to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.find import Found, find_places, plain
from generator.model.atlas import Atlas
from generator.model.places import AreaAlias, FormerSuccessor
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, HASTINGS, HOVE, LEWES, OLD_LEWES


def find(query: str, atlas: Atlas = TINY) -> Found:
    world = tiny_world(atlas)
    return find_places(world.index, world.places, query)


def codes(query: str, atlas: Atlas = TINY) -> list[str]:
    return [place.code for place in find(query, atlas).places]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Lewes", LEWES),
        ("  lewes ", LEWES),
        ("LEWES DISTRICT COUNCIL", LEWES),
        ("Brighton & Hove", BRIGHTON),
        ("The Brighton and Hove City Council", BRIGHTON),
        ("Brighton", BRIGHTON),
        ("1066 Country", HASTINGS),
        ("East Sussex County Council", COUNTY),
        (LEWES, LEWES),
        (COUNTY.lower(), COUNTY),
        (OLD_LEWES, LEWES),
        ("Hove", BRIGHTON),
        ("Hove Actually", BRIGHTON),
        (HOVE, BRIGHTON),
    ],
)
def test_a_name_alias_former_name_or_code_finds_the_council(query: str, code: str) -> None:
    assert codes(query) == [code]


@pytest.mark.parametrize("query", ["brighton-and-hove", "Brighton-And Hove", "Brighton  and  Hove"])
def test_hyphens_and_spaces_are_the_same(query: str) -> None:
    assert codes(query) == [BRIGHTON]


@pytest.mark.parametrize("query", ["Stoke on Trent", "stoke-on-trent", "Stoke-on-Trent Council"])
def test_a_hyphenated_council_is_found_without_its_hyphens(query: str) -> None:
    assert codes(query, changed("local_authorities", LEWES, name="Stoke-on-Trent")) == [LEWES]


@pytest.mark.parametrize("query", ["King's Lynn", "kings lynn", "King\u2019s Lynn"])
def test_an_apostrophe_does_not_matter(query: str) -> None:
    assert codes(query, changed("local_authorities", LEWES, name="King's Lynn")) == [LEWES]


def test_a_former_council_with_several_successors_finds_them_all() -> None:
    shared = more(former_successors=(FormerSuccessor(HOVE, LEWES),))
    assert codes("Hove", shared) == [BRIGHTON, LEWES]


def test_a_present_name_outranks_one_of_the_past() -> None:
    """Were Rother once called Lewes, Lewes would still be Lewes."""
    confused = more(area_aliases=(AreaAlias("Lewes", HASTINGS),))
    assert codes("Lewes", confused) == [LEWES]


def test_an_alias_of_two_councils_finds_both() -> None:
    shared = more(area_aliases=(AreaAlias("Brighton", LEWES),))
    assert sorted(codes("Brighton", shared)) == sorted([BRIGHTON, LEWES])


@pytest.mark.parametrize(
    ("query", "near"),
    [("Hastngs", "Hastings"), ("Brightn", "Brighton and Hove"), ("Hov", "Brighton and Hove")],
)
def test_a_slip_finds_nothing_but_names_what_is_near(query: str, near: str) -> None:
    found = find(query)
    assert found.places == ()
    assert near in found.near


@pytest.mark.parametrize("query", ["", " ", "?!", "xyzzy", "Bexley"])
def test_what_is_no_council_finds_nothing(query: str) -> None:
    assert find(query) == Found((), ())


def test_no_near_match_is_given_where_there_is_an_answer() -> None:
    assert find("Lewes").near == ()


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("London Borough of Bexley", "bexley"),
        ("The City of Stoke", "stoke"),
        ("Council", "council"),
        ("Tyne & Wear", "tyne and wear"),
    ],
)
def test_words_that_any_council_has_do_not_count(text: str, simple: str) -> None:
    assert plain(text) == simple


def test_a_council_without_former_names_is_found_all_the_same() -> None:
    bare = replace(TINY, area_aliases=(), former_authorities=(), former_successors=())
    assert codes("Hastings", bare) == [HASTINGS]
