"""Words as the search compares them, and how it puts a slip of the keyboard right."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageAt


@pytest.fixture
def page(page_at: PageAt, site_url: str) -> Page:
    return page_at(360).open(f"{site_url}about/")


def called(page: Page, site_url: str, module: str, call: str) -> object:
    address = f"{site_url}assets/atlas/{module}"
    return page.evaluate(f"(address) => import(address).then((all) => all.{call})", address)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("  King's Lynn & West-Norfolk! ", ["kings", "lynn", "and", "west", "norfolk"]),
        ("Café I’m 50+", ["cafe", "im", "50"]),  # noqa: RUF001
        ("?!", []),
    ],
)
def test_case_accents_and_punctuation_do_not_count(
    page: Page, site_url: str, typed: str, words: list[str]
) -> None:
    assert called(page, site_url, "search-words.js", f"wordsOf({typed!r})") == words


@pytest.mark.parametrize(
    "forms",
    [
        ("course", "courses"),
        ("hire", "hiring"),
        ("apprentice", "apprentices", "apprenticeship", "apprenticeships"),
        ("recruit", "recruiting", "recruitment"),
        ("disability", "disabilities"),
        ("business", "businesses"),
    ],
)
def test_endings_do_not_count(page: Page, site_url: str, forms: tuple[str, ...]) -> None:
    stems = {called(page, site_url, "search-words.js", f"stem({form!r})") for form in forms}
    assert len(stems) == 1


def test_words_that_differ_in_more_than_their_ending_stay_apart(page: Page, site_url: str) -> None:
    words = ["employer", "employ", "care", "career", "train", "trade", "access"]
    stems = [called(page, site_url, "search-words.js", f"stem({word!r})") for word in words]
    assert len(set(stems)) == len(words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bexly", "bexley"),
        ("sheffeild", "sheffield"),
        ("redundency", "redundancy"),
        ("kickstrat", "kickstart"),
        ("work", "work"),
        ("e09000005", "e09000005"),
        ("xyzzyx", "xyzzyx"),
    ],
)
def test_a_slip_is_put_right_from_the_words_of_the_site(
    page: Page, site_url: str, typed: str, meant: str
) -> None:
    known = "[['bexley', 'sheffield'], ['redundancy', 'kickstart', 'work', 'e09000004']]"
    assert called(page, site_url, "search-spelling.js", f"speller({known})({typed!r})") == meant


def test_a_word_still_being_typed_is_left_as_it_is(page: Page, site_url: str) -> None:
    speller = "speller([['apprenticeship', 'apply']])"
    assert called(page, site_url, "search-spelling.js", f"{speller}('appr', true)") == "appr"
