"""No address leads out of the folder that files are written to."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.errors import UnsafeAddressError
from generator.publish.picture_cache import PictureCache
from generator.publish.placing import placed
from generator.publish.site import build_site
from generator.publish.tree import Tree
from generator.render.page import SiteFile
from tests.support.hostile import PATHS
from tests.support.tiny import changed
from tests.support.tiny_command import files
from tests.support.tiny_places import LEWES
from tests.support.tiny_site import tiny_sources


@pytest.mark.parametrize(
    "address", ["index.html", "areas/E09000004/index.html", "data/a_b-c.d.csv"]
)
def test_a_plain_address_is_below_the_root(tmp_path: Path, address: str) -> None:
    assert placed(tmp_path, address) == tmp_path / address


@pytest.mark.parametrize("part", PATHS)
@pytest.mark.parametrize("form", ["{}", "areas/{}/index.html", "data/{}/index.json"])
def test_any_other_address_is_refused(tmp_path: Path, form: str, part: str) -> None:
    address = form.format(part)
    with pytest.raises(UnsafeAddressError, match="cannot be the address of a file"):
        placed(tmp_path, address)


@pytest.mark.parametrize("part", ["../escaped", "/tmp/escaped", "a/../../escaped"])
def test_nothing_is_written_elsewhere(tmp_path: Path, part: str) -> None:
    inside = tmp_path / "site"
    inside.mkdir()
    with pytest.raises(UnsafeAddressError):
        Tree(inside).write(SiteFile(part, b"out"))
    with pytest.raises(UnsafeAddressError):
        PictureCache(inside, b"").get(part, "", lambda: b"out")
    assert files(tmp_path) == {}


def test_a_build_stops_at_a_name_that_leads_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("ATLAS_SOCIAL_IMAGES", "false")
    atlas = changed("local_authorities", LEWES, slug="../../../escaped")
    with pytest.raises(UnsafeAddressError):
        build_site(atlas, tiny_sources(tmp_path / "a" / "b"), lambda _: None)
    assert [path for path in files(tmp_path) if "escaped" in path or "site/" in path] == []
