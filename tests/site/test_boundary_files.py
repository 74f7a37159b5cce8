"""The GeoJSON of each boundary set is sound, and each zone is as large as its councils."""

from __future__ import annotations

import math
from typing import Any

import pytest
import shapely

from generator.verify.files import BuiltSite
from tests.support.tables import table

MOST_BYTES = 3_000_000
SMALL = 1e-9  # square degrees


def sets_with_members() -> set[str]:
    zones = table("zones")
    return set(zones.loc[zones["id"].isin(table("zone_members")["zone_id"]), "geography_id"])


@pytest.fixture(scope="module")
def collections(site: BuiltSite) -> dict[str, Any]:
    """Each GeoJSON by the id of its boundary set."""
    files = sorted((site.root / "data" / "boundaries").glob("*.geojson"))
    return {file.stem: site.json(f"data/boundaries/{file.name}") for file in files}


@pytest.fixture(scope="module")
def features(collections: dict[str, Any]) -> list[dict[str, Any]]:
    return [feature for one in collections.values() for feature in one["features"]]


def test_each_boundary_set_with_councils_has_one(collections: dict[str, Any]) -> None:
    assert set(collections) == sets_with_members()


def test_each_zone_with_councils_is_in_one(features: list[dict[str, Any]]) -> None:
    published = [feature["properties"]["id"] for feature in features]
    assert sorted(published) == sorted(set(table("zone_members")["zone_id"]))


def test_all_shapes_are_valid_and_turn_as_rfc_7946_says(features: list[dict[str, Any]]) -> None:
    wrong = []
    for feature in features:
        if feature["geometry"]:
            shape = shapely.geometry.shape(feature["geometry"])
            polygons = getattr(shape, "geoms", [shape])
            turned = all(
                one.exterior.is_ccw and not any(hole.is_ccw for hole in one.interiors)
                for one in polygons
            )
            if not shape.is_valid or not turned or list(shape.bounds) != feature["bbox"]:
                wrong.append(feature["properties"]["id"])
    assert wrong == []


def test_a_zone_is_as_large_as_the_councils_it_is_made_of(
    features: list[dict[str, Any]],
) -> None:
    """Areas of councils are those of zones with one council, which are in the files too."""
    size = {
        feature["properties"]["id"]: shapely.geometry.shape(feature["geometry"]).area
        for feature in features
        if feature["geometry"]
    }
    made_of = {one["properties"]["id"]: one["properties"]["members"] for one in features}
    alone = {codes[0]: size[key] for key, codes in made_of.items() if len(codes) == 1}
    checked = {k: codes for k, codes in made_of.items() if codes and set(codes) <= set(alone)}
    assert len(checked) > len(alone)
    assert [
        key
        for key, codes in checked.items()
        if not math.isclose(size[key], sum(alone[code] for code in codes), abs_tol=SMALL)
    ] == []


def test_the_members_are_those_of_the_table(features: list[dict[str, Any]]) -> None:
    rows = table("zone_members")
    parts = rows["coverage"] == "part"
    for name, wanted in (("members", rows[~parts]), ("part_members", rows[parts])):
        expected = {key: sorted(found) for key, found in wanted.groupby("zone_id")["district_code"]}
        published = {
            one["properties"]["id"]: sorted(one["properties"][name])
            for one in features
            if one["properties"][name]
        }
        assert published == expected


def test_coordinates_have_four_decimals_and_lie_in_england(features: list[dict[str, Any]]) -> None:
    shapes = [shapely.geometry.shape(one["geometry"]) for one in features if one["geometry"]]
    points = shapely.get_coordinates(shapes)
    assert abs(points * 10_000 - (points * 10_000).round()).max() < 1e-6
    west, south = points.min(axis=0)
    east, north = points.max(axis=0)
    assert -6.5 < west < east < 2
    assert 49.8 < south < north < 55.9


def test_all_of_them_are_small(site: BuiltSite) -> None:
    files = (site.root / "data" / "boundaries").glob("*.geojson")
    assert 0 < sum(file.stat().st_size for file in files) <= MOST_BYTES
