"""Runs a build in a fresh process and says what it took."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KIB = 1024
BASE_URL = "https://example.org/"


class BuildFailedError(Exception):
    """A build that was to be measured ended in an error; the message carries what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the clock and of all processors, and the peak RSS of the largest process."""

    seconds: float
    cpu_seconds: float
    peak_bytes: int


@dataclass(frozen=True, slots=True)
class Runs:
    """The same build several times."""

    runs: tuple[Run, ...]

    @property
    def median(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    def share_of(self, whole: Runs) -> float:
        """How much of its time this takes, by the clock.

        Where each run had one of the other beside it, the median of those pairs: a machine that
        is slow for a while is slow for both.
        """
        if len(self.runs) != len(whole.runs):
            return self.median / whole.median
        pairs = zip(self.runs, whole.runs, strict=True)
        return statistics.median(one.seconds / other.seconds for one, other in pairs)

    @property
    def least(self) -> float:
        return min(run.seconds for run in self.runs)

    @property
    def cpu(self) -> float:
        """Seconds of processor time, median: what a busy machine disturbs least."""
        return statistics.median(run.cpu_seconds for run in self.runs)

    @property
    def peak_bytes(self) -> int:
        return max(run.peak_bytes for run in self.runs)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A directory to build in, with a copy of the data. A new one holds no cache: it is cold."""

    directory: Path

    @property
    def data(self) -> Path:
        return self.directory / "data"

    @property
    def site(self) -> Path:
        return self.directory / "site"

    def ours(self) -> Run:
        """`atlas build`."""
        told = ("--quiet", "--base-url", BASE_URL, "--cache", "cache")
        return self._build("-m", "generator", "build", *told)

    def plain(self) -> Run:
        """The build of `tests.benchmarks.plain`."""
        return self._build("-m", "tests.benchmarks.plain")

    def _build(self, *command: str) -> Run:
        folders = ("--data", "data", "--content", str(ROOT / "content"), "--out", "site")
        return measured([sys.executable, *command, *folders], self.directory)


def workspace(parent: Path, data: Path) -> Workspace:
    """A new workspace below `parent` with a copy of `data`."""
    made = Workspace(Path(tempfile.mkdtemp(dir=parent)))
    shutil.copytree(data, made.data)
    return made


def measured(command: Sequence[str], directory: Path) -> Run:
    """Run `command` in `directory`.

    The operating system counts the process and all that it waited for. It starts a child with
    the peak of its parent, so this process must stay small while it measures.
    Raises BuildFailedError.
    """
    os.sync()  # What runs before wrote to the disk is not for this one to wait for.
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=directory,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise BuildFailedError(said.read().decode(errors="replace"))
    unit = 1 if sys.platform == "darwin" else KIB
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)
