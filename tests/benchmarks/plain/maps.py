"""A folium map in a page, made the ordinary way: every boundary of England in each."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import folium
import geopandas  # type: ignore[import-untyped]
import shapely

Feature = dict[str, Any]
CENTRE = (52.9, -1.5)
COLOURS = ("#1b6ca8", "#c8553d", "#588157", "#8d5a97", "#b08900", "#2a9d8f")
DECIMALS = 4
"""Of degrees: about ten metres, finer than the borders themselves."""


def read_features(path: Path) -> list[Feature]:
    """Districts as GeoJSON features whose id is the GSS code, read once for all maps."""
    frame = geopandas.read_file(path)
    rounded = shapely.transform(frame.geometry.values, lambda points: points.round(DECIMALS))
    frame = frame.set_geometry(rounded).set_index("id")[["name", "geometry"]]
    features: list[Feature] = json.loads(frame.to_json())["features"]
    return features


def area_map(features: list[Feature], codes: Collection[str]) -> str:
    """HTML of a map with the districts `codes` filled."""
    return _map(features, dict.fromkeys(codes, ("here", COLOURS[0])))


def zone_map(features: list[Feature], zones: Mapping[str, Collection[str]]) -> str:
    """HTML of a map with each zone's districts filled; `zones` gives the codes by name."""
    coloured = zip(zones.items(), COLOURS * len(zones), strict=False)
    return _map(
        features, {code: (name, colour) for (name, codes), colour in coloured for code in codes}
    )


def _map(features: list[Feature], fills: Mapping[str, tuple[str, str]]) -> str:
    named = [
        {**feature, "properties": {**feature["properties"], "zone": zone}}
        for feature in features
        for zone, _ in [fills.get(feature["id"], ("", ""))]
    ]

    def style(feature: Feature) -> dict[str, object]:
        _, colour = fills.get(feature["id"], ("", ""))
        opacity = 0.6 if colour else 0
        return {"weight": 1, "color": "#555", "fillColor": colour, "fillOpacity": opacity}

    england = folium.Map(location=CENTRE, zoom_start=6)
    folium.GeoJson(
        {"type": "FeatureCollection", "features": named},
        style_function=style,
        tooltip=folium.GeoJsonTooltip(["name", "zone"]),
    ).add_to(england)
    return str(england._repr_html_())
