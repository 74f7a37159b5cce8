"""`/data/boundaries/<geography-id>.geojson`: the zones of each boundary set, by RFC 7946."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from generator.derive.exports import ZoneFacts, zones_of_set
from generator.derive.index import Index
from generator.geography.polygons import Polygon, bounding_box, polygons, rounded
from generator.geography.topology import Topology
from generator.publish.formats import as_json
from generator.render.draft import Draft
from generator.render.page import Product, drafted

FOLDER = "data/boundaries/"


def sets_with_councils(index: Index) -> list[str]:
    """Ids of the boundary sets that have a file: those with a zone whose councils are known."""
    return [one.id for one in index.atlas.geographies if zones_of_set(index, one.id)]


def boundary_set_files(index: Index, topology: Topology) -> Iterator[Product]:
    """One file for each set; the shapes are those of `topology` (degrees)."""
    plain = Plain(topology)
    for key in sets_with_councils(index):
        path, name = f"{FOLDER}{key}.geojson", index.geographies[key].name
        zones = zones_of_set(index, key)
        yield drafted(path, Draft(_collection, plain, name, zones))


class Plain:
    """The boundaries with rounded coordinates, worked out when first asked for."""

    def __init__(self, topology: Topology) -> None:
        self._topology = topology

    @cached_property
    def rounded(self) -> Topology:
        return rounded(self._topology)


def _collection(plain: Plain, name: str, zones: Sequence[ZoneFacts]) -> str:
    shapes = [polygons(plain.rounded, zone.shape) for zone in zones]
    features = [_feature(*one) for one in zip(zones, shapes, strict=True)]
    head = {"type": "FeatureCollection", "name": name}
    box = {"bbox": bounding_box(shapes)} if any(shapes) else {}
    return as_json({**head, **box, "features": features}).decode()


def _feature(zone: ZoneFacts, shape: Sequence[Polygon]) -> dict[str, Any]:
    key = zone.properties["id"]
    head: dict[str, Any] = {"type": "Feature", "id": key, "properties": zone.properties}
    if not shape:
        return head | {"geometry": None}
    return head | {"bbox": bounding_box([shape]), "geometry": _geometry(shape)}


def _geometry(shape: Sequence[Polygon]) -> dict[str, Any]:
    if len(shape) == 1:
        return {"type": "Polygon", "coordinates": shape[0]}
    return {"type": "MultiPolygon", "coordinates": shape}
