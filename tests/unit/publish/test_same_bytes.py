"""The same input and the same date give the same bytes, wherever and whenever it is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_command import build, files
from tests.support.tiny_package import write_tiny


@pytest.mark.parametrize("seed", ["1", "2"])
def test_two_builds_are_byte_for_byte_equal(site: Path, tmp_path: Path, seed: str) -> None:
    """In another directory, and with sets and dictionaries in another order."""
    other = tmp_path / "some where" / "else"
    finished = build(write_tiny(tmp_path / "copy"), other, PYTHONHASHSEED=seed, TZ="Asia/Tokyo")
    assert finished.returncode == 0, finished.stderr
    first, second = files(site), files(other)
    assert set(first) == set(second)
    assert [path for path in first if first[path] != second[path]] == []
