"""What the pages of interactive maps load."""

from __future__ import annotations

from pathlib import Path


def published_assets(site_templates: Path) -> dict[str, Path]:
    """As address under the site's root -> file to copy there."""
    assets = site_templates / "assets"
    ours = {f"assets/atlas/{path.name}": path for path in _files(assets / "maps")}
    vendored = {
        f"assets/{path.relative_to(assets).as_posix()}": path for path in _files(assets / "vendor")
    }
    return ours | vendored


def _files(directory: Path) -> list[Path]:
    files = (path for path in directory.rglob("*") if path.is_file())
    return sorted(path for path in files if path.name != "README.md")
