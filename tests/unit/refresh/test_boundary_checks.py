"""The checks on a made file: each one is shown a file that only it would stop."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from generator.problems import DataProblems
from generator.refresh import boundary_checks
from generator.refresh.boundaries import make_file
from generator.refresh.boundary_checks import check_result, source_pairs
from generator.refresh.boundary_shapes import Shape, read_shapes, recode
from generator.refresh.boundary_simplify import simplify
from generator.refresh.boundary_source import Source
from generator.refresh.boundary_topojson import write_topojson
from tests.unit.refresh.boundary_world import NAMES, features, geojson

SHAPES = recode(read_shapes("x", geojson(features())), {"E08000016": "E08000038"})
SIMPLE = simplify(SHAPES, 0.002)
SOURCE = Source("x", "0" * 64, b"")
CONTENT = write_topojson(SIMPLE, NAMES, SOURCE)


def rules(shapes: Mapping[str, BaseGeometry] = SIMPLE, content: bytes = CONTENT) -> set[str]:
    return {problem.rule for problem in check_result("target", SHAPES, shapes, content)}


def test_a_sound_result_has_no_problems() -> None:
    assert rules() == set()


def test_pairs_share_a_line_not_a_point() -> None:
    assert source_pairs(SHAPES) == {
        ("E06000001", "E07000001"),
        ("E06000001", "E08000038"),
        ("E07000001", "E09000001"),
        ("E08000038", "E09000001"),
    }


def test_a_border_that_is_no_longer_shared_is_found() -> None:
    moved = {**SIMPLE, "E06000001": shapely.transform(SIMPLE["E06000001"], lambda at: at + 1000)}

    assert "lost-neighbour" in rules(content=write_topojson(moved, NAMES, SOURCE))


def test_a_shape_that_shrank_is_found() -> None:
    half = shapely.transform(SIMPLE["E06000001"], lambda at: at * 0.9)

    assert "area-change" in rules({**SIMPLE, "E06000001": half})


def test_an_arc_that_two_districts_walk_the_same_way_is_found() -> None:
    document = json.loads(CONTENT)
    geometries = document["objects"]["districts"]["geometries"]
    geometries[0]["arcs"] = [[~arc for arc in ring[::-1]] for ring in geometries[0]["arcs"]]

    assert rules(content=json.dumps(document).encode()) == {"same-side"}


def test_a_file_over_the_limit_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boundary_checks, "LARGEST_GZIPPED_BYTES", 100)

    assert rules() == {"too-large"}
    with pytest.raises(DataProblems, match="1 problem"):
        make_file("target", SOURCE, SHAPES, NAMES)


@pytest.mark.parametrize("name", ["LAD24", "LAD25", "lad25"])
def test_any_edition_s_columns_are_understood(name: str) -> None:
    text = geojson(features()).decode()
    ending = "CDNM" if name.isupper() else "cdnm"
    text = text.replace("LAD24CD", name + ending[:2]).replace("LAD24NM", name + ending[2:])

    assert read_shapes("x", text.encode())["E06000001"].name == "Name of E06000001"


def test_a_sliver_is_dropped_and_its_district_stays() -> None:
    sliver = shapely.Polygon([(-0.3, 52.0), (-0.3, 52.0001), (-0.2999, 52.0)])
    district = Shape("Deeby", shapely.union_all([SHAPES["E09000001"].geometry, sliver]))

    simple = simplify({**SHAPES, "E09000001": district}, 0.002)["E09000001"]

    assert shapely.get_num_geometries(simple) == 2


def test_the_boundary_file_itself_keeps_the_promise_of_its_size() -> None:
    path = Path(__file__).parents[3] / "data/geography/local-authorities-2025.topojson"

    assert boundary_checks.gzipped_size(path.read_bytes()) < boundary_checks.LARGEST_GZIPPED_BYTES
