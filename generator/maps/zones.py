"""A drawn map of England by zone, numbered to match the table beside it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.maps.base import BaseMap
from generator.maps.colouring import colours
from generator.maps.svg import MapText, group, image, linked, path, rectangle
from generator.maps.zone_key import Legend, key_box, patterns, zone_key
from generator.maps.zone_numbers import numbers
from generator.maps.zone_panels import (
    INSET_BOX,
    INSET_TITLE_HEIGHT,
    SIZE,
    WINDOW,
    Panel,
    panels_of,
)
from generator.maps.zone_shapes import (
    MapZone,
    edges,
    fill,
    rings_of,
    shared,
    with_coverage,
)

SHOWN = (640, 672)


def zone_map(
    base: BaseMap, zones: Sequence[MapZone], text: MapText, legend: Legend | None = None
) -> str:
    """SVG of England by zone. London is enlarged when its boroughs are not all in one zone.

    Zones with an address are links. Districts in no zone are left blank.
    """
    words = legend or Legend()
    panels = panels_of(base, zones)
    body = (
        patterns(text.id)
        + _ground(panels, words, text.id)
        + _zones(base, panels, zones)
        + "".join(_overlays(panel, zones, text.id) for panel in panels)
        + "".join(_lines(p, zones, f"{text.id}-land-{n}") for n, p in enumerate(panels))
        + _numbers(panels, zones)
        + zone_key(zones, base.boxes.keys(), words, text.id)
    )
    draw = linked if any(zone.href for zone in zones) else image
    return draw("zones", SIZE, SHOWN, text, body)


def _ground(panels: Sequence[Panel], words: Legend, map_id: str) -> str:
    land = [_land(panel, f"{map_id}-land-{number}") for number, panel in enumerate(panels)]
    if len(panels) == 1:
        return land[0]
    x, y = INSET_BOX.x0 + 14, INSET_BOX.y0 + INSET_TITLE_HEIGHT - 14
    title = f'<text class="pa-map__key" x="{x}" y="{y}">{escape(words.inset)}</text>'
    return land[0] + rectangle("pa-map__inset", INSET_BOX) + title + land[1]


def _land(panel: Panel, shape_id: str) -> str:
    """The outline is written once and used twice: as ground here, as coast above the zones."""
    data = fill(panel.topology, panel.frame, panel.codes)
    return (
        f'<defs><path id="{escape(shape_id)}" d="{data}"/></defs>'
        f'<use class="pa-map__land" href="#{escape(shape_id)}"/>'
    )


def _zones(base: BaseMap, panels: Sequence[Panel], zones: Sequence[MapZone]) -> str:
    fills = colours({zone.label: sorted(zone.members) for zone in zones}, base.neighbours)
    return "".join(_zone(panels, zone, fills[zone.label]) for zone in _in_drawing_order(zones))


def _in_drawing_order(zones: Sequence[MapZone]) -> Sequence[MapZone]:
    """As given, which is the order of their links; a zone that lies in another goes on top."""
    if not shared(zones):
        return zones
    return sorted(zones, key=lambda zone: -len(zone.members))


def _zone(panels: Sequence[Panel], zone: MapZone, colour: int) -> str:
    css_class = f"pa-map__zone pa-map__zone--{colour}"
    data = "".join(
        fill(p.topology, p.frame, members) for p in panels if (members := p.has(zone.members))
    )
    words = escape(f"{zone.label}. {zone.name}")
    shape = f"<title>{words}</title>{path(css_class, data)}"
    if zone.href:
        return f'<a href="{escape(zone.href)}" aria-label="{words}">{shape}</a>'
    return f"<g>{shape}</g>"


def _overlays(panel: Panel, zones: Sequence[MapZone], map_id: str) -> str:
    found = {
        "part": with_coverage(zones, "part"),
        "unclear": with_coverage(zones, "unclear"),
        "shared": shared(zones),
    }
    return "".join(
        path(
            "pa-map__overlay",
            fill(panel.topology, panel.frame, panel.has(codes)),
            f' fill="url(#{escape(map_id)}-{kind})"',
        )
        for kind, codes in found.items()
    )


def _lines(panel: Panel, zones: Sequence[MapZone], shape_id: str) -> str:
    data = edges(panel.topology, panel.frame, zones, panel.codes)
    coast = f'<use class="pa-map__coast" href="#{escape(shape_id)}"/>'
    return path("pa-map__edge", data) + coast


def _numbers(panels: Sequence[Panel], zones: Sequence[MapZone]) -> str:
    """In the inset for what lies in London, on the main map for the rest."""
    several = shared(zones)
    inset = panels[1].codes if len(panels) > 1 else frozenset[str]()
    drawn = []
    for panel, hidden in zip(panels, (inset, frozenset[str]()), strict=False):
        shapes = {}
        for zone in zones:
            members = panel.has(zone.members) - hidden
            if members:
                best = members - several or members
                shapes[zone.label] = rings_of(panel.topology, panel.frame, best)
        main = panel is panels[0]
        kept_free = [key_box(), *([INSET_BOX] if len(panels) > 1 else [])] if main else []
        drawn.append(numbers(shapes, WINDOW if main else INSET_BOX, kept_free))
    return group("pa-map__words", "".join(drawn), ' aria-hidden="true"')
