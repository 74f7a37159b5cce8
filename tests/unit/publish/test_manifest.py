"""The release manifest lists each file of the site with its SHA-256."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish.manifest import (
    MANIFEST,
    NoManifestError,
    differences,
    inventory,
    manifest_file,
    read_manifest,
)
from generator.publish.tree import Tree
from generator.render.page import SiteFile

FILES = {"index.html": b"home", "areas/a/index.html": b"", "areas/a/feed.xml": b"\xff\x00"}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    tree = Tree(tmp_path)
    for path, content in FILES.items():
        tree.write(SiteFile(path, content))
    tree.write(manifest_file(inventory(tmp_path), "2026-11-21"))
    return tmp_path


def test_every_file_but_the_manifest_is_listed_with_its_digest(release: Path) -> None:
    wanted = {path: hashlib.sha256(content).digest() for path, content in FILES.items()}
    assert read_manifest(release) == wanted


def test_it_says_what_it_is_of(release: Path) -> None:
    record = json.loads((release / MANIFEST).read_bytes())
    assert (record["edition"], record["files"], record["bytes"]) == ("2026-11-21", 3, 6)


def test_folders_are_objects_and_digests_are_base64_in_the_order_of_paths(release: Path) -> None:
    tree = json.loads((release / MANIFEST).read_bytes())["sha256"]
    assert list(tree) == ["areas", "index.html"]
    assert list(tree["areas"]["a"]) == ["feed.xml", "index.html"]
    assert tree["areas"]["a"]["index.html"] == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"


def test_a_release_is_whole_by_its_own_manifest(release: Path) -> None:
    assert differences(release) == []


def cut(site: Path) -> None:
    (site / "index.html").write_bytes(b"hom")


def lose(site: Path) -> None:
    (site / "areas/a/feed.xml").unlink()


def add(site: Path) -> None:
    (site / "areas/b.html").touch()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (cut, ["index.html: changed"]),
        (lose, ["areas/a/feed.xml: missing"]),
        (add, ["areas/b.html: not part of the release"]),
    ],
)
def test_what_is_not_as_it_was_published_is_told(
    release: Path, spoil: Callable[[Path], None], told: list[str]
) -> None:
    spoil(release)
    assert differences(release) == told


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"sha256":3}', '{"sha256":{"a":"?"}}', None])
def test_without_a_manifest_nothing_is_said(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(NoManifestError, match=MANIFEST):
        differences(tmp_path)


def test_the_manifest_of_a_built_site_is_true(site: Path) -> None:
    assert differences(site) == []
    assert len(read_manifest(site)) > 100
