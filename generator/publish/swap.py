"""Builds beside the published site and swaps the finished one in whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.render.page import SiteFile


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """An empty sibling of `out` to build in. It takes the place of `out` if all goes well.

    When the body fails, the sibling is removed and `out` is as it was.
    """
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        building.chmod(0o755)
        yield building
        _swap(building, out)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _swap(building: Path, out: Path) -> None:
    old = building.with_name(f"{building.name}-old")
    if out.exists():
        out.rename(old)
    building.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def write_files(root: Path, files: Iterable[SiteFile]) -> None:
    """Write each file below `root`. Raises FileExistsError when two have one address."""
    for file in files:
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            stream.write(file.content)
