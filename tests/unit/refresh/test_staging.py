"""Tables are put in place all together or not at all."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.refresh import staging
from generator.refresh.staging import replace_tables
from tests.support.tiny_package import write_tiny
from tests.unit.refresh.command import bytes_of

TODAY = date(2026, 11, 29)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_tiny(tmp_path / "data")


def test_files_are_replaced_and_nothing_is_left_beside(data: Path) -> None:
    before = bytes_of(data)
    content = before["sides.csv"].replace(b"\n", b"\r\n").replace(b"\r\n", b"\n")
    new = {"sides.csv": content, "README.md": b"# New"}

    assert replace_tables(data, new, TODAY, lambda: True)

    assert bytes_of(data) == before | new
    assert [path.name for path in data.parent.iterdir()] == ["data"]


def test_a_no_leaves_all_as_it_was(data: Path) -> None:
    before = bytes_of(data)
    assert not replace_tables(data, {"README.md": b"# New"}, TODAY, lambda: False)
    assert bytes_of(data) == before
    assert [path.name for path in data.parent.iterdir()] == ["data"]


def test_when_the_new_folder_cannot_take_its_place_the_old_one_is_put_back(data: Path) -> None:
    before = bytes_of(data)

    def spoil() -> bool:
        [folder] = data.parent.glob(".data-*")
        shutil.rmtree(folder / "data")
        return True

    with pytest.raises(FileNotFoundError):
        replace_tables(data, {"README.md": b"# New"}, TODAY, spoil)
    assert bytes_of(data) == before
    assert [path.name for path in data.parent.iterdir()] == ["data"]


def test_a_disk_without_links_is_copied(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    before = bytes_of(data)
    assert staging.replace_tables(data, {"README.md": b"# New"}, TODAY, lambda: True)
    assert bytes_of(data) == before | {"README.md": b"# New"}


def test_the_only_copy_is_not_deleted_when_nothing_can_take_its_place(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, move = bytes_of(data), Path.rename
    moved: list[Path] = []

    def once(path: Path, target: Path) -> Path:
        if moved:
            raise PermissionError
        moved.append(path)
        return move(path, target)

    monkeypatch.setattr(Path, "rename", once)
    with pytest.raises(PermissionError):
        replace_tables(data, {"README.md": b"# New"}, TODAY, lambda: True)
    [folder] = data.parent.glob(".data-*")
    assert bytes_of(folder / "old") == before
