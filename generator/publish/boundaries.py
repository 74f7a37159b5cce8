"""The boundary file beside the tables: readable, and with every district of theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.derive.reorganise import Moves
from generator.geography.dissolve import dissolve, nested
from generator.geography.topology import OBJECT, Topology, TopologyError, read_topology
from generator.model.atlas import Atlas
from generator.problems import DataProblems, Problem
from generator.publish.formats import as_json

BOUNDARIES = "geography/local-authorities-2025.topojson"
REMEDY = "Run `atlas refresh boundaries`, or put back the file of the last edition."


def read_boundaries(data: Path, atlas: Atlas) -> Topology:
    """Raises DataProblems when the file cannot be read or lacks a district of the atlas."""
    path = data / BOUNDARIES
    try:
        topology = read_topology(path)
    except (OSError, TopologyError, UnicodeDecodeError) as error:
        raise DataProblems((_problem(path, "", f"The boundaries cannot be read: {error}."),)) from (
            error
        )
    missing = sorted(districts(atlas) - topology.rings.keys())
    if missing:
        raise DataProblems(
            tuple(_problem(path, code, f"There is no boundary for {code}.") for code in missing)
        )
    return topology


def merged_boundaries(topology: Topology, moves: Moves) -> Topology:
    """With the councils that took over in place of their districts."""
    if not moves:
        return topology
    return dissolve(topology, moves.districts, {key: row.name for key, row in moves.new.items()})


def published_boundaries(data: Path, atlas: Atlas, topology: Topology) -> bytes:
    """The file with each district's `slug` beside its name, so that a map can link to its page.

    `topology` is the file as read, after its districts were merged.
    """
    document = json.loads((data / BOUNDARIES).read_text(encoding="utf-8"))
    shapes = document["objects"][OBJECT]
    known = [shape for shape in shapes["geometries"] if shape["id"] in topology.rings]
    merged = topology.rings.keys() - {shape["id"] for shape in known}
    shapes["geometries"] = known + [_shape(topology, code) for code in sorted(merged)]
    slugs = {row.code: row.slug for row in atlas.local_authorities}
    for shape in shapes["geometries"]:
        if shape["id"] in slugs:
            shape["properties"]["slug"] = slugs[shape["id"]]
    return as_json(document)


def _shape(topology: Topology, code: str) -> dict[str, Any]:
    return {
        "type": "MultiPolygon",
        "arcs": nested(topology, code),
        "id": code,
        "properties": {"name": topology.names[code]},
    }


def districts(atlas: Atlas) -> set[str]:
    """Codes of the district-level councils."""
    upper = {kind.id for kind in atlas.area_kinds if kind.tier == "upper"}
    return {row.code for row in atlas.local_authorities if row.kind not in upper}


def _problem(path: Path, value: str, message: str) -> Problem:
    return Problem(
        file=path.as_posix(),
        value=value,
        rule="boundaries",
        message=message,
        remedy=REMEDY,
    )
