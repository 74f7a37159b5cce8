"""Two builds of one output do not meet."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.errors import SiteLockedError
from generator.publish.lock import locked
from tests.support.tiny_site import PROJECT

HOLD = """
import sys, time
from pathlib import Path
from generator.publish.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def another(out: Path) -> subprocess.Popen[str]:
    """A process that has the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(out)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_is_told_who_has_the_lock(tmp_path: Path) -> None:
    out = tmp_path / "site"
    with another(out) as process:
        with pytest.raises(SiteLockedError) as refused, locked(out):
            pytest.fail("both had it")
        process.kill()
    assert f"process {process.pid} on " in str(refused.value)
    assert str(out) in str(refused.value)


def test_the_lock_ends_with_its_holder_even_when_that_is_killed(tmp_path: Path) -> None:
    out = tmp_path / "site"
    with another(out) as process:
        process.send_signal(signal.SIGKILL)
        with locked(out):
            assert f"process {os.getpid()} " in (tmp_path / ".site.lock").read_text()
    assert list(tmp_path.iterdir()) == []


def test_builds_of_different_outputs_do_not_wait(tmp_path: Path) -> None:
    with locked(tmp_path / "one"), locked(tmp_path / "two"):
        assert sorted(path.name for path in tmp_path.iterdir()) == [".one.lock", ".two.lock"]


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    """In a folder that others may write to, it could lead to a file of worth."""
    (tmp_path / "worth").write_text("keep")
    (tmp_path / ".site.lock").symlink_to(tmp_path / "worth")
    with pytest.raises(OSError, match=r"\.site\.lock"), locked(tmp_path / "site"):
        pytest.fail("it was followed")
    assert (tmp_path / "worth").read_text() == "keep"
