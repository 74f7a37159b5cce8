"""`atlas refresh boundaries`: take, recode, simplify, check, and only then write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.geography.topology import (
    Topology,
    TopologyError,
    parse_topology,
    read_topology,
)
from generator.problems import DataProblems, Problem
from generator.refresh.boundary_changes import changes
from generator.refresh.boundary_checks import (
    area_changes,
    check_result,
    check_source,
    gzipped_size,
)
from generator.refresh.boundary_places import read_places
from generator.refresh.boundary_shapes import Shape, read_shapes, recode
from generator.refresh.boundary_simplify import simplify
from generator.refresh.boundary_source import Source, fetch
from generator.refresh.boundary_topojson import write_topojson
from generator.refresh.http_client import Client
from generator.refresh.swap import replace_file

BOUNDARY_FILE = Path("geography/local-authorities-2025.topojson")
TOLERANCES = (0.002, 0.003, 0.005)
"""Degrees, finest first: the first that gives a sound file under the size limit is used."""


@dataclass(frozen=True, slots=True)
class BoundaryReport:
    """What was made, and `changes` that it brings.

    `greatest_area_change` is a share of the source's area, by `code`.
    """

    source: str
    source_sha256: str
    changes: tuple[str, ...]
    written: Path
    districts: int
    arcs: int
    points: int
    bytes: int
    gzipped_bytes: int
    tolerance: float
    greatest_area_change: float
    greatest_area_change_code: str


def refresh_boundaries(
    data: Path,
    source: str | None = None,
    client: Client | None = None,
    agree: Callable[[BoundaryReport], bool] = lambda _: True,
) -> BoundaryReport:
    """Write `data`/geography/local-authorities-2025.topojson from a newer edition.

    `source` is None for the published package, else a path or an http(s) address (see `fetch`).
    `agree` is shown the report before anything is written, and says whether to write. Raises
    DataProblems (nothing written) when anything is wrong, OSError when the disk refuses.
    """
    places = read_places(data)
    taken = fetch(source, client or Client())
    shapes = recode(read_shapes(taken.name, taken.geojson), places.code_changes)
    if problems := check_source(taken.name, shapes, places.names):
        raise DataProblems(problems)
    target = data / BOUNDARY_FILE
    made = make_file(target.as_posix(), taken, shapes, places.names)
    report = _report(target, taken, made)
    if agree(report):
        replace_file(target, made.content)
    return report


@dataclass(frozen=True, slots=True)
class MadeFile:
    content: bytes
    tolerance: float
    area_changes: Mapping[str, float]


def make_file(
    target: str, source: Source, shapes: Mapping[str, Shape], names: Mapping[str, str]
) -> MadeFile:
    """The finest sound version of the file. Raises DataProblems when there is none."""
    problems: tuple[Problem, ...] = ()
    for tolerance in TOLERANCES:
        simple = simplify(shapes, tolerance)
        content = write_topojson(simple, names, source)
        problems = check_result(target, shapes, simple, content)
        if not problems:
            return MadeFile(content, tolerance, area_changes(shapes, simple))
    raise DataProblems(problems)


def _present(target: Path) -> Topology | None:
    """None when there is no file yet, or one that cannot be read: it is to be replaced."""
    try:
        return read_topology(target)
    except (OSError, TopologyError):
        return None


def _report(target: Path, source: Source, made: MadeFile) -> BoundaryReport:
    topology = parse_topology(made.content.decode())
    code = max(made.area_changes, key=lambda code: abs(made.area_changes[code]))
    return BoundaryReport(
        source=source.name,
        source_sha256=source.sha256,
        changes=changes(_present(target), topology),
        written=target,
        districts=len(topology.rings),
        arcs=len(topology.arcs),
        points=sum(map(len, topology.arcs)),
        bytes=len(made.content),
        gzipped_bytes=gzipped_size(made.content),
        tolerance=made.tolerance,
        greatest_area_change=made.area_changes[code],
        greatest_area_change_code=code,
    )
