"""What was found clean is kept for the next run of the same program."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import DataProblems
from generator.validate import load
from generator.validate.remembered import Remembered
from tests.support.tiny_package import write_tiny


def test_it_is_read_as_it_was_kept(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "cache" / "checked.json", "program")
    remembered.keep({"b", "a"})
    assert remembered.known() == {"a", "b"}
    assert [one.name for one in (tmp_path / "cache").iterdir()] == ["checked.json"]


def test_another_program_remembers_nothing_of_it(tmp_path: Path) -> None:
    Remembered(tmp_path / "checked.json", "program").keep({"a"})
    assert Remembered(tmp_path / "checked.json", "another").known() == frozenset()


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b'{"program": "program", "clean": 3}'])
def test_a_spoilt_file_is_none(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "checked.json").write_bytes(spoilt)
    assert Remembered(tmp_path / "checked.json", "program").known() == frozenset()


def test_a_fault_that_comes_later_is_found_and_found_again(tmp_path: Path) -> None:
    data = write_tiny(tmp_path / "data")
    remembered = Remembered(tmp_path / "checked.json", "program")
    atlas, _ = load(data, remembered=remembered)
    assert load(data, remembered=remembered)[0] == atlas
    programmes = data / "programmes.csv"
    programmes.write_text(programmes.read_text().replace(",live,", ",alive,", 1))
    for _ in range(2):
        with pytest.raises(DataProblems) as found:
            load(data, remembered=remembered)
        assert {one.value for one in found.value.problems} == {"alive"}
