"""One build of an output at a time."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from platform import node

from generator.publish.errors import SiteLockedError

PATIENCE, PAUSE = 2.0, 0.05
"""Seconds to wait: after a kill, its worker processes hold the lock for an instant more."""


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """No other build of `out` goes on meanwhile. Raises SiteLockedError while one does.

    The lock is the kernel's, on a file beside `out`: it ends with the process that has it,
    however that ends. A file that a killed build left locks nothing.
    """
    path = out.with_name(f".{out.name}.lock")
    handle = _take(path, out)
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, _about_me().encode(), 0)
        yield
    finally:
        # Before it is let go, so that nobody waits for a file that is about to vanish.
        with suppress(FileNotFoundError):
            path.unlink()
        os.close(handle)


def _take(path: Path, out: Path) -> int:
    """The open file, locked."""
    last = time.monotonic() + PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, handle):
                return handle
        except BlockingIOError:
            if time.monotonic() > last:
                holder = os.pread(handle, 200, 0).decode(errors="replace") or "another process"
                raise SiteLockedError(
                    f"{out} is being built by {holder}. Wait for that to end, or choose another "
                    "directory with --out."
                ) from None
        except OSError as error:  # Some network disks have no locks.
            error.filename = str(path)
            raise
        os.close(handle)
        time.sleep(PAUSE)


def _is_still(path: Path, handle: int) -> bool:
    """Whether the name still means the file that was locked: its holder removed it on leaving."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _about_me() -> str:
    since = datetime.now().astimezone()
    return f"process {os.getpid()} on {node() or 'this machine'} since {since:%H:%M:%S}"
