"""A partial date stands for any day in it; two are ordered only when no day is shared."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.validate.dates import first_day, last_day, surely_before

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PARTIAL = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10]))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_the_days_a_partial_date_may_mean(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "soon", "24", "2024-13", "2023-02-29", "2024-00", "0000", "2024-1", "2024-01-01 "]
)
def test_what_is_no_date_has_no_days(text: str) -> None:
    assert first_day(text) is None
    assert last_day(text) is None


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2023", "2024", True),
        ("2023-12", "2024", True),
        ("2024-03-31", "2024-04", True),
        ("2024", "2024-09", False),
        ("2024-09", "2024", False),
        ("2024-09-30", "2024-09", False),
        ("2024-09", "2024-09", False),
        ("2024", "2023", False),
        ("", "2024", False),
        ("2023", "", False),
        ("2023-02-30", "2024", False),
    ],
)
def test_what_comes_surely_before(one: str, other: str, before: bool) -> None:
    assert surely_before(one, other) is before


@given(DAYS, DAYS)
def test_whole_dates_are_ordered_as_days(one: date, other: date) -> None:
    assert surely_before(one.isoformat(), other.isoformat()) == (one < other)


@given(PARTIAL, PARTIAL)
def test_of_two_dates_at_most_one_is_before_the_other(one: str, other: str) -> None:
    assert not (surely_before(one, other) and surely_before(other, one))


@given(PARTIAL, PARTIAL, PARTIAL)
def test_before_is_transitive(one: str, two: str, three: str) -> None:
    if surely_before(one, two) and surely_before(two, three):
        assert surely_before(one, three)


@given(DAYS, DAYS, st.sampled_from([4, 7]))
def test_knowing_less_never_puts_dates_out_of_order(one: date, other: date, length: int) -> None:
    if surely_before(one.isoformat()[:length], other.isoformat()[:length]):
        assert one < other
