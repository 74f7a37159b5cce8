"""Laws of names and addresses that hold whatever they are."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import example, given
from hypothesis import strategies as st

from generator.derive.find import find_places, plain
from generator.derive.words import list_words, money_words, sort_key
from generator.model.places import LocalAuthority
from generator.render.links import relative
from tests.support.tiny import TINY, tiny_world

BASES = st.sampled_from(["https://a.test/", "https://a.test/sub/", "https://a.test/deep/er/sub/"])
WORDS = st.text("abyz09", min_size=1, max_size=6)
PARTS = st.lists(WORDS, min_size=1, max_size=3).map("-".join)
FOLDERS = st.lists(PARTS, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
FILES = st.tuples(FOLDERS, PARTS).map(lambda both: f"{both[0]}{both[1]}.json")
ANCHORS = st.tuples(FOLDERS, PARTS).map(lambda both: f"{both[0]}#{both[1]}")

FILLER = ["the", "council", "city", "of", "county", "borough", "london", "durham", "&", "-", "'s"]
NAMES = st.one_of(st.text(), st.lists(st.sampled_from(FILLER), max_size=8).map(" ".join))
WORLD = tiny_world()


@given(BASES, FOLDERS, st.one_of(FOLDERS, FILES, ANCHORS))
def test_a_relative_link_leads_where_the_whole_address_does(
    base: str, here: str, there: str
) -> None:
    assert urljoin(base + here, relative(here, there)) == base + there


@given(BASES, FOLDERS, FOLDERS)
def test_a_link_there_and_back_leads_back(base: str, here: str, there: str) -> None:
    away = urljoin(base + here, relative(here, there))
    assert urljoin(away, relative(there, here)) == base + here


@given(NAMES)
@example("city the of durham")
def test_a_name_made_plain_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(NAMES)
def test_case_does_not_matter_to_a_plain_name(text: str) -> None:
    ascii_only = text.encode("ascii", "ignore").decode()
    assert plain(ascii_only.upper()) == plain(ascii_only.lower())


@given(st.text())
def test_any_query_gets_an_answer(query: str) -> None:
    found = find_places(WORLD.index, WORLD.places, query)
    assert not (found.places and found.near)


@given(st.sampled_from(TINY.local_authorities), st.sampled_from(["lower", "upper", "title"]))
def test_every_council_is_found_by_its_names_in_any_case(row: LocalAuthority, case: str) -> None:
    for name in (row.name, row.official_name, row.code):
        found = find_places(WORLD.index, WORLD.places, getattr(name, case)())
        assert [place.code for place in found.places] == [row.code]


@given(st.lists(PARTS, max_size=8), st.integers(min_value=1, max_value=8))
def test_a_list_in_words_loses_nobody(items: list[str], most: int) -> None:
    words = list_words(items, most)
    hidden = max(0, len(items) - most)
    assert all(item in words for item in items[:most])
    assert (f"{hidden} more" in words) == bool(hidden)


@given(st.integers(min_value=0, max_value=10**12))
def test_money_in_words_is_within_one_part_in_a_hundred(pounds: int) -> None:
    size = {"billion": 10**9, "million": 10**6}
    number, _, unit = money_words(pounds).removeprefix("£").replace(",", "").partition(" ")
    assert abs(float(number) * size.get(unit, 1) - pounds) <= pounds / 100
    assert float(number) < 1000 or unit != "million"


@given(st.text())
def test_sorting_does_not_see_case(text: str) -> None:
    assert sort_key(text.casefold()) == sort_key(text)
