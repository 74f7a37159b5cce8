"""Interactive maps: one page each, made by folium, served wholly from the site."""

from __future__ import annotations

from pathlib import Path

from generator.maps.interactive_fills import spread_fills
from generator.maps.interactive_folium import AtlasFigure, AtlasMap
from generator.maps.interactive_view import CREDIT, Layer, MapView, MapZone

__all__ = [
    "CREDIT",
    "Layer",
    "MapView",
    "MapZone",
    "interactive_page",
    "published_assets",
    "spread_fills",
]


def interactive_page(view: MapView) -> str:
    """The map's page as HTML. The same view gives the same text."""
    figure = AtlasFigure(view)
    AtlasMap(view).add_to(figure)
    return figure.render()


def published_assets(site_templates: Path) -> dict[str, Path]:
    """What the pages load, as address under the site's root -> file to copy there."""
    assets = site_templates / "assets"
    ours = {f"assets/atlas/{path.name}": path for path in _files(assets / "maps")}
    vendored = {
        f"assets/{path.relative_to(assets).as_posix()}": path for path in _files(assets / "vendor")
    }
    return ours | vendored


def _files(directory: Path) -> list[Path]:
    files = (path for path in directory.rglob("*") if path.is_file())
    return sorted(path for path in files if path.name != "README.md")
