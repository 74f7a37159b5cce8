"""What draws the pictures. When any of it changes, the pictures may."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import PIL

from generator import geography, maps

KINDS = {".py", ".woff"}


def program() -> Iterator[bytes]:
    """The code, the typeface, and the versions of the libraries."""
    yield f"Pillow {PIL.__version__}, zlib {zlib.ZLIB_RUNTIME_VERSION}".encode()
    folders = (Path(__file__).parent, *map(Path, (*geography.__path__, *maps.__path__)))
    files = chain.from_iterable(folder.rglob("*") for folder in folders)
    for path in sorted(file for file in files if file.suffix in KINDS):
        yield path.read_bytes()
