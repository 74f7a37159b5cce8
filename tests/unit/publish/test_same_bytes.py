"""The same input and the same date give the same bytes, wherever and whenever it is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.manifest import MANIFEST
from tests.support.elsewhere import (
    another_machine,
    build_there,
    listed_otherwise,
    odd_modes,
)
from tests.support.tiny_command import files
from tests.support.tiny_content import beside
from tests.support.tiny_site import PROJECT


@pytest.fixture(scope="module")
def other(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the same data built as on another machine: path, order of files, locale, time
    zone, hash seed, width of the terminal, umask and an empty cache.
    """
    data = site.parent / "data"
    out = tmp_path_factory.mktemp("other") / "site"
    with another_machine(data, beside(data)) as checkout:
        assert listed_otherwise(PROJECT / "generator", checkout / "generator")
        finished = build_there(checkout, out)
    assert finished.returncode == 0, finished.stderr
    return out


def test_two_builds_are_byte_for_byte_equal(site: Path, other: Path) -> None:
    """`make same` does so with all of England."""
    first, second = files(site), files(other)
    assert set(first) == set(second)
    assert [path for path in first if first[path] != second[path]] == []
    assert MANIFEST in first


def test_all_may_be_read_by_anyone_whatever_the_umask(site: Path, other: Path) -> None:
    assert odd_modes(site) == odd_modes(other) == []
