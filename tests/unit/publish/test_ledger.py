"""The ledger of the last build is used if it can be read and all was made of the same basis."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.ledger import Entry, ledger_of, read_ledger, write_ledger
from generator.publish.pieces import Layout, Name, Slot

PAGE = "a/index.html"
LAYOUT = Layout(Name("told", "own"), (Slot("map", Name("", "drawn"), 10, 20),))
LEDGER = {
    "a": Entry("given", {PAGE: "digest"}, ("b",), {PAGE: LAYOUT}),
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
     b'{"basis": "basis", "made": {"a": ["", {}, [], {"a": [["", "own"]]}]}}',
     b'{"basis": "basis", "made": {"a": ["", {}, [], {"a": [["", "own"], [["map", 1]]]}]}}',
     b'{"basis": "basis", "made": {"a": ["", {}, [], {"a": [["own"], []]}]}}',
     b'{"basis": "basis", "made": {"a": ["", {}, [], {"a": [["", ""], [["b", ["", ""], 1]]]}]}}'],
)  # fmt: skip
def test_one_of_another_shape_is_none(tmp_path: Path, spoilt: bytes) -> None:
    digest = sha256(spoilt).hexdigest().encode()
    for content in (spoilt, b"\n" + spoilt, digest + b"\n" + spoilt, b"\xff\n" + spoilt):
        (tmp_path / "made").write_bytes(content)
        assert read_ledger(tmp_path / "made", "basis") == {}
    assert read_ledger(tmp_path / "missing", "basis") == {}


@given(st.data())
def test_one_with_any_byte_changed_is_none(data: st.DataObject) -> None:
    """Where a piece lies in a file is believed, so the ledger must be as it was written."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "made")
        write_ledger(path, "basis", LEDGER)
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        path.write_bytes(content)
        assert read_ledger(path, "basis") == {}


def test_where_it_cannot_be_written_the_build_goes_on(tmp_path: Path) -> None:
    write_ledger(tmp_path / "no folder" / "made", "basis", LEDGER)
    assert list(tmp_path.iterdir()) == []
