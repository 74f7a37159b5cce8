"""The boundary file in memory: borders ("arcs") held once and shared by neighbouring districts.

The file is TopoJSON 1.0 (https://github.com/topojson/topojson-specification): quantised arcs in
WGS84 and one object, "districts", whose geometries carry a GSS code as `id` and a `name`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Arc = tuple[Point, ...]
Ring = tuple[int, ...]
"""Arc numbers in order; `~n` (negative) is arc n walked backwards."""

OBJECT = "districts"


class TopologyError(ValueError):
    """The file is not a TopoJSON of districts; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Topology:
    """Arcs as points, and for each district code its rings.

    Rings of one district are in no special order; holes are rings too (fill rule even-odd).
    Every ring has the district on the same side, so that two neighbours walk a shared arc in
    opposite directions.
    """

    arcs: tuple[Arc, ...]
    rings: Mapping[str, tuple[Ring, ...]]
    names: Mapping[str, str]


def read_topology(path: Path) -> Topology:
    """Read and decode a boundary file.

    Raises OSError when it cannot be read and TopologyError when it is not what it should be.
    """
    return parse_topology(path.read_text(encoding="utf-8"))


def parse_topology(text: str) -> Topology:
    """Decode the text of a boundary file into degrees (longitude, latitude)."""
    try:
        return _decode(json.loads(text))
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise TopologyError(f"not a TopoJSON of districts: {error!r}") from error


def walk(topology: Topology, arc: int) -> Arc:
    """Points of an arc in the direction that its sign asks for."""
    return topology.arcs[arc] if arc >= 0 else topology.arcs[~arc][::-1]


def ring_points(topology: Topology, ring: Iterable[int]) -> Arc:
    """Points of a ring, closed: the last is the first again."""
    points: list[Point] = []
    for arc in ring:
        points.extend(walk(topology, arc)[1 if points else 0 :])
    return tuple(points)


def _decode(document: Mapping[str, Any]) -> Topology:
    scale, translate = document["transform"]["scale"], document["transform"]["translate"]
    geometries = document["objects"][OBJECT]["geometries"]
    topology = Topology(
        arcs=tuple(tuple(_degrees(arc, scale, translate)) for arc in document["arcs"]),
        rings={g["id"]: tuple(_rings(g)) for g in geometries},
        names={g["id"]: g["properties"]["name"] for g in geometries},
    )
    _require_known_arcs(topology)
    return topology


def _degrees(
    arc: Iterable[tuple[int, int]], scale: tuple[float, float], translate: tuple[float, float]
) -> Iterator[Point]:
    """Undo delta coding and quantisation; nine decimals hide the noise of the product."""
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield round(x * scale[0] + translate[0], 9), round(y * scale[1] + translate[1], 9)


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    kinds = {"Polygon": [geometry["arcs"]], "MultiPolygon": geometry["arcs"]}
    for polygon in kinds[geometry["type"]]:
        yield from (tuple(ring) for ring in polygon)


def _require_known_arcs(topology: Topology) -> None:
    known = range(-len(topology.arcs), len(topology.arcs))
    for code, rings in topology.rings.items():
        if not rings or not all(ring and all(arc in known for arc in ring) for ring in rings):
            raise TopologyError(f"{code} has no rings, or names an arc that is not in the file")
