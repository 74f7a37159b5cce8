"""Grid shapes → the text of the boundary file. Pure: same shapes, same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from shapely.geometry import LinearRing
from shapely.geometry.base import BaseGeometry
from topojson.core.topology import Topology as SharedArcs

from generator.geography.topology import OBJECT
from generator.refresh.boundary_simplify import GRID_DEGREES, GRID_ORIGIN
from generator.refresh.boundary_source import Source

Arc = list[tuple[int, int]]

ATTRIBUTION = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right"
)


def write_topojson(
    shapes: Mapping[str, BaseGeometry], names: Mapping[str, str], source: Source
) -> bytes:
    """One line of TopoJSON with shared arcs, delta coded, and where it came from."""
    shared = SharedArcs(dict(shapes), prequantize=False, object_name=OBJECT).output
    arcs = [[(round(x), round(y)) for x, y in arc] for arc in shared["arcs"]]
    document = {
        "type": "Topology",
        "provenance": {
            "source": source.name,
            "sha256": source.sha256,
            "attribution": ATTRIBUTION,
        },
        "transform": {"scale": [GRID_DEGREES, GRID_DEGREES], "translate": list(GRID_ORIGIN)},
        "objects": {
            OBJECT: {
                "type": "GeometryCollection",
                "geometries": [
                    _geometry(g, names, arcs) for g in shared["objects"][OBJECT]["geometries"]
                ],
            }
        },
        "arcs": [_deltas(arc) for arc in arcs],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _geometry(
    geometry: Mapping[str, Any], names: Mapping[str, str], arcs: Sequence[Arc]
) -> dict[str, Any]:
    polygons = [
        [_wound(ring, arcs, number > 0) for number, ring in enumerate(polygon)]
        for polygon in geometry["arcs"]
    ]
    single = len(polygons) == 1
    return {
        "type": "Polygon" if single else "MultiPolygon",
        "id": geometry["id"],
        "properties": {"name": names[geometry["id"]]},
        "arcs": polygons[0] if single else polygons,
    }


def _wound(ring: list[int], arcs: Sequence[Arc], hole: bool) -> list[int]:
    """The library gives a district inside another one the direction of the hole round it.

    Only a ring that is a single arc is in doubt. Clockwise is outside, the other way a hole.
    """
    if len(ring) > 1:
        return ring
    number = max(ring[0], ~ring[0])
    clockwise = not LinearRing(arcs[number]).is_ccw
    return [number if clockwise != hole else ~number]


def _deltas(arc: Arc) -> list[list[int]]:
    steps = zip([(0, 0), *arc[:-1]], arc, strict=True)
    return [[x1 - x0, y1 - y0] for (x0, y0), (x1, y1) in steps]
