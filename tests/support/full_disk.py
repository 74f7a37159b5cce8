"""Builds on a small disk that is full or read-only: `python -m tests.support.full_disk DATA DISK`.

Prints nothing when all went as it should.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

from generator.publish.swap import replacing
from tests.support.killing import site_faults
from tests.support.tiny_command import build, files

FREE = 200 * 4096
"""Room when the build begins, in bytes: for half of the site."""


def main(data: Path, disk: Path) -> list[str]:
    """What was wrong."""
    out, ballast = disk / "site", disk / "ballast"
    out.mkdir()
    (out / "index.html").write_text("old")
    fill(ballast, FREE)
    faults = refused(data, out)
    fill(ballast, 0)
    faults += not_swapped(out, errno.ENOSPC)
    ballast.unlink()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    faults += not_swapped(out, errno.EROFS)
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    mounted = disk / "mounted"
    mounted.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "none", mounted], check=True)
    (mounted / "index.html").write_text("old")
    faults += not_swapped(mounted, errno.EBUSY)
    finished = build(data, out)
    if finished.returncode != 0 or site_faults(out):
        faults.append(f"with room again: {finished.stderr}")
    return faults


def refused(data: Path, out: Path) -> list[str]:
    """Build with too little room, and say what is not as it should be afterwards."""
    finished = build(data, out)
    faults = left_whole(out)
    if finished.returncode != 1 or "No space left on device. A build" not in finished.stderr:
        faults.append(f"exit {finished.returncode}: {finished.stderr}")
    if "Traceback" in finished.stderr:
        faults.append(finished.stderr)
    return faults


def not_swapped(out: Path, number: int) -> list[str]:
    """Swap an empty site in, which the kernel refuses with that error."""
    try:
        with replacing(out):
            pass
    except OSError as error:
        return left_whole(out) if error.errno == number else [repr(error)]
    return [f"{out} was swapped"]


def left_whole(out: Path) -> list[str]:
    """What is not as before."""
    left = [path.name for path in out.parent.glob(".*")]
    whole = files(out) == {"index.html": b"old"}
    return [] if whole and not left else [f"the site is {sorted(files(out))}, beside it {left}"]


def fill(ballast: Path, free: int) -> None:
    """Take all room of the disk but so many bytes."""
    ballast.unlink(missing_ok=True)
    disk = os.statvfs(ballast.parent)
    room = disk.f_bavail * disk.f_frsize
    with ballast.open("wb") as file:
        file.write(bytes(room - free))


if __name__ == "__main__":
    found = main(*map(Path, sys.argv[1:]))
    print(*found, sep="\n", end="")
    sys.exit(len(found) > 0)
