"""Pieces of SVG as text. Everything that comes from data is escaped here."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from generator.geography.frame import Box, Pixel


@dataclass(frozen=True, slots=True)
class MapText:
    """What a map says to someone who does not see it. `id` is unique in the page."""

    id: str
    title: str
    desc: str


def image(kind: str, size: Pixel, shown: Pixel, text: MapText, body: str) -> str:
    """A picture without links: one image to assistive technology.

    `size` is the drawing in units, `shown` its natural size in CSS pixels.
    """
    return _root(kind, size, shown, text, f' role="img" {_named(escape(text.id))}', body)


def linked(kind: str, size: Pixel, shown: Pixel, text: MapText, body: str) -> str:
    """A picture with links in it, in a named group: role img would hide the links."""
    svg = _root(kind, size, shown, text, "", body)
    return f'<div role="group" {_named(escape(text.id))}>{svg}</div>'


def _named(name: str) -> str:
    return f'aria-labelledby="{name}-title" aria-describedby="{name}-desc"'


def path(css_class: str, data: str, extra: str = "") -> str:
    """A path element, or nothing for empty data."""
    return f'<path class="{css_class}"{extra} d="{data}"/>' if data else ""


def shared(css_class: str, address: str) -> str:
    """A shape that is drawn elsewhere. `address` ends with its id."""
    return f'<use class="{css_class}" href="{escape(address)}"/>'


def rectangle(css_class: str, box: Box) -> str:
    return (
        f'<rect class="{css_class}" x="{box.x0}" y="{box.y0}"'
        f' width="{box.width}" height="{box.height}"/>'
    )


def group(css_class: str, body: str, extra: str = "") -> str:
    return f'<g class="{css_class}"{extra}>{body}</g>' if body else ""


def lines_of_text(css_class: str, lines: tuple[str, ...], at: Pixel, step: int) -> str:
    """Text centred on a point (the style sheet anchors it), one tspan for each line."""
    x, middle = at
    top = middle - step * (len(lines) - 1) // 2
    if len(lines) == 1:
        return f'<text class="{css_class}" x="{x}" y="{top}">{escape(lines[0])}</text>'
    spans = "".join(
        f'<tspan x="{x}" y="{top + step * number}">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return f'<text class="{css_class}">{spans}</text>'


def _root(kind: str, size: Pixel, shown: Pixel, text: MapText, extra: str, body: str) -> str:
    name = escape(text.id)
    return (
        f'<svg class="pa-map pa-map--{kind}" viewBox="0 0 {size[0]} {size[1]}"'
        f' width="{shown[0]}" height="{shown[1]}"{extra}>'
        f'<title id="{name}-title">{escape(text.title)}</title>'
        f'<desc id="{name}-desc">{escape(text.desc)}</desc>{body}</svg>'
    )
