"""Two calls of Linux that Python does not have: exchange of two directories, and a flush."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
# What comes back from an old kernel, or from a file system that cannot exchange, such as NFS.
CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})


def exchange(first: Path, second: Path) -> bool:
    """Each takes the place of the other in one step; False where that cannot be done.

    Whoever opens either path meanwhile finds the one or the other, never nothing.
    Raises OSError when it can be done but was refused.
    """
    rename = getattr(_libc(), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(first), os.fsencode(second)
    if rename(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in CANNOT:
        return False
    raise _error(second)


def flush_disk(directory: Path) -> None:
    """Return when all that was written to the file system of `directory` is on the disk."""
    sync = getattr(_libc(), "syncfs", None)
    if sync is None:
        os.sync()
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        if sync(handle) != 0:
            raise _error(directory)
    finally:
        os.close(handle)


def flush_names(directory: Path) -> None:
    """Return when what was renamed in `directory` is on the disk."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _error(path: Path) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number), str(path))
