"""By which names a build knows what a record is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.derive.places import all_places
from generator.model.atlas import Atlas
from generator.publish import known as module
from generator.publish.known import known
from tests.support.tiny import TINY, changed, tiny_world

LOCAL = "health-start"
"""A programme that does not reach every place."""


def names(data: Path, atlas: Atlas) -> dict[str, list[str]]:
    """By place, the names of the rows that reach it."""
    world = tiny_world(atlas)
    told = known(data, world)
    return {place.ref.key: told.reaching(world, place) for place in all_places(world.places)}


def test_a_place_knows_a_programme_that_reaches_it_and_no_other(tmp_path: Path) -> None:
    before, after = names(tmp_path, TINY), names(tmp_path, changed("programmes", LOCAL, short="x"))
    touched = {key for key in before if before[key] != after[key]}
    assert touched
    assert len(touched) < len(before)


def test_every_place_knows_the_programmes_that_are_a_first_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FIRST_STEPS", (LOCAL, "not-in-the-atlas"))
    before, after = names(tmp_path, TINY), names(tmp_path, changed("programmes", LOCAL, short="x"))
    assert all(before[key] != after[key] for key in before)


def test_no_place_knows_what_a_programme_alone_tells(tmp_path: Path) -> None:
    assert names(tmp_path, TINY) == names(tmp_path, changed("programmes", LOCAL, summary="x"))


def test_what_is_common_to_all_changes_with_any_file_but_those_known_by_row(tmp_path: Path) -> None:
    world = tiny_world(TINY)
    before = known(tmp_path, world).common
    (tmp_path / "programmes.csv").write_text("id")
    assert known(tmp_path, world).common == before
    (tmp_path / "zones.csv").write_text("id")
    assert known(tmp_path, world).common != before
