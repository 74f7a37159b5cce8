"""What the machine can refuse a build, in words with a remedy."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from concurrent.futures.process import BrokenProcessPool
from typing import NamedTuple

from generator.cli.exits import PROBLEMS, USAGE

ROOM = "A build needs room for a second site beside the first, about 100 MB. Make room"
LESS = "End something else, then build again"
RIGHTS = "Give yourself the right to write there, or choose another directory with --out"


class Told(NamedTuple):
    words: str
    exit_code: int


# Where another directory is the cure, the command was given a wrong one: that is wrong usage.
REMEDIES: Mapping[int, Told] = {
    errno.ENOSPC: Told(f"{ROOM}, then build again", PROBLEMS),
    errno.EDQUOT: Told(f"{ROOM} within your quota, then build again", PROBLEMS),
    errno.EFBIG: Told("The size of files is limited here; see `ulimit -f`", PROBLEMS),
    errno.EIO: Told("The disk fails. Check it before you build again", PROBLEMS),
    errno.EMFILE: Told("Too many files are open at once; see `ulimit -n`", PROBLEMS),
    errno.ENOMEM: Told(f"The machine is out of memory. {LESS}", PROBLEMS),
    errno.EACCES: Told(RIGHTS, USAGE),
    errno.EPERM: Told(RIGHTS, USAGE),
    errno.EROFS: Told("The disk is read-only. Choose another directory with --out", USAGE),
    errno.EBUSY: Told(
        "A directory that a disk is mounted on cannot be swapped: choose one inside it with --out",
        USAGE,
    ),
    errno.ENOLCK: Told("The disk has no locks. Choose another directory with --out", USAGE),
    errno.ENOTDIR: Told("A file is in the way. Choose another directory with --out", USAGE),
    errno.ENAMETOOLONG: Told("Choose a directory with a shorter path with --out", USAGE),
}
KILLED = f"a worker process was killed, mostly a sign that memory ran out. {LESS}"


def in_words(error: OSError | BrokenProcessPool) -> Told | None:
    """What happened and what to do, with the exit code; None for what is a fault of the atlas."""
    if isinstance(error, BrokenProcessPool):
        return Told(KILLED, PROBLEMS)
    remedy = REMEDIES.get(error.errno or 0)
    if remedy is None:
        return None
    # What is copied or renamed has two names: the second is where it was to go.
    name = error.filename2 or error.filename
    where = f"{name}: " if name else ""
    return remedy._replace(words=f"{where}{error.strerror}. {remedy.words}")
