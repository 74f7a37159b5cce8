"""The patterns of a map of zones and the key that says what they mean."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.geography.frame import Box
from generator.maps.svg import group
from generator.maps.zone_shapes import MapZone, shared, with_coverage, zones_by_district

LEFT, TOP, STEP, SWATCH, WIDTH = 12, 470, 46, 30, 385


@dataclass(frozen=True, slots=True)
class Legend:
    """Words of the key, and the title of the enlarged part."""

    part: str = "Part of the area"
    unclear: str = "Not clear if covered"
    shared: str = "In more than one zone"
    uncovered: str = "Not in any zone"
    inset: str = "London, enlarged"


def patterns(map_id: str) -> str:
    """Hatching for part, dots for unclear, a grid for shared; ids unique with the map's."""
    name = escape(map_id)
    return (
        "<defs>"
        + _pattern(
            f"{name}-part", 12, '<path class="pa-map__hatch" d="M-3 3l6-6M0 12L12 0M9 15l6-6"/>'
        )
        + _pattern(f"{name}-unclear", 14, '<circle class="pa-map__dot" cx="7" cy="7" r="2.5"/>')
        + _pattern(f"{name}-shared", 16, '<path class="pa-map__hatch" d="M0 8h16M8 0v16"/>')
        + "</defs>"
    )


def zone_key(
    zones: Sequence[MapZone], districts: Collection[str], words: Legend, map_id: str
) -> str:
    """Swatches and words for what the map has, nothing for a map that needs no key."""
    entries = "".join(
        _entry(number, fill, text)
        for number, (fill, text) in enumerate(_needed(zones, districts, words, escape(map_id)))
    )
    return group("pa-map__words", entries)


def key_box() -> Box:
    """Room kept for the key, in drawing units: where Wales would be."""
    return Box(LEFT, TOP, LEFT + WIDTH, TOP + 4 * STEP)


def _needed(
    zones: Sequence[MapZone], districts: Collection[str], words: Legend, map_id: str
) -> Iterator[tuple[str, str]]:
    if with_coverage(zones, "part"):
        yield f"url(#{map_id}-part)", words.part
    if with_coverage(zones, "unclear"):
        yield f"url(#{map_id}-unclear)", words.unclear
    if shared(zones):
        yield f"url(#{map_id}-shared)", words.shared
    if len(zones_by_district(zones)) < len(districts):
        yield "", words.uncovered


def _entry(number: int, fill: str, text: str) -> str:
    y = TOP + number * STEP
    at = f'x="{LEFT}" y="{y}" width="{SWATCH}" height="{SWATCH}"'
    pattern = f'<rect {at} fill="{fill}"/>' if fill else ""
    return (
        f'<rect class="pa-map__land pa-map__swatch" {at}/>{pattern}'
        f'<text class="pa-map__key" x="{LEFT + SWATCH + 10}" y="{y + SWATCH // 2}">'
        f"{escape(text)}</text>"
    )


def _pattern(pattern_id: str, size: int, body: str) -> str:
    return (
        f'<pattern id="{pattern_id}" width="{size}" height="{size}"'
        f' patternUnits="userSpaceOnUse">{body}</pattern>'
    )
