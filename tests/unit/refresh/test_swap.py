"""A file is replaced in one step or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.refresh.swap import replace_file


def test_the_new_content_is_in_place_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "new" / "file.txt"

    replace_file(target, b"one")
    replace_file(target, b"two")

    assert target.read_bytes() == b"two"
    assert list(target.parent.iterdir()) == [target]


def test_a_failure_leaves_no_trace(tmp_path: Path) -> None:
    target = tmp_path / "folder-in-the-way"
    (target / "kept").mkdir(parents=True)

    with pytest.raises(OSError, match="folder-in-the-way"):
        replace_file(target, b"new")

    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert (target / "kept").is_dir()
