"""Builds beside the published site and swaps the finished one in whole.

On Linux, on file systems that can exchange two directories (ext4, XFS, Btrfs, tmpfs and most
others), the swap is one step of the kernel: at every moment the path leads to a whole site, the
old one or the new one. Elsewhere it is two renames. Between them there is no site at the path for
some microseconds, and a build killed just then leaves none: the old one is whole beside it, as
`.site.old`, and the next `atlas build` puts it back before it does anything else.

A build holds a lock on its output, works in `.site.building` and removes what killed ones left.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL

from generator.publish.kernel import exchange, flush_disk, flush_names
from generator.publish.lock import locked

UMASK = 0o022
"""Anyone may read a site, whatever its builder lets others do with new files."""


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """An empty sibling of `out` to build in. It takes the place of `out` if all goes well.

    When the body fails, the sibling is removed and `out` is as it was. Raises SiteLockedError
    when another build of `out` is under way.
    """
    out = out.resolve()
    building, old = _beside(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    before = os.umask(UMASK)
    try:
        with locked(out):
            _put_back(out)
            _remove(building)
            _remove(old)
            try:
                building.mkdir()
                yield building
                # The names must not reach the disk before what they name: after a loss of power
                # there would be a site of empty files.
                flush_disk(building)
                _put_in_place(building, out)
                flush_names(out.parent)
            finally:
                _clear(building)
                if out.exists():
                    _clear(old)
    finally:
        os.umask(before)


def recover(out: Path) -> None:
    """Put the old site back where a build was killed between two renames; else do nothing."""
    out = out.resolve()
    _, old = _beside(out)
    if old.exists() and not out.exists():
        with locked(out):
            _put_back(out)


def _beside(out: Path) -> tuple[Path, Path]:
    """Where the new site is built, and where the old one waits if it cannot be exchanged."""
    return out.with_name(f".{out.name}.building"), out.with_name(f".{out.name}.old")


def _put_in_place(building: Path, out: Path) -> None:
    """Afterwards `building` is the old site, or is gone."""
    if not out.exists():
        building.rename(out)
    elif not exchange(building, out):
        _, old = _beside(out)
        try:
            out.rename(old)
            building.rename(out)
        finally:
            _put_back(out)


def _put_back(out: Path) -> None:
    _, old = _beside(out)
    if old.exists() and not out.exists():
        old.rename(out)


def _clear(left: Path) -> None:
    """Remove as much as can be removed. Two processes do it in two thirds of what threads take."""
    if left.is_dir():
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for folder in left.iterdir():
                pool.submit(
                    subprocess.run, ("rm", "-rf", "--", folder), check=False, stderr=DEVNULL
                )
    shutil.rmtree(left, ignore_errors=True)  # The rest: all of it where there is no such command.


def _remove(left: Path) -> None:
    """What a killed build left. Raises OSError when it cannot be removed."""
    if left.exists():
        shutil.rmtree(left)
