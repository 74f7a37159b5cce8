"""Reading the boundary file: what it holds, and what is refused."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator.geography.topology import (
    TopologyError,
    parse_topology,
    read_topology,
    ring_points,
    walk,
)
from tests.unit.geography.squares import SQUARES

DATA = Path(__file__).parents[3] / "data"
FILE = DATA / "geography/local-authorities-2025.topojson"


def small() -> dict[str, Any]:
    """Two triangles side by side, as a file holds them."""
    return {
        "type": "Topology",
        "transform": {"scale": [0.5, 0.25], "translate": [-2, 50]},
        "objects": {
            "districts": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "id": "A", "properties": {"name": "Aby"}, "arcs": [[0, 1]]},
                    {
                        "type": "MultiPolygon",
                        "id": "B",
                        "properties": {"name": "Beeby"},
                        "arcs": [[[-1, 2]]],
                    },
                ],
            }
        },
        "arcs": [[[2, 0], [0, 4]], [[2, 4], [-2, -2], [2, -2]], [[2, 0], [2, 2], [-2, 2]]],
    }


def test_arcs_are_put_back_into_degrees() -> None:
    found = parse_topology(json.dumps(small()))

    assert found.arcs[0] == ((-1.0, 50.0), (-1.0, 51.0))
    assert found.rings == {"A": ((0, 1),), "B": ((-1, 2),)}
    assert found.names == {"A": "Aby", "B": "Beeby"}


def test_a_negative_number_is_the_arc_walked_backwards() -> None:
    found = parse_topology(json.dumps(small()))

    assert walk(found, -1) == ((-1.0, 51.0), (-1.0, 50.0))
    assert ring_points(found, found.rings["A"][0]) == (
        (-1.0, 50.0),
        (-1.0, 51.0),
        (-2.0, 50.5),
        (-1.0, 50.0),
    )


def test_ring_points_name_each_corner_once_and_close() -> None:
    assert ring_points(SQUARES, (0, 4, ~7)) == (
        (0.0, 2.0),
        (0.0, 4.0),
        (2.0, 4.0),
        (2.0, 2.0),
        (0.0, 2.0),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("[]", id="a list"),
        pytest.param('{"type": "FeatureCollection", "features": []}', id="GeoJSON"),
        pytest.param(json.dumps(small())[:300], id="cut short"),
        pytest.param(json.dumps(small()).replace('"id"', '"key"'), id="no codes"),
        pytest.param(json.dumps(small()).replace('"MultiPolygon"', '"Point"'), id="a point"),
        pytest.param(json.dumps(small()).replace("[[-1, 2]]", "[[-1, 3]]"), id="no such arc"),
        pytest.param(json.dumps(small()).replace("[[0, 1]]", "[]"), id="no rings"),
        pytest.param(json.dumps(small()).replace("[-2, 50]", "[-2]"), id="half a transform"),
    ],
)
def test_what_is_not_a_topology_of_districts_is_refused(text: str) -> None:
    with pytest.raises(TopologyError, match=r"\w"):
        parse_topology(text)


def test_the_boundary_file_has_all_and_only_the_districts_under_their_names() -> None:
    with (DATA / "local_authorities.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] != "county-council"]

    assert len(rows) == 296
    assert read_topology(FILE).names == {row["code"]: row["name"] for row in rows}


def test_the_boundary_file_is_small_enough_to_send() -> None:
    assert len(gzip.compress(FILE.read_bytes())) < 60_000


def test_the_note_beside_the_file_is_about_this_very_file() -> None:
    note = FILE.with_name("README.md").read_text(encoding="utf-8")

    assert hashlib.sha256(FILE.read_bytes()).hexdigest() in note
    assert json.loads(FILE.read_bytes())["provenance"]["sha256"] in note
