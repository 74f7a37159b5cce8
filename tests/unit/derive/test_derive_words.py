"""Dates, money, numbers and lists read as GOV.UK style asks."""

from __future__ import annotations

import pytest

from generator.derive.words import (
    count_words,
    date_words,
    list_words,
    money_words,
    sort_key,
    span_words,
)


@pytest.mark.parametrize(
    ("partial", "words"),
    [
        ("2026-04-01", "1 April 2026"),
        ("2026-12-31", "31 December 2026"),
        ("2026-04", "April 2026"),
        ("2026", "2026"),
        ("", ""),
    ],
)
def test_a_date_says_as_much_as_is_known(partial: str, words: str) -> None:
    assert date_words(partial) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2022", "2025-03", "2022 to March 2025"),
        ("2022-09", "", "from September 2022"),
        ("", "2025-03-31", "until 31 March 2025"),
        ("", "", ""),
    ],
)
def test_a_span_says_which_end_is_known(start: str, end: str, words: str) -> None:
    assert span_words(start, end) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "no programmes"),
        (1, "1 programme"),
        (2, "2 programmes"),
        (1234, "1,234 programmes"),
    ],
)
def test_a_noun_agrees_with_its_number(number: int, words: str) -> None:
    assert count_words(number, "programme") == words


def test_an_odd_plural_can_be_given() -> None:
    assert count_words(2, "county", "counties") == "2 counties"
    assert count_words(1, "county", "counties") == "1 county"
    assert count_words(0, "county", "counties") == "no counties"


@pytest.mark.parametrize(
    ("items", "most", "words"),
    [
        ([], None, ""),
        (["A"], None, "A"),
        (["A", "B"], None, "A and B"),
        (["A", "B", "C"], None, "A, B and C"),
        (["A", "B", "C"], 3, "A, B and C"),
        (["A", "B", "C", "D", "E"], 2, "A, B and 3 more"),
        (["A", "B"], 1, "A and 1 more"),
    ],
)
def test_a_list_ends_with_and(items: list[str], most: int | None, words: str) -> None:
    assert list_words(items, most) == words


@pytest.mark.parametrize(
    ("pounds", "words"),
    [
        (500, "£500"),
        (12_345, "£12,345"),
        (1_000_000, "£1 million"),
        (1_500_000, "£1.5 million"),
        (559_000_000, "£559 million"),
        (10_250_000, "£10.25 million"),
        (2_100_000_000, "£2.1 billion"),
        (999_999_999, "£1 billion"),
        (990_000, "£990,000"),
    ],
)
def test_money_is_short_and_in_pounds(pounds: int, words: str) -> None:
    assert money_words(pounds) == words


def test_names_sort_as_people_expect() -> None:
    names = ["Wigan", "the Wirral", "St. Helens", "St Albans", "Stoke-on-Trent", "adur", "Theale"]
    expected = [
        "adur",
        "St Albans",
        "St. Helens",
        "Stoke-on-Trent",
        "Theale",
        "Wigan",
        "the Wirral",
    ]
    assert sorted(names, key=sort_key) == expected
