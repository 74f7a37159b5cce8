"""Work done apart: its results, its faults and its end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publish.workers import workers
from tests.support.killing import left_processes
from tests.support.tiny_site import PROJECT

BUSY = """
import sys, time
from pathlib import Path
from generator.publish.workers import workers

def work():
    Path(sys.argv[1]).touch()
    time.sleep(60)

with workers([work]) as start:
    start(work)()
"""


class StopError(Exception):
    """The work is broken off."""


def test_work_done_apart_gives_what_it_gives_here() -> None:
    tasks = [lambda n=n: (n * n, os.getpid()) for n in range(5)]
    with workers(tasks) as start:
        waiting = [start(task) for task in reversed(tasks)]
        results = [result() for result in waiting]
    assert [square for square, _ in results] == [16, 9, 4, 1, 0]


def test_what_goes_wrong_in_work_done_apart_is_told_here() -> None:
    def fail() -> None:
        raise StopError("no luck")

    with workers([fail]) as start, pytest.raises(StopError, match="no luck"):
        start(fail)()


def test_work_broken_off_is_over_at_once(tmp_path: Path) -> None:
    """Nothing is written behind the back of what cleans up."""

    def work() -> None:
        (tmp_path / "begun").touch()
        time.sleep(60)

    def break_off() -> None:
        with workers([work]) as start:
            start(work)
            while not (tmp_path / "begun").exists():
                time.sleep(0.01)
            raise StopError

    started = time.monotonic()
    with pytest.raises(StopError):
        break_off()
    assert time.monotonic() - started < 30


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_a_parent_that_is_killed(tmp_path: Path, number: int) -> None:
    begun = tmp_path / "begun"
    process = subprocess.Popen(
        [sys.executable, "-c", BUSY, str(begun)], cwd=PROJECT, start_new_session=True
    )
    while not begun.exists():
        assert process.poll() is None
        time.sleep(0.01)
    os.kill(process.pid, number)
    process.wait()
    assert left_processes(process.pid) == []
