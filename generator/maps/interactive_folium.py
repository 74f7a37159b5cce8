"""Folium's figure, map and layer, made to serve everything from the site and nothing in line."""

from __future__ import annotations

import json
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.map import Layer as FoliumLayer
from folium.utilities import camelize
from markupsafe import escape

from generator.maps.interactive_codes import runs
from generator.maps.interactive_list import Group, groups
from generator.maps.interactive_template import MAP, PAGE, template
from generator.maps.interactive_view import Layer, MapView, MapZone

ENGLAND = (52.9, -1.5)
TOPOLOGY = "data/boundaries.topojson"
LEAFLET = "vendor/leaflet-1.9.4/leaflet"
TOPOJSON = "vendor/topojson-client-3.1.0/topojson-client.min.js"
# All of map.js's modules, named so that the browser fetches them at once. The last runs the map.
MODULES = (
    "atlas/map-dom.js",
    "atlas/map-zones.js",
    "atlas/map-controls.js",
    "atlas/map-drawing.js",
    "atlas/map-list.js",
    "atlas/map-panel.js",
    "atlas/map.js",
)

# What would end a script element or be read as markup inside one.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class Finished(Element):
    """Text as it stands. Branca's `Element` would compile it, and run a `{{` in someone's name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_: object) -> str:
        """The text."""
        return self.text


class FinishedMacros(MacroElement):
    """Puts its macros into the figure as branca does, without compiling what they wrote."""

    def render(self, **kwargs: object) -> str:
        """Add the header, html and script of this element to its figure; itself it is nothing."""
        figure = self.get_root()
        for part, macro in vars(self._template.module).items():
            if part in {"header", "html", "script"}:
                text = Finished(str(macro(self, kwargs)).strip())
                getattr(figure, part).add_child(text, name=self.get_name())
        return ""


class ZoneLayer(FoliumLayer):
    """One boundary set: a base layer, so that one is shown at a time."""

    _template = template("")

    def __init__(self, layer: Layer, root: str, shown: bool) -> None:
        super().__init__(name=layer.name, overlay=False, control=True, show=shown)
        self.layer = layer
        self.usual = f"{root}maps/{layer.id}/#zone-"

    def get_name(self) -> str:
        """The layer's own id: branca's would be random."""
        return f"layer:{self.layer.id}"

    def record(self) -> dict[str, object]:
        """What map.js needs to draw it. What is empty or false is left out."""
        return {
            "id": self.layer.id,
            "name": self.layer_name,
            **({"note": self.layer.note} if self.layer.note else {}),
            **({"shown": True} if self.show else {}),
            "zones": [_zone(zone, self.usual) for zone in self.layer.zones],
        }


class AtlasMap(folium.Map, FinishedMacros):
    """A folium map without tiles, whose Leaflet comes from the site."""

    _template = MAP
    modules = MODULES

    def __init__(self, view: MapView) -> None:
        super().__init__(
            location=ENGLAND,
            zoom_start=6,
            tiles=None,
            min_zoom=5,
            max_zoom=12,
            zoom_snap=0.25,
            attribution_control=False,
            scroll_wheel_zoom=False,
        )
        self.view = view
        self.topology = view.root + TOPOLOGY
        self.default_js = [
            ("leaflet", self._escaped(LEAFLET + ".js")),
            ("topojson", self._escaped(TOPOJSON)),
        ]
        self.default_css = [("leaflet_css", self._escaped(LEAFLET + ".css"))]
        for layer in view.layers:
            ZoneLayer(layer, view.root, layer is view.first_layer).add_to(self)

    def get_name(self) -> str:
        """The element's id, the same on every map."""
        return "map"

    def asset(self, path: str) -> str:
        """Address of one of the site's assets, from the map's page."""
        return f"{self.view.root}assets/{path}"

    def _escaped(self, path: str) -> str:
        return str(escape(self.asset(path)))  # folium writes links without escaping

    def json(self) -> str:
        """Folium's settings of the map, and the zones, safe inside a script element."""
        layers = [child for child in self._children.values() if isinstance(child, ZoneLayer)]
        record = {
            "root": self.view.root,
            "topology": self.topology,
            "focus": self.view.focus,
            "map": {
                "id": self.get_name(),
                "crs": self.crs,
                "options": _options(self.options | {"center": self.location}),
            },
            "layers": [layer.record() for layer in layers],
        }
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        return text.translate(_UNSAFE)


class AtlasFigure(Figure):
    """The page around the map."""

    _template = PAGE

    def __init__(self, view: MapView) -> None:
        super().__init__(title=view.title)
        del self.header._children["meta_http"]  # our template states the encoding
        self.view = view
        self.groups: tuple[Group, ...] = groups(view)
        self.elsewhere: Layer | None = _elsewhere(view)


def _elsewhere(view: MapView) -> Layer | None:
    """The layer first shown, where a page other than that of the map lists its councils."""
    layer = view.first_layer
    return layer if layer and layer.href not in {"", view.page_href} else None


def _zone(zone: MapZone, usual: str) -> dict[str, object]:
    """Without what map-zones.js adds: no council in part, and an address after the `usual` way."""
    return {
        "id": zone.id,
        "name": zone.name,
        **({} if zone.href == usual + zone.id else {"href": zone.href}),
        "fill": zone.fill,
        "lines": zone.lines,
        "members": runs(zone.members),
        **({"part": runs(zone.part)} if zone.part else {}),
    }


def _options(options: dict[str, Any]) -> dict[str, Any]:
    return {camelize(key): value for key, value in options.items()}
