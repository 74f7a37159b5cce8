"""What a reader on a poor connection pays for a map."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from generator.maps.interactive import Layer, MapView, MapZone, interactive_page
from generator.maps.interactive_assets import published_assets

ROOT = Path(__file__).parents[3]
BOUNDARIES = ROOT / "data/geography/local-authorities-2025.topojson"
NOT_FETCHED = {".png", ""}  # Leaflet's own pictures are for controls we do not use; licences


def weight(text: bytes) -> int:
    """Bytes as a web server sends them."""
    return len(gzip.compress(text, mtime=0))


def national_page() -> str:
    """All 296 districts in 40 zones, each with two lines of who delivers."""
    geometries = json.loads(BOUNDARIES.read_text("utf-8"))["objects"]["districts"]["geometries"]
    names = {each["id"]: each["properties"]["name"] for each in geometries}
    zones = tuple(
        MapZone(
            id=f"areas-2025--zone-{n}",
            name=f"Zone {n}, after {names[code]}",
            members=tuple(list(names)[n::40]),
            part=(),
            lines=(f"Connect to Work: {names[code]} Council", f"Restart: {names[code]} Limited"),
            href=f"../../maps/areas-2025/#zone-{n}",
            fill=n % 8 + 1,
        )
        for n, code in enumerate(list(names)[:40])
    )
    layer = Layer("areas-2025", "Areas, 2025", "", zones, True)
    return interactive_page(MapView("m", "Areas, 2025", "", (layer,), "../../", "../", "the areas"))


def test_a_national_map_costs_at_most_15_kilobytes_once_the_first_has_been_seen() -> None:
    assert weight(national_page().encode()) <= 15_000


def test_the_first_map_costs_at_most_150_kilobytes_with_libraries_and_boundaries() -> None:
    assets = [
        path
        for path in published_assets(ROOT / "site_templates").values()
        if path.suffix not in NOT_FETCHED and "minisearch" not in path.as_posix()
    ]
    first = [national_page().encode(), *(path.read_bytes() for path in [*assets, BOUNDARIES])]
    assert len(first) == 13
    assert sum(map(weight, first)) <= 150_000
