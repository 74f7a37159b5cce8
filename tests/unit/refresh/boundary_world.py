"""A made-up England of four districts: GeoJSON as ONS publishes it, and the tables to match.

E06000001 | E07000001      one of them under its old code in the GeoJSON,
----------+----------      and an island to the east that belongs to E09000001
E08000016 | E09000001
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

Feature = dict[str, Any]
Tables = dict[str, list[tuple[str, ...]]]

NAMES = {
    "E06000001": "Aby",
    "E07000001": "Beeby",
    "E08000038": "Ceeby",
    "E09000001": "Deeby",
}
TABLES: Tables = {
    "local_authorities": [
        ("code", "name", "kind"),
        *((code, name, "unitary-authority") for code, name in NAMES.items()),
        ("E10000001", "Countyshire", "county-council"),
    ],
    "code_changes": [("old_code", "new_code"), ("E08000016", "E08000038")],
}
NORTH, MIDDLE, SOUTH, WEST, EAST = (
    (-1.0, 53.0),
    (-1.0, 52.8),
    (-1.0, 52.6),
    (-1.2, 52.8),
    (-0.8, 52.8),
)
# Each border bends, so that neighbours must agree on more than two points.
BENDS = {
    (NORTH, MIDDLE): (-0.97, 52.9),
    (SOUTH, MIDDLE): (-1.03, 52.7),
    (WEST, MIDDLE): (-1.1, 52.83),
    (EAST, MIDDLE): (-0.9, 52.77),
}
ISLAND = [(-0.6, 52.7), (-0.6, 52.75), (-0.5, 52.7), (-0.6, 52.7)]


def features() -> list[Feature]:
    """England's four districts and one of Wales."""
    return [
        feature("E06000001", [square((-1.2, 53.0), WEST, NORTH)]),
        feature("E07000001", [square((-0.8, 53.0), NORTH, EAST)]),
        feature("E08000016", [square((-1.2, 52.6), SOUTH, WEST)]),
        feature("E09000001", [square((-0.8, 52.6), EAST, SOUTH), ISLAND]),
        feature("W06000001", [square((-1.4, 52.6), WEST, SOUTH)]),
    ]


def feature(code: str, rings: list[list[tuple[float, float]]]) -> Feature:
    return {
        "type": "Feature",
        "properties": {"FID": 1, "LAD24CD": code, "LAD24NM": f"Name of {code}"},
        "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]},
    }


def square(
    corner: tuple[float, float], start: tuple[float, float], end: tuple[float, float]
) -> list[tuple[float, float]]:
    """From the middle out to one side, round the corner, and back from the next side."""
    return [MIDDLE, BENDS[start, MIDDLE], start, corner, end, BENDS[end, MIDDLE], MIDDLE]


def geojson(found: list[Feature]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": found}).encode()


def wheel(content: bytes, member: str = "pkg/Local_Authority_Boundaries.geojson") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(member, content)
    return buffer.getvalue()


def data_folder(folder: Path, tables: Tables | None = None) -> Path:
    """A data package with the two tables that a refresh reads."""
    chosen = TABLES if tables is None else tables
    folder.mkdir()
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "schema": {"fields": [{"name": column, "type": "string"} for column in rows[0]]},
        }
        for name, rows in chosen.items()
    ]
    descriptor = {"name": "small", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    for name, rows in chosen.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    return folder
