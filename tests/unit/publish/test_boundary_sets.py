"""A GeoJSON of each boundary set: RFC 7946, and no more shape than is known."""

from __future__ import annotations

import json
from typing import Any

import pytest
import shapely

from generator.geography.topology import parse_topology
from generator.model.atlas import Atlas
from generator.publish.boundary_sets import boundary_set_files
from tests.support.made_files import made
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    ROTHER,
    WEALDEN,
    boundaries,
)  # fmt: skip
from tests.support.tiny_provision import geography, members, zone


def published(atlas: Atlas = TINY) -> dict[str, Any]:
    """Each collection by the id of its boundary set."""
    topology = parse_topology(boundaries())
    files = made(boundary_set_files(tiny_world(atlas).index, topology))
    return {
        one.path.removeprefix("data/boundaries/").removesuffix(".geojson"): json.loads(one.content)
        for one in files
    }


def feature(name: str, atlas: Atlas = TINY) -> dict[str, Any]:
    features = [one for found in published(atlas).values() for one in found["features"]]
    (found,) = [one for one in features if one["properties"]["name"] == name]
    return dict(found)


def test_there_is_a_file_for_each_set_with_a_zone_whose_councils_are_known() -> None:
    assert sorted(published()) == ["hub-areas", "old-areas", "skills-areas"]


def test_it_says_its_name_and_no_system_of_coordinates() -> None:
    collection = published()["skills-areas"]
    assert (collection["type"], collection["name"]) == ("FeatureCollection", "Skills Fund areas")
    assert "crs" not in collection
    assert collection["bbox"] == pytest.approx([-0.2, 50.7, 0.4, 51.0])


def test_a_zone_says_which_councils_it_is_made_of() -> None:
    assert feature("Inland")["properties"] == {
        "id": "skills-areas--inland",
        "name": "Inland",
        "members": [LEWES, WEALDEN],
        "part_members": [],
    }


def test_a_zone_is_the_shape_of_its_councils() -> None:
    """Brighton, Eastbourne and Hastings in a row, and Rother above Hastings."""
    coast = feature("Coast")
    assert coast["properties"]["members"] == [BRIGHTON, EASTBOURNE, HASTINGS, ROTHER]
    shape = shapely.geometry.shape(coast["geometry"])
    expected = shapely.union(shapely.box(-0.2, 50.7, 0.4, 50.85), shapely.box(0.2, 50.7, 0.4, 51.0))
    assert coast["geometry"]["type"] == "Polygon"
    assert shape.symmetric_difference(expected).area == pytest.approx(0)
    assert coast["bbox"] == pytest.approx(shape.bounds)


def test_what_is_partly_in_is_named_and_not_drawn_and_what_may_be_is_said() -> None:
    seaside = feature("Seaside")
    assert seaside["properties"] == {
        "id": "hub-areas--seaside",
        "name": "Seaside",
        "members": [BRIGHTON, EASTBOURNE],
        "part_members": [LEWES],
        "unclear_members": [EASTBOURNE],
        "note": "1 council lies partly in it and is not in the shape. "
        "1 council may lie partly in it and is in the shape.",
    }
    assert seaside["bbox"] == pytest.approx([-0.2, 50.7, 0.2, 50.85])


def test_a_zone_of_parts_alone_has_no_shape() -> None:
    atlas = more(
        geographies=(geography("half-areas", "Half areas"),),
        zones=(zone("half-areas--west", "West"),),
        zone_members=members("half-areas--west", BRIGHTON, LEWES, coverage="part"),
    )
    west = feature("West", atlas)
    assert west["geometry"] is None
    assert west["properties"]["note"] == (
        "2 councils lie partly in it and are not in the shape. "
        "It has no shape: no council is known to be in it as a whole."
    )
    assert "bbox" not in published(atlas)["half-areas"]
