"""Style sheets, scripts and vendored libraries of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.maps.interactive_assets import published_assets
from generator.render.page import SiteFile

TARGET = "assets/atlas/"


def asset_files(site_templates: Path) -> Iterator[SiteFile]:
    """The parts of the style sheet as one file; everything else as it stands."""
    assets = site_templates / "assets"
    parts = sorted(path for path in (assets / "css").glob("*.css") if path.name != "dark.css")
    yield SiteFile(f"{TARGET}atlas.css", b"".join(part.read_bytes() for part in parts))
    yield SiteFile(f"{TARGET}dark.css", (assets / "css" / "dark.css").read_bytes())
    yield SiteFile(f"{TARGET}embed.css", _embed_style(assets))
    for drawing in ("icon.svg", "badge.svg"):
        yield SiteFile(f"{TARGET}{drawing}", (assets / drawing).read_bytes())
    for script in sorted((assets / "js").glob("*.js")):
        yield SiteFile(f"{TARGET}{script.name}", script.read_bytes())
    for address, path in published_assets(site_templates).items():
        yield SiteFile(address, path.read_bytes())


def _embed_style(assets: Path) -> bytes:
    """All that the widget needs, with the colours of the site in both schemes."""
    light, dark = ((assets / "css" / name).read_bytes() for name in ("01-tokens.css", "dark.css"))
    at_night = b"@media (prefers-color-scheme: dark) {\n" + dark + b"}\n"
    return light + at_night + (assets / "embed.css").read_bytes()
