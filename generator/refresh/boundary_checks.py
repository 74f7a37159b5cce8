"""Is a new boundary file fit to replace the old one? Every fault at once. Pure."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from generator.geography.neighbours import neighbours
from generator.geography.topology import parse_topology
from generator.problems import Problem
from generator.refresh.boundary_shapes import Shape
from generator.refresh.boundary_simplify import grid_area
from generator.refresh.faults import fault

LARGEST_GZIPPED_BYTES = 60_000
GREATEST_AREA_CHANGE = 0.05
UNCHANGED = "Nothing was written. Use an edition that is sound, or report this to the publisher."


def check_source(
    origin: str, shapes: Mapping[str, Shape], expected: Iterable[str]
) -> tuple[Problem, ...]:
    """All and only the expected districts, each valid, no two overlapping."""
    return (
        *_missing_and_unknown(origin, shapes.keys(), set(expected)),
        *_bad_shapes(origin, {code: s.geometry for code, s in shapes.items()}),
    )


def check_result(
    target: str, source: Mapping[str, Shape], shapes: Mapping[str, BaseGeometry], content: bytes
) -> tuple[Problem, ...]:
    """Valid, no overlaps, areas and neighbours as in the source, small enough to publish."""
    return (
        *_bad_shapes(target, shapes),
        *_lost_neighbours(target, source_pairs(source), content),
        *_same_side(target, content),
        *_changed_areas(target, area_changes(source, shapes)),
        *_too_large(target, content),
    )


def area_changes(
    source: Mapping[str, Shape], shapes: Mapping[str, BaseGeometry]
) -> dict[str, float]:
    """How much of each district's area was gained (+) or lost (-), as a share of the source's."""
    return {
        code: float(shapes[code].area) / grid_area(district.geometry) - 1
        for code, district in source.items()
    }


def source_pairs(shapes: Mapping[str, Shape]) -> frozenset[tuple[str, str]]:
    """Pairs of districts whose borders share a line, each pair once, in code order."""
    codes = list(shapes)
    geometries = np.array([s.geometry for s in shapes.values()])
    left, right = shapely.STRtree(geometries).query(geometries, predicate="intersects")
    once = left < right
    left, right = left[once], right[once]
    shared = shapely.length(shapely.intersection(geometries[left], geometries[right])) > 0
    return frozenset((codes[a], codes[b]) for a, b in zip(left[shared], right[shared], strict=True))


def gzipped_size(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def _missing_and_unknown(
    origin: str, found: Iterable[str], expected: set[str]
) -> Iterator[Problem]:
    for code in sorted(expected - set(found)):
        yield fault(origin, "missing-district", f"{code} is not in the source.", UNCHANGED, code)
    remedy = "Add its change of code to code_changes.csv, or the council to local_authorities.csv."
    for code in sorted(set(found) - expected):
        yield fault(origin, "unknown-district", f"{code} is not a present council.", remedy, code)


def _bad_shapes(file: str, shapes: Mapping[str, BaseGeometry]) -> Iterator[Problem]:
    geometries = list(shapes.values())
    for code, geometry in shapes.items():
        if geometry.is_empty or not geometry.is_valid:
            reason = shapely.is_valid_reason(geometry)
            message = f"The shape of {code} is not valid: {reason}."
            yield fault(file, "invalid-polygon", message, UNCHANGED, code)
    for code, edges in zip(shapes, shapely.coverage_invalid_edges(geometries), strict=True):
        if not edges.is_empty:
            message = f"{code} overlaps a neighbour, or their borders do not match."
            yield fault(file, "overlap", message, UNCHANGED, code)


def _lost_neighbours(
    target: str, pairs: frozenset[tuple[str, str]], content: bytes
) -> Iterator[Problem]:
    beside = neighbours(parse_topology(content.decode()))
    kept = {(code, other) for code, others in beside.items() for other in others if code < other}
    for a, b in sorted(pairs - kept):
        message = f"{a} and {b} share a border in the source but not in the result."
        yield fault(target, "lost-neighbour", message, UNCHANGED, f"{a} {b}")


def _same_side(target: str, content: bytes) -> Iterator[Problem]:
    """Dissolving rests on it: two districts walk a shared arc in opposite directions."""
    rings = parse_topology(content.decode()).rings
    uses = Counter(arc for district in rings.values() for ring in district for arc in ring)
    for arc in sorted(arc for arc, count in uses.items() if count > 1):
        message = f"Arc {max(arc, ~arc)} bounds two districts on the same side."
        yield fault(target, "same-side", message, UNCHANGED, str(arc))


def _changed_areas(target: str, changes: Mapping[str, float]) -> Iterator[Problem]:
    for code, change in changes.items():
        if abs(change) > GREATEST_AREA_CHANGE:
            message = f"The area of {code} would change by {change:.1%}."
            yield fault(target, "area-change", message, UNCHANGED, code)


def _too_large(target: str, content: bytes) -> Iterator[Problem]:
    size = gzipped_size(content)
    if size >= LARGEST_GZIPPED_BYTES:
        message = f"The file is {size} bytes gzipped; {LARGEST_GZIPPED_BYTES} is the limit."
        remedy = "Use the 'ultra generalised' edition (BUC) of the boundaries."
        yield fault(target, "too-large", message, remedy, str(size))
