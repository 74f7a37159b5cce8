"""A site is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.swap import replacing, write_files
from generator.render.page import SiteFile


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


def test_anyone_may_read_the_site(tmp_path: Path) -> None:
    with replacing(tmp_path / "site"):
        pass
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    out = old_site(tmp_path)
    link = tmp_path / "public"
    link.symlink_to(out)
    with replacing(link) as building:
        (building / "new.html").write_text("new")
    assert link.is_symlink()
    assert names(link) == ["new.html"]


def test_files_are_written_where_they_say(tmp_path: Path) -> None:
    write_files(tmp_path, [SiteFile("a/b/c.json", b"{}\n"), SiteFile("d.txt", "é".encode())])
    assert (tmp_path / "a/b/c.json").read_bytes() == b"{}\n"
    assert (tmp_path / "d.txt").read_text("utf-8") == "é"


def test_two_files_at_one_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_files(tmp_path, [SiteFile("a.txt", b"1"), SiteFile("a.txt", b"2")])
    assert (tmp_path / "a.txt").read_bytes() == b"1"
