"""What a refresh would change on the map, as lines to read before anything is written. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.geography.topology import Topology, walk

MOST_SHOWN = 5


def changes(before: Topology | None, after: Topology) -> tuple[str, ...]:
    """Districts gained, lost, and drawn anew, with the largest changes of area."""
    if before is None:
        return (f"There are no boundaries yet: {len(after.rings)} districts would be written.",)
    if before == after:
        return ("boundaries: no change.",)
    return tuple(_changes(before, after))


def _changes(before: Topology, after: Topology) -> Iterator[str]:
    old, new = set(before.rings), set(after.rings)
    both = sorted(old & new)
    shifts = {code: _area(after, code) / _area(before, code) - 1 for code in both}
    drawn = [code for code in both if _points(before, code) != _points(after, code)]
    yield (
        f"boundaries: districts {len(new - old)} added, {len(drawn)} drawn anew, "
        f"{len(old - new)} removed."
    )
    for code in sorted(drawn, key=lambda code: abs(shifts[code]), reverse=True)[:MOST_SHOWN]:
        yield f"  {code}: area {shifts[code]:+.2%}"
    for word, codes in (("added", new - old), ("removed", old - new)):
        if codes:
            yield f"  {word}: {', '.join(sorted(codes))}"


def _points(topology: Topology, code: str) -> set[tuple[float, float]]:
    rings = topology.rings[code]
    return {point for ring in rings for arc in ring for point in walk(topology, arc)}


def _area(topology: Topology, code: str) -> float:
    """In square degrees. All rings have the district on one side, so that holes count against."""
    rings = topology.rings[code]
    return abs(sum(_signed(topology, arc) for ring in rings for arc in ring))


def _signed(topology: Topology, arc: int) -> float:
    """The part that an arc adds to twice the area of a ring, by the shoelace formula."""
    points = walk(topology, arc)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(points)) / 2
