"""The real site of England, built once for all browser tests and served under a sub-path."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.browser.serving import served

ROOT = Path(__file__).parents[2]
BASE = "https://atlas.example.org/atlas/"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Directory of the site. With several workers, the first to come builds it for all."""
    own = tmp_path_factory.getbasetemp()
    out = (own if worker_id == "master" else own.parent) / "england"
    with FileLock(f"{out}.lock"):
        if not out.is_dir():
            build(out)
    return out


def build(out: Path) -> None:
    """Build with the program itself. It swaps in a whole site, so `out` is finished or absent."""
    command = [sys.executable, "-m", "generator", "build", "--quiet", "--base-url", BASE]
    done = subprocess.run(
        [*command, "--date", "2026-11-21", "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    if done.returncode:
        pytest.fail(f"the site could not be built:\n{done.stdout}{done.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def slow_url(built_site: Path) -> Iterator[str]:
    """The same from a slow server: pages are seen in parts, and before their scripts run."""
    with served(built_site, "/atlas/", slow=True) as address:
        yield address


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Address of the home page; it ends with /atlas/."""
    with served(built_site, "/atlas/") as address:
        yield address
