"""What a map of zones draws, before it is drawn: which districts make which shapes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.geography.frame import Frame
from generator.geography.neighbours import districts_by_arc
from generator.geography.outline import outline
from generator.geography.paths import arc_pixels, closed_path, open_path, ring_pixels
from generator.geography.topology import Topology
from generator.maps.rows import Rings


@dataclass(frozen=True, slots=True)
class MapZone:
    """One zone as the map needs it.

    `label` is its number in the table beside the map, `name` the words of its link and tooltip,
    `members` district code → coverage (whole, part or unclear), `href` empty for no link.
    """

    label: str
    name: str
    members: Mapping[str, str]
    href: str = ""


def zones_by_district(zones: Sequence[MapZone]) -> dict[str, frozenset[str]]:
    """District code → labels of the zones that it is in, for those that are in any."""
    found: dict[str, set[str]] = defaultdict(set)
    for zone in zones:
        for code in zone.members:
            found[code].add(zone.label)
    return {code: frozenset(labels) for code, labels in sorted(found.items())}


def with_coverage(zones: Iterable[MapZone], coverage: str) -> frozenset[str]:
    """Districts that some zone has with this coverage."""
    return frozenset(
        code for zone in zones for code, found in zone.members.items() if found == coverage
    )


def shared(zones: Sequence[MapZone]) -> frozenset[str]:
    """Districts that lie in more than one zone; one that is split between zones does not."""
    whole = Counter(
        code for zone in zones for code, found in zone.members.items() if found != "part"
    )
    return frozenset(code for code, count in whole.items() if count > 1)


def rings_of(topology: Topology, frame: Frame, codes: Iterable[str]) -> Rings:
    """The dissolved outline of some districts in drawing units."""
    return ring_pixels(topology, frame, outline(topology, codes))


def fill(topology: Topology, frame: Frame, codes: Iterable[str]) -> str:
    """Path data of the dissolved outline of some districts."""
    return closed_path(rings_of(topology, frame, codes))


def edges(topology: Topology, frame: Frame, zones: Sequence[MapZone], within: Iterable[str]) -> str:
    """Path data of the borders across which the zones change, each once, coast left out."""
    zones_of, seen = zones_by_district(zones), set(within)
    arcs = [
        arc
        for arc, codes in districts_by_arc(topology).items()
        if len(codes) == 2
        and seen.issuperset(codes)
        and zones_of.get(codes[0]) != zones_of.get(codes[1])
    ]
    return open_path(arc_pixels(topology, frame, arcs))
