"""Builds that are stopped at a moment, and what is then at the path of the site. Needs Linux."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from generator.publish.manifest import MANIFEST, differences
from tests.support.tiny_command import ATLAS, PATIENCE
from tests.support.tiny_site import BASE_URL, PROJECT

EDITIONS = ("2026-11-21", "2026-11-22")
"""By turns, so that the new site can be told from the old one."""
AT_SWAP = 0.4
"""Share of the moments that lie about the swap, which is short and what matters."""


@dataclass(frozen=True, slots=True)
class Inputs:
    data: Path
    content: Path
    out: Path

    @property
    def building(self) -> Path:
        """Where the build of `out` works."""
        return self.out.with_name(f".{self.out.name}.building")


@dataclass(frozen=True, slots=True)
class Moment:
    """`after` seconds from the start, or from when the new site is complete but not in place."""

    after: float
    at_swap: bool
    signal: signal.Signals = signal.SIGKILL


@dataclass(frozen=True, slots=True)
class Outcome:
    """`faults` is empty when all is as it must be. `new`: the site is that of this build."""

    moment: Moment
    stopped: bool
    new: bool
    faults: tuple[str, ...]


def moment_of(number: int, length: float, swap: float) -> Moment:
    """The moment of that number, always the same: `length` and `swap` are in seconds."""
    chance = Random(number)
    at_swap = chance.random() < AT_SWAP
    if at_swap:
        # The swap itself is near the beginning; then the old site is removed.
        return Moment(swap * chance.random() ** 3, at_swap)
    return Moment(length * chance.random(), at_swap)


def start_build(inputs: Inputs, edition: str) -> subprocess.Popen[str]:
    """In a session of its own, by which its worker processes are found again."""
    paths = ["--data", inputs.data, "--content", inputs.content, "--out", inputs.out]
    return subprocess.Popen(
        [*ATLAS, "build", *map(str, paths), "--date", edition, "--base-url", BASE_URL],
        cwd=PROJECT,
        env=os.environ | {"ATLAS_REPOSITORY": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def stopped_build(inputs: Inputs, edition: str, moment: Moment) -> Outcome:
    """Start a build of an edition, stop its first process at that moment, and look."""
    left = mark(inputs)
    process = start_build(inputs, edition)
    if moment.at_swap:
        wait_till_complete(inputs, process, left)
    try:
        process.wait(moment.after)
    except subprocess.TimeoutExpired:
        process.send_signal(moment.signal)
    _, said = process.communicate(timeout=PATIENCE)
    stopped = process.returncode != 0
    faults = [*left_processes(process.pid), *site_faults(inputs.out)]
    found = edition_of(inputs.out)
    if found not in (EDITIONS if stopped else [edition]):
        faults.append(f"the site is of {found or 'no day'}")
    if stopped and "Traceback" in said:
        faults.append(said)
    return Outcome(moment, stopped, found == edition, tuple(faults))


def site_faults(out: Path) -> list[str]:
    """What is not as the manifest of the site at `out` says, or that there is no site."""
    if not out.is_dir():
        return [f"no site at {out}"]
    return differences(out)


def edition_of(out: Path) -> str:
    """The date that the site says it is of; empty when there is none."""
    index = out / "data/index.json"
    edition: str = json.loads(index.read_bytes())["edition"] if index.is_file() else ""
    return edition


def left_processes(session: int) -> list[str]:
    """Processes of the session that are there still, in words, after time enough to end."""
    last = time.monotonic() + 10
    while (left := _in_session(session)) and time.monotonic() < last:
        time.sleep(0.01)
    return [f"process {pid} is still there" for pid in left]


def _in_session(session: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(FileNotFoundError, ProcessLookupError):  # It ended while we looked.
            # pid (name) state parent group session; the name may hold anything.
            state, _, _, in_session = status.read_text().rpartition(")")[2].split()[:4]
            if int(in_session) == session and state != "Z":
                found.append(int(status.parent.name))
    return found


def mark(inputs: Inputs) -> tuple[int, int]:
    """Tells manifests beside the site apart: a build that was killed may have left one."""
    try:
        found = (inputs.building / MANIFEST).stat()
    except OSError:
        return 0, 0
    return found.st_ino, found.st_mtime_ns


def wait_till_complete(
    inputs: Inputs, process: subprocess.Popen[str], left: tuple[int, int]
) -> None:
    """Return when the new site is complete but not in place; `left` is the mark of before."""
    while mark(inputs) in (left, (0, 0)) and process.poll() is None:
        time.sleep(0.0005)
