"""Maps drawn into a page as SVG: no script, no style attributes, classes only.

A `BaseMap` once a build; then each map is a pure function of its areas and words. Every text is
escaped; the style sheet is assets/css/maps.css.
"""

from __future__ import annotations

from generator.maps.base import BaseMap
from generator.maps.england import in_england, outline_file
from generator.maps.locator import locator
from generator.maps.shaded import shaded_map
from generator.maps.svg import MapText
from generator.maps.zone_key import Legend
from generator.maps.zone_shapes import MapZone
from generator.maps.zones import zone_map

__all__ = [
    "BaseMap",
    "Legend",
    "MapText",
    "MapZone",
    "in_england",
    "locator",
    "outline_file",
    "shaded_map",
    "zone_map",
]
