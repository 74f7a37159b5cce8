"""The program itself: when any of it changes, whatever it made or found may be another."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent
KINDS = frozenset({".py", ".csv", ".json", ".woff"})
LIBRARIES = (
    "folium",
    "jinja2",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "pillow",
    "segno",
    "shapely",
)


@cache
def program() -> str:
    """SHA-256, hexadecimal, of the code, of its tables and of the versions of what it uses."""
    versions = (sys.version, *(f"{name} {version(name)}" for name in LIBRARIES))
    files = (path for path in PACKAGE.rglob("*") if path.suffix in KINDS)
    return sha256("\n".join((*versions, *_contents(files, PACKAGE))).encode()).hexdigest()


def contents(folder: Path) -> str:
    """SHA-256, hexadecimal, of every file below a folder, with its name."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sha256("\n".join(_contents(files, folder)).encode()).hexdigest()


def _contents(files: Iterable[Path], folder: Path) -> Iterator[str]:
    for path in sorted(files):
        name = path.relative_to(folder).as_posix()
        yield f"{name} {sha256(path.read_bytes()).hexdigest()}"
