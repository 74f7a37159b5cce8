"""What the machine refuses a build: the old site stays, and words say what to do."""

from __future__ import annotations

import errno
import resource
import shutil
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.cli.trouble import REMEDIES, in_words
from tests.support.tiny_command import ATLAS, PATIENCE, files, sources
from tests.support.tiny_content import beside
from tests.support.tiny_site import PROJECT

ROOMS = (("unshare", "--mount", "--map-root-user"), ("sudo", "-n", "unshare", "--mount"))
"""Ways to a place where one may mount a disk that is gone with the process."""
MOUNTED = 'mount -t tmpfs -o size=6m none "$1" && shift && exec "$@"'


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A site of long ago, on a disk of its own."""
    out = tmp_path / "disk" / "site"
    out.mkdir(parents=True)
    (out / "index.html").write_text("old")
    return out


def room() -> tuple[str, ...]:
    """The first way that there is here."""
    for way in ROOMS:
        mounting = [*way, "mount", "-t", "tmpfs", "none", "/mnt"]
        if shutil.which(way[0]) and subprocess.run(mounting, capture_output=True).returncode == 0:
            return way
    pytest.skip("this user may not mount a disk")


def test_a_disk_that_is_full_or_read_only(data: Path, tmp_path: Path) -> None:
    """Full at the first byte and half-way; with room again a build works."""
    beside(data)
    disk = tmp_path / "small"
    disk.mkdir()
    trial = [sys.executable, "-m", "tests.support.full_disk", str(data), str(disk)]
    mounted = [*room(), "sh", "-c", MOUNTED, "sh", str(disk), *trial]
    done = subprocess.run(
        mounted, cwd=PROJECT, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_limit_on_the_size_of_files(data: Path, out: Path) -> None:
    finished = subprocess.run(
        [*ATLAS, "build", *sources(data), "--out", out],
        cwd=PROJECT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert finished.returncode == 1
    assert f"{out.parent}/.site.building" in finished.stderr
    assert "File too large. The size of files is limited here" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert files(out.parent) == {"site/index.html": b"old"}


def test_a_place_that_cannot_be_written_to_is_wrong_usage(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody makes folders in `/sys`, root neither."""
    told = ["build", *map(str, sources(data)), "--out", "/sys/atlas/site"]
    assert main(told) == 2
    said = capsys.readouterr().err
    assert said.startswith("atlas: /sys/atlas: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("number", REMEDIES)
def test_each_trouble_is_told_with_file_and_remedy(number: int) -> None:
    told = in_words(OSError(number, "It is so", "site/index.html"))
    assert told
    assert told.words.startswith("site/index.html: It is so. ")
    assert told.exit_code in (1, 2)


def test_a_worker_that_was_killed_is_told() -> None:
    told = in_words(BrokenProcessPool())
    assert told
    assert "memory" in told.words


def test_a_fault_of_the_atlas_is_not_made_up_as_trouble() -> None:
    assert in_words(OSError(errno.ENOENT, "No such file", "template.html")) is None
