"""`atlas manifest`: is a copy of the site whole?"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.tiny_command import atlas


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(site, tmp_path / "copy"))


def test_a_whole_copy_is_0(copy: Path) -> None:
    finished = atlas("manifest", copy)
    assert (finished.returncode, finished.stdout) == (0, "")
    assert "all as they were published" in finished.stderr


def test_what_differs_is_listed_and_1(copy: Path) -> None:
    (copy / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    (copy / "sw.js").unlink()
    finished = atlas("manifest", copy)
    assert finished.returncode == 1
    assert finished.stdout == "robots.txt: changed\nsw.js: missing\n"
    assert "2 differ" in finished.stderr


def test_a_directory_without_manifest_is_wrong_usage(tmp_path: Path) -> None:
    finished = atlas("manifest", tmp_path)
    assert finished.returncode == 2
    assert "release.json" in finished.stderr


def test_sha256sum_checks_the_list_of_sums(copy: Path) -> None:
    sums = atlas("manifest", copy, "--sums").stdout
    (copy / "sw.js").write_text("other")
    checked = subprocess.run(
        ["sha256sum", "--check", "--quiet"], cwd=copy, input=sums, capture_output=True, text=True
    )
    assert checked.stdout == "sw.js: FAILED\n"
