"""The ledger of the last build is used if it can be read and all was made of the same basis."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.ledger import Basis, Entry, ledger_of, read_ledger, write_ledger
from generator.publish.pieces import Layout, Name, Slot

PAGE = "a/index.html"
RECORDS = {"programme:old": "programmes/old/"}
BASIS = Basis("basis", RECORDS)
LAYOUT = Layout(Name("told", "own"), (Slot("map", Name("", "drawn"), 10, 20),))
LEDGER = {
    "a": Entry("given", {PAGE: "digest"}, ("b",), {PAGE: LAYOUT}),
    "b": Entry("other", {}),
}


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = ledger_of(tmp_path / "site")
    write_ledger(path, BASIS, LEDGER)
    assert read_ledger(path, BASIS) == LEDGER
    assert [one.name for one in tmp_path.iterdir()] == [".site.made"]


def test_that_of_another_basis_is_none(tmp_path: Path) -> None:
    write_ledger(tmp_path / "made", BASIS, LEDGER)
    assert read_ledger(tmp_path / "made", replace(BASIS, given="another")) == {}


@pytest.mark.parametrize(
    ("records", "holds"),
    [
        (RECORDS, True),
        (RECORDS | {"programme:new": "programmes/new/"}, True),
        ({"programme:old": "programmes/older/"}, False),
        ({}, False),
    ],
)
def test_it_holds_when_records_are_added_but_not_when_one_goes_or_moves(
    tmp_path: Path, records: dict[str, str], holds: bool
) -> None:
    write_ledger(tmp_path / "made", BASIS, LEDGER)
    found = read_ledger(tmp_path / "made", replace(BASIS, records=records))
    assert found == (LEDGER if holds else {})


MADE = (
    "3",
    '{"a": 1}',
    '{"a": [1, 2, 3, 4]}',
    '{"a": ["", {}, []]}',
    '{"a": ["", {}, [], {"a": [["", "own"]]}]}',
    '{"a": ["", {}, [], {"a": [["", "own"], [["map", 1]]]}]}',
    '{"a": ["", {}, [], {"a": [["own"], []]}]}',
    '{"a": ["", {}, [], {"a": [["", ""], [["b", ["", ""], 1]]]}]}',
)
SPOILT = (
    *("", "{", "[]", "null", '{"basis": "basis"}', '{"basis": "basis", "records": 3, "made": {}}'),
    *(f'{{"basis": "basis", "records": {{}}, "made": {made}}}' for made in MADE),
)


@pytest.mark.parametrize("spoilt", [b"\xff", *(text.encode() for text in SPOILT)])
def test_one_of_another_shape_is_none(tmp_path: Path, spoilt: bytes) -> None:
    digest = sha256(spoilt).hexdigest().encode()
    for content in (spoilt, b"\n" + spoilt, digest + b"\n" + spoilt, b"\xff\n" + spoilt):
        (tmp_path / "made").write_bytes(content)
        assert read_ledger(tmp_path / "made", BASIS) == {}
    assert read_ledger(tmp_path / "missing", BASIS) == {}


@given(st.data())
def test_one_with_any_byte_changed_is_none(data: st.DataObject) -> None:
    """Where a piece lies in a file is believed, so the ledger must be as it was written."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "made")
        write_ledger(path, BASIS, LEDGER)
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        path.write_bytes(content)
        assert read_ledger(path, BASIS) == {}


def test_where_it_cannot_be_written_the_build_goes_on(tmp_path: Path) -> None:
    write_ledger(tmp_path / "no folder" / "made", BASIS, LEDGER)
    assert list(tmp_path.iterdir()) == []
