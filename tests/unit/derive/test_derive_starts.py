"""Apprenticeship starts: added up, ranked with equals in order, and shared out with care."""

from __future__ import annotations

import pytest

from generator.derive.starts import add_up, by_number, rank, share_words

ORDER = {"a": "zebra", "b": "ant", "c": "bee", "d": "cat"}


def test_starts_of_one_provider_are_added_up() -> None:
    assert add_up([("a", 20), ("b", 10), ("a", 30)]) == {"a": 50, "b": 10}


def test_what_is_too_few_to_publish_is_left_out() -> None:
    assert add_up([("a", 0), ("b", 10), ("b", 0)]) == {"b": 10}


def test_the_most_come_first_and_equals_are_in_order_of_their_names() -> None:
    ranked = rank({"a": 10, "b": 10, "c": 10, "d": 40}, ORDER, 3)
    assert ranked.shown == (("d", 40), ("b", 10), ("c", 10))
    assert ranked.rest == (("a", 10),)


def test_what_is_left_out_is_counted() -> None:
    ranked = rank({"a": 10, "b": 20, "c": 30, "d": 40}, ORDER, 2)
    assert (ranked.rest_starts, ranked.starts) == (30, 100)


def test_equal_names_still_have_one_order() -> None:
    same = {"y": "same", "x": "same"}
    assert rank({"y": 10, "x": 10}, same, 2).shown == (("x", 10), ("y", 10))


@pytest.mark.parametrize(
    ("starts", "total", "words"),
    [
        (80, 1590, "5%"),
        (10, 1590, "under 1%"),
        (10, 1000, "1%"),
        (110, 100, "100%"),
        (50, 90, ""),
        (10, 0, ""),
    ],
)
def test_a_share_is_whole_and_needs_enough_to_share(starts: int, total: int, words: str) -> None:
    assert share_words(starts, total) == words


def test_the_same_number_is_said_once() -> None:
    assert by_number([("a", 20), ("b", 20), ("c", 10)]) == ((20, ("a", "b")), (10, ("c",)))
