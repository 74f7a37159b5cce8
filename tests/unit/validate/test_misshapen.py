"""Dates that a spreadsheet rewrote are known for what they are."""

from __future__ import annotations

import pytest

from generator.validate.misshapen import year_first


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("01/04/2026", "2026-04-01"),
        ("1/4/26", "2026-04-01"),
        ("31.12.2025", "2025-12-31"),
        ("2026/04/01", "2026-04-01"),
        ("2026-4-1", "2026-04-01"),
        ("04/25/2026", "2026-04-25"),
        ("1-Apr-26", "2026-04-01"),
        ("1 April 2026", "2026-04-01"),
        ("Apr-26", "2026-04"),
        ("Sept 2024", "2024-09"),
        ("2026-04-01 00:00", ""),
        ("31/02/2024", ""),
        ("2024-13", ""),
        ("9/2024", ""),
        ("0/0/0", ""),
        ("99999999999/1/1", ""),
        ("soon", ""),
        ("a b c", ""),
        ("Foo-26", ""),
        ("", ""),
    ],
)
def test_the_date_that_was_meant(shown: str, meant: str) -> None:
    assert year_first(shown) == meant
