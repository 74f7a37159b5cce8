"""A site is replaced whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish.swap import recover, replacing
from generator.publish.tree import Tree
from generator.render.page import SiteFile
from tests.support.tiny_command import PATIENCE
from tests.support.tiny_site import PROJECT


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def old_site(directory: Path) -> Path:
    out = directory / "site"
    out.mkdir()
    (out / "old.html").write_text("old")
    return out


def test_a_first_site_is_put_in_place(tmp_path: Path) -> None:
    with replacing(tmp_path / "deep" / "site") as building:
        (building / "new.html").write_text("new")
    assert names(tmp_path / "deep") == ["site"]
    assert (tmp_path / "deep" / "site" / "new.html").read_text() == "new"


def test_a_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    out = old_site(tmp_path)
    with replacing(out) as building:
        (building / "new.html").write_text("new")
    assert names(out) == ["new.html"]
    assert names(tmp_path) == ["site"]


def test_the_old_site_is_there_while_the_new_one_is_built(tmp_path: Path) -> None:
    out = old_site(tmp_path)
    with replacing(out) as building:
        assert names(building) == []
        assert names(out) == ["old.html"]


def break_off(out: Path, fault: type[BaseException]) -> None:
    with replacing(out) as building:
        (building / "half.html").write_text("half")
        raise fault


@pytest.mark.parametrize("fault", [ValueError, OSError, KeyboardInterrupt, SystemExit])
def test_a_failed_build_leaves_the_old_site_and_nothing_else(
    tmp_path: Path, fault: type[BaseException]
) -> None:
    out = old_site(tmp_path)
    with pytest.raises(fault):
        break_off(out, fault)
    assert names(out) == ["old.html"]
    assert names(tmp_path) == ["site"]


def test_a_failed_first_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no"), replacing(tmp_path / "site"):
        raise ValueError("no")
    assert names(tmp_path) == []


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """What the builder lets others do with new files."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_anyone_may_read_the_site_and_only_its_owner_change_it(tmp_path: Path, umask: int) -> None:
    with replacing(tmp_path / "site") as building:
        Tree(building).write(SiteFile("a/b.txt", b"b"))
    modes = {"site": 0o755, "site/a": 0o755, "site/a/b.txt": 0o644}
    assert {path: (tmp_path / path).stat().st_mode & 0o777 for path in modes} == modes
    assert os.umask(umask) == umask


def test_what_killed_builds_left_is_removed(tmp_path: Path) -> None:
    out = old_site(tmp_path)
    for left in (".site.building/areas", ".site.old"):
        (tmp_path / left).mkdir(parents=True)
        (tmp_path / left / "half.html").write_text("half")
    (tmp_path / ".site.lock").write_text("process 1")
    with replacing(out) as building:
        assert names(building) == []
        assert names(tmp_path) == [".site.building", ".site.lock", "site"]
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("other", [".site-two", ".site.building.txt", "site.old", ".cite.old"])
def test_what_is_not_a_build_of_this_site_is_left_alone(tmp_path: Path, other: str) -> None:
    (tmp_path / other).mkdir()
    with replacing(tmp_path / "site"):
        pass
    assert names(tmp_path) == sorted([other, "site"])


def test_a_build_killed_between_two_renames_is_undone(tmp_path: Path) -> None:
    """As it can be where two directories cannot be exchanged."""
    out = old_site(tmp_path)
    out.rename(tmp_path / ".site.old")
    recover(out)
    assert names(out) == ["old.html"]
    assert names(tmp_path) == ["site"]


def test_where_nothing_happened_nothing_is_undone(tmp_path: Path) -> None:
    out = old_site(tmp_path)
    (tmp_path / ".site.old").mkdir()
    recover(out)
    recover(tmp_path / "no" / "such" / "folder")
    assert names(out) == ["old.html"]
    assert names(tmp_path) == [".site.old", "site"]


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_killed_before_any_step_of_a_swap_the_site_is_whole(tmp_path: Path, way: str) -> None:
    """Where two directories cannot be exchanged, once the next command has put the old one back."""
    killed = subprocess.run(
        [sys.executable, "-m", "tests.support.swap_killed", tmp_path, way],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert killed.returncode == 0, killed.stdout + killed.stderr
    assert int(killed.stdout) > 20


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    out = old_site(tmp_path)
    link = tmp_path / "public"
    link.symlink_to(out)
    with replacing(link) as building:
        (building / "new.html").write_text("new")
    assert link.is_symlink()
    assert names(link) == ["new.html"]


def test_files_are_written_where_they_say(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.write(SiteFile("a/b/c.json", b"{}\n"))
    tree.write(SiteFile("d.txt", "é".encode()))
    assert (tmp_path / "a/b/c.json").read_bytes() == b"{}\n"
    assert (tmp_path / "d.txt").read_text("utf-8") == "é"


def test_two_files_at_one_address_are_refused(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.write(SiteFile("a.txt", b"1"))
    with pytest.raises(FileExistsError):
        tree.write(SiteFile("a.txt", b"2"))
    assert (tmp_path / "a.txt").read_bytes() == b"1"
