"""The ledger of the last build is used if it can be read and all was made of the same basis."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.ledger import Entry, ledger_of, read_ledger, write_ledger

PAGE = "a/index.html"
LEDGER = {
    "a": Entry("given", {PAGE: "digest"}, ("b",), {PAGE: {"draft": (10, 20)}}),
    "b": Entry("other", {}),
}


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = ledger_of(tmp_path / "site")
    write_ledger(path, "basis", LEDGER)
    assert read_ledger(path, "basis") == LEDGER
    assert [one.name for one in tmp_path.iterdir()] == [".site.made"]


def test_that_of_another_basis_is_none(tmp_path: Path) -> None:
    write_ledger(tmp_path / "made", "basis", LEDGER)
    assert read_ledger(tmp_path / "made", "another") == {}


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"{", b"\xff", b"[]", b"null", b'{"basis": "basis"}', b'{"basis": "basis", "made": 3}',
     b'{"basis": "basis", "made": {"a": 1}}', b'{"basis": "basis", "made": {"a": [1, 2, 3, 4]}}',
     b'{"basis": "basis", "made": {"a": ["", {}, []]}}',
     b'{"basis": "basis", "made": {"a": ["", {}, [], {"a": {"b": [1]}}]}}',
     b'{"basis": "basis", "made": {"a": ["", {}, [], {"a": {"b": ["x", 2]}}]}}'],
)  # fmt: skip
def test_a_spoilt_one_is_none(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "made").write_bytes(spoilt)
    assert read_ledger(tmp_path / "made", "basis") == {}
    assert read_ledger(tmp_path / "missing", "basis") == {}


def test_where_it_cannot_be_written_the_build_goes_on(tmp_path: Path) -> None:
    write_ledger(tmp_path / "no folder" / "made", "basis", LEDGER)
    assert list(tmp_path.iterdir()) == []
