"""A build over an old site gives the same bytes as a build from nothing, whatever was edited."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.atlas import Atlas
from generator.publish.site import build_site
from tests.support.hostile_atlas import HARMLESS, filled_atlas
from tests.support.tiny import TINY, changed
from tests.support.tiny_command import files
from tests.support.tiny_site import tiny_sources

DELIVERY = next(row for row in TINY.deliveries if row.zone_id.startswith("skills-areas--"))


def built(directory: Path, atlas: Atlas) -> Path:
    """The site of the atlas, made in a folder that may hold one already."""
    for inputs in ("data", "content"):
        shutil.rmtree(directory / inputs, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        patch.setenv("ATLAS_SOCIAL_IMAGES", "false")
        sources = tiny_sources(directory, atlas)
        build_site(atlas, replace(sources, cache=directory / "cache"), lambda _: None)
    return sources.out


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the atlas was built."""
    folder = tmp_path_factory.mktemp("before")
    built(folder, TINY)
    return folder


def another_provider() -> Atlas:
    first, *others = TINY.delivery_providers
    other = next(row.id for row in TINY.providers if row.id != first.provider_id)
    return replace(TINY, delivery_providers=(replace(first, provider_id=other), *others))


EDITS = {
    "how to reach a delivery": changed("deliveries", DELIVERY.id, local_access="Ask at the desk."),
    "a delivery is over": changed("deliveries", DELIVERY.id, currency="past"),
    "who runs a delivery": another_provider(),
    "a programme": changed("programmes", DELIVERY.programme_id, name="Another name"),
    "every text of every table": filled_atlas(HARMLESS),
}


@pytest.mark.parametrize("atlas", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_each_file_is_as_if_made_anew(
    tmp_path: Path, before: Path, atlas: Atlas
) -> None:
    over = Path(shutil.copytree(before, tmp_path / "over"))
    again, anew = files(built(over, atlas)), files(built(tmp_path / "anew", atlas))
    assert {path for path in anew if again.get(path) != anew[path]} == set()
    assert again.keys() == anew.keys()


def test_what_an_edit_does_not_touch_is_the_file_that_was_there(
    tmp_path: Path, before: Path
) -> None:
    over = Path(shutil.copytree(before, tmp_path / "over"))
    old = {path: path.stat().st_ino for path in (over / "site").rglob("index.html")}
    built(over, EDITS["how to reach a delivery"])
    kept = {path for path, number in old.items() if path.exists() and path.stat().st_ino == number}
    assert len(old) / 2 < len(kept) < len(old)
