"""GeoJSON text → district shapes of England under the codes of the data package. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from shapely import GEOSException
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from generator.refresh.faults import refuse

DISTRICT = re.compile(r"E0[6-9]\d{6}")
CODE_PROPERTY = re.compile(r"LAD\d\dCD")
UK_BOX = (-10.0, 49.0, 3.0, 62.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """A district in WGS84 degrees. `name` is the publisher's."""

    name: str
    geometry: BaseGeometry


def read_shapes(origin: str, geojson: bytes) -> dict[str, Shape]:
    """English districts (codes E06 to E09) by code, in code order.

    `origin` names the source in problems. Raises DataProblems when the text is not a GeoJSON
    feature collection in degrees with ONS properties such as LAD24CD and LAD24NM.
    """
    try:
        features = json.loads(geojson)["features"]
        found = list(_districts(features))
    except (LookupError, TypeError, ValueError, AttributeError, GEOSException) as error:
        raise refuse(
            origin,
            "source-not-geojson",
            f"This is not a GeoJSON of local authority districts: {error!r}",
            "Use a GeoJSON export of ONS local authority districts, unchanged.",
        ) from error
    shapes = dict(found)
    _require_once(origin, [code for code, _ in found])
    _require_degrees(origin, shapes)
    return dict(sorted(shapes.items()))


def recode(shapes: Mapping[str, Shape], changes: Mapping[str, str]) -> dict[str, Shape]:
    """The same shapes under present codes (`changes`: old code → new code), in code order."""
    return dict(sorted((changes.get(code, code), shape) for code, shape in shapes.items()))


def _districts(features: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, Shape]]:
    for feature in features:
        properties = feature["properties"]
        column = _code_column(properties)
        if DISTRICT.fullmatch(properties[column]):
            name = properties[column[:-2] + ("NM" if column.isupper() else "nm")]
            yield properties[column], Shape(name, shape(feature["geometry"]))


def _code_column(properties: Iterable[str]) -> str:
    columns = [name for name in properties if CODE_PROPERTY.fullmatch(name.upper())]
    if not columns:
        raise KeyError("LAD24CD")
    return columns[0]


def _require_once(origin: str, codes: list[str]) -> None:
    again = sorted({code for code in codes if codes.count(code) > 1})
    if again:
        raise refuse(
            origin,
            "duplicate-district",
            f"{', '.join(again)} came twice.",
            "Nothing was written. Use an export that has each district once.",
            again[0],
        )


def _require_degrees(origin: str, shapes: Mapping[str, Shape]) -> None:
    west, south, east, north = UK_BOX
    for code, district in shapes.items():
        x0, y0, x1, y1 = district.geometry.bounds
        if not (west < x0 <= x1 < east and south < y0 <= y1 < north):
            raise refuse(
                origin,
                "not-degrees",
                f"{code} lies outside the United Kingdom when read as longitude and latitude.",
                "Export the boundaries as WGS84 (EPSG:4326), not British National Grid.",
                code,
            )
