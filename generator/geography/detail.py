"""Coarser copies of a projected topology, for maps on which fine detail cannot be seen."""

from __future__ import annotations

from dataclasses import replace

import shapely

from generator.geography.topology import Topology


def coarsen(topology: Topology, tolerance: float) -> Topology:
    """Each arc simplified by itself (Douglas and Peucker, GEOS); its ends stay.

    Neighbours keep sharing arcs. `tolerance` is in the units of the arcs, kilometres on the
    plane. A small island may shrink to a line; path building leaves such rings out.
    """
    lines = [shapely.linestrings(arc) for arc in topology.arcs]
    simple = shapely.simplify(lines, tolerance, preserve_topology=False)
    return replace(
        topology,
        arcs=tuple(
            tuple(map(tuple, shapely.get_coordinates(line).tolist()))
            if not line.is_empty
            else (arc[0], arc[-1])
            for line, arc in zip(simple, topology.arcs, strict=True)
        ),
    )
