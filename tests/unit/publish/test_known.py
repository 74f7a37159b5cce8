"""By which names a build knows what a record is told."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from generator.derive.places import all_places
from generator.model.atlas import Atlas
from generator.model.provision import Programme
from generator.publish import known as module
from generator.publish.known import BY_ROW, NOWHERE, known
from generator.publish.place_parts import place_data
from generator.publish.place_told import PlaceTold, place_told
from tests.support.made_files import made
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_site import tiny_context
from tests.unit.publish.test_rebuild import CODED

LOCAL = "health-start"
"""A programme that does not reach every place."""


def names(data: Path, atlas: Atlas) -> dict[str, PlaceTold]:
    """By place, what stands for all that it is told."""
    context = tiny_context(atlas)
    world = context.world
    found = known(data, world)
    places = all_places(world.places)
    return {place.ref.key: place_told(context, found, place) for place in places}


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


@pytest.mark.parametrize("column", sorted(one.name for one in fields(Programme)))
def test_data_and_map_of_a_place_change_only_when_it_is_told_so(
    tmp_path: Path, column: str
) -> None:
    """Whatever column of programmes has another value."""
    value: Any = CODED.get(column, f"Other {column}")
    rows = tuple(replace(row, **{column: value}) for row in TINY.programmes)
    after = TINY if column == "id" else replace(TINY, programmes=rows)
    names, files = told_in_data(tmp_path, TINY)
    other_names, other_files = told_in_data(tmp_path, after)
    changed_files = {key for key in files if files[key] != other_files[key]}
    assert changed_files <= {key for key in names if names[key] != other_names[key]}


def told_in_data(data: Path, atlas: Atlas) -> tuple[dict[str, str], dict[str, object]]:
    """By place, what stands for all that its data and map are told, and these themselves."""
    context = tiny_context(atlas)
    world = context.world
    places, found = all_places(world.places), known(data, world)
    return (
        {place.ref.key: place_told(context, found, place).data for place in places},
        {place.ref.key: list(made(place_data(context, place))) for place in places},
    )


def test_what_is_common_changes_with_any_file_but_those_known_otherwise(
    tmp_path: Path,
) -> None:
    world = tiny_world(TINY)
    before = known(tmp_path, world).common
    for table in BY_ROW | NOWHERE:
        (tmp_path / table).write_text("id")
    assert known(tmp_path, world).common == before
    (tmp_path / "statuses.csv").write_text("id")
    assert known(tmp_path, world).common != before
