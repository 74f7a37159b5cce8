"""Interactive maps: one page each, made by folium, served wholly from the site."""

from __future__ import annotations

from generator.maps.interactive_fills import spread_fills
from generator.maps.interactive_folium import AtlasFigure, AtlasMap
from generator.maps.interactive_view import CREDIT, Layer, MapView, MapZone

__all__ = [
    "CREDIT",
    "Layer",
    "MapView",
    "MapZone",
    "interactive_page",
    "spread_fills",
]


def interactive_page(view: MapView) -> str:
    """The map's page as HTML. The same view gives the same text."""
    figure = AtlasFigure(view)
    AtlasMap(view).add_to(figure)
    return figure.render()
