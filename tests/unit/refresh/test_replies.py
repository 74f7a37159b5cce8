"""Waiting, Retry-After and what a reply is worth: pure functions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator.refresh.policy import Policy, wait_before
from generator.refresh.replies import seconds_told

NOW = datetime(2026, 11, 29, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sun, 29 Nov 2026 12:00:30 GMT", 30.0),
        ("Sun, 29 Nov 2026 12:00:30 -0000", 30.0),
        ("Sun, 29 Nov 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    assert seconds_told(header, NOW) == seconds


def test_waits_grow_to_a_limit_and_are_spread() -> None:
    policy = Policy(first_wait=1, longest_wait=10, jitter=0.5)
    assert [wait_before(policy, n, None, 0) for n in range(1, 7)] == [1, 2, 4, 8, 10, 10]
    assert wait_before(policy, 2, None, 1) == 3
    assert wait_before(policy, 1, 7, 0) == 7
    assert wait_before(policy, 3, 1, 0) == 4
