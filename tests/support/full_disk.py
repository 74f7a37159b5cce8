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

PIECE = 4096
FREE_PIECES = (0, 200)
"""Room when a build begins: none, and for half of the site."""


def main(data: Path, disk: Path) -> list[str]:
    """What was wrong."""
    out, ballast = disk / "site", disk / "ballast"
    out.mkdir()
    (out / "index.html").write_text("old")
    faults = []
    for free in FREE_PIECES:
        fill(ballast, free)
        faults += refused(data, out, 1, "No space left on device. A build needs room")
        ballast.unlink()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    faults += refused(data, out, 2, "Read-only file system. The disk is read-only. Choose")
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    faults += mounted(disk / "mounted")
    finished = build(data, out)
    if finished.returncode != 0 or site_faults(out):
        faults.append(f"with room again: {finished.stderr}")
    return faults


def refused(data: Path, out: Path, code: int, words: str) -> list[str]:
    """Build, and say what is not as it should be afterwards."""
    finished = build(data, out)
    faults = []
    if finished.returncode != code or words not in finished.stderr:
        faults.append(f"exit {finished.returncode}, wanted {code}: {finished.stderr}")
    if "Traceback" in finished.stderr:
        faults.append(finished.stderr)
    if files(out) != {"index.html": b"old"}:
        faults.append(f"the site is {sorted(files(out))}")
    if left := [path.name for path in out.parent.glob(".*")]:
        faults.append(f"left: {left}")
    return faults


def mounted(out: Path) -> list[str]:
    """A site in the root of a disk: no directory can take the place of that."""
    out.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "none", out], check=True)
    (out / "index.html").write_text("old")
    try:
        with replacing(out):
            pass
    except OSError as error:
        whole = files(out) == {"index.html": b"old"} and error.errno == errno.EBUSY
        return [] if whole else [f"{error}: {sorted(files(out))}"]
    return ["the root of a disk was swapped"]


def fill(ballast: Path, free: int) -> None:
    """Take all room of the disk but so many pieces."""
    room = os.statvfs(ballast.parent).f_bavail
    with ballast.open("wb") as file:
        file.write(bytes(PIECE * (room - free)))


if __name__ == "__main__":
    found = main(*map(Path, sys.argv[1:]))
    print(*found, sep="\n", end="")
    sys.exit(len(found) > 0)
