"""The colours of the site's own style sheets, by scheme."""

from __future__ import annotations

from pathlib import Path

from tests.support.colour import colours

ASSETS = Path(__file__).parents[2] / "site_templates/assets"
CSS, MAP_CSS = ASSETS / "css", ASSETS / "maps/map.css"
SOURCES = {"light": "01-tokens.css", "dark": "dark.css"}
PREFIX = "pa-"


def scheme_colours(scheme: str) -> dict[str, str]:
    """Of all pages but the interactive maps, by name without `--pa-`."""
    css = (CSS / SOURCES[scheme]).read_text("utf-8")
    return {name.removeprefix(PREFIX): value for name, value in colours(css).items()}


def map_colours(scheme: str) -> dict[str, str]:
    """Of the interactive maps."""
    css = MAP_CSS.read_text("utf-8")
    return colours(css) if scheme == "light" else colours(css, "(prefers-color-scheme: dark)")
