"""The made-up squares put down in the Midlands, and England itself, ready for drawing."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.geography.topology import read_topology
from generator.maps.static import BaseMap, MapText
from tests.unit.geography.squares import SQUARES

ROOT = Path(__file__).parents[3]
SVG = "{http://www.w3.org/2000/svg}"
TEXT = MapText("map-here", "Map of Aby", "Aby and what is round it.")
HOSTILE = '"><script>alert(1)</script>&'


def small() -> BaseMap:
    """Squares of 14 by 22 km about 52° N."""
    arcs = tuple(tuple((x / 10 - 2, y / 10 + 52) for x, y in arc) for arc in SQUARES.arcs)
    return BaseMap(replace(SQUARES, arcs=arcs))


def england() -> BaseMap:
    return BaseMap(read_topology(ROOT / "data/geography/local-authorities-2025.topojson"))


def code_of(base: BaseMap, name: str) -> str:
    return next(code for code, found in base.finest.names.items() if found == name)


def parsed(svg: str) -> ET.Element:
    """The drawing as XML: it must be well formed, though HTML would forgive much."""
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def drawn(svg: str, css_class: str) -> list[ET.Element]:
    """Elements that have a class, in drawing order."""
    return [e for e in parsed(svg).iter() if css_class in e.get("class", "").split()]


def words(svg: str) -> list[str]:
    """Every text of the drawing, the lines of one label joined by a space."""
    return [" ".join("".join(p).strip() for p in _lines(e)) for e in parsed(svg).iter(f"{SVG}text")]


def _lines(text: ET.Element) -> Iterator[Iterator[str]]:
    spans = list(text)
    yield from (span.itertext() for span in spans or [text])
