"""Kept pictures are used while nothing that they are made of has changed, and only if sound."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.publish.picture_cache import PictureCache, digest

PICTURE = b"a picture" * 50
NAME = "areas/lewes/preview.png"


@dataclass
class Painter:
    """Paints the same picture each time, and counts."""

    painted: int = 0

    def __call__(self) -> bytes:
        self.painted += 1
        return PICTURE


def test_a_picture_is_painted_once(tmp_path: Path) -> None:
    painter, cache = Painter(), PictureCache(tmp_path, b"code")
    assert [cache.get(NAME, "Lewes", painter) for _ in range(3)] == [PICTURE] * 3
    assert painter.painted == 1


@pytest.mark.parametrize(("made_with", "made_of"), [(b"new code", "Lewes"), (b"code", "Lewes!")])
def test_a_picture_of_other_things_is_painted_anew(
    tmp_path: Path, made_with: bytes, made_of: str
) -> None:
    painter = Painter()
    PictureCache(tmp_path, b"code").get(NAME, "Lewes", painter)
    PictureCache(tmp_path, made_with).get(NAME, made_of, painter)
    assert painter.painted == 2


@pytest.mark.parametrize("where", [0, 40, 64, -1])
def test_a_spoilt_picture_is_painted_anew_and_kept(tmp_path: Path, where: int) -> None:
    painter, cache = Painter(), PictureCache(tmp_path, b"code")
    cache.get(NAME, "Lewes", painter)
    entry = bytearray((tmp_path / NAME).read_bytes())
    entry[where] ^= 1
    (tmp_path / NAME).write_bytes(entry)
    assert [cache.get(NAME, "Lewes", painter) for _ in range(2)] == [PICTURE] * 2
    assert painter.painted == 2


@pytest.mark.parametrize("kept", [0, 10, 64, 100])
def test_a_picture_cut_short_is_painted_anew(tmp_path: Path, kept: int) -> None:
    painter, cache = Painter(), PictureCache(tmp_path, b"code")
    cache.get(NAME, "Lewes", painter)
    (tmp_path / NAME).write_bytes((tmp_path / NAME).read_bytes()[:kept])
    assert cache.get(NAME, "Lewes", painter) == PICTURE


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    painter, cache = Painter(), PictureCache(tmp_path / "file", b"code")
    assert [cache.get(NAME, "Lewes", painter) for _ in range(2)] == [PICTURE] * 2
    assert painter.painted == 2


def test_an_entry_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / NAME / "folder").mkdir(parents=True)
    assert PictureCache(tmp_path, b"code").get(NAME, "Lewes", Painter()) == PICTURE
    assert [path.name for path in (tmp_path / NAME).parent.iterdir()] == ["preview.png"]


def test_builds_at_the_same_time_do_not_disturb_each_other(tmp_path: Path) -> None:
    caches = [PictureCache(tmp_path, str(n % 2).encode()) for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda cache: cache.get(NAME, "Lewes", Painter()), caches))
    assert found == [PICTURE] * 40
    assert [path.name for path in (tmp_path / NAME).parent.iterdir()] == ["preview.png"]


def test_what_pictures_are_made_of_is_told_apart_by_its_parts() -> None:
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"])
    assert digest([b"ab", b"c"]) == digest([b"ab", b"c"])
