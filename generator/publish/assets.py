"""Style sheets, scripts and vendored libraries of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.maps.interactive import published_assets
from generator.render.page import SiteFile

TARGET = "assets/atlas/"


def asset_files(site_templates: Path) -> Iterator[SiteFile]:
    """The parts of the style sheet as one file; everything else as it stands."""
    assets = site_templates / "assets"
    parts = sorted(path for path in (assets / "css").glob("*.css") if path.name != "dark.css")
    yield SiteFile(f"{TARGET}atlas.css", b"".join(part.read_bytes() for part in parts))
    yield SiteFile(f"{TARGET}dark.css", (assets / "css" / "dark.css").read_bytes())
    yield SiteFile(f"{TARGET}icon.svg", (assets / "icon.svg").read_bytes())
    for script in sorted((assets / "js").glob("*.js")):
        yield SiteFile(f"{TARGET}{script.name}", script.read_bytes())
    for address, path in published_assets(site_templates).items():
        yield SiteFile(address, path.read_bytes())
