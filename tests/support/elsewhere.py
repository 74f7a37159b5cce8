"""A build as on another machine: all that must not matter is other than here. Needs Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.support.tiny_command import PATIENCE
from tests.support.tiny_site import BASE_URL, EDITION, PROJECT

MEMORY = Path("/dev/shm")
"""A file system that lists a folder in another order than disks do: the newest first."""
CHECKOUT = ("site_templates", "mkdocs.yml", "generator")
MODES = {"directory": 0o755, "file": 0o644}

SETTINGS: Mapping[str, str] = {
    "ATLAS_REPOSITORY": "",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",  # With these three, text is ASCII unless a program says otherwise.
    "PYTHONHASHSEED": "4294967295",
    "TZ": "Pacific/Kiritimati",  # The day before is still on in Europe.
    "HOME": "/nowhere",
    "COLUMNS": "40",
}


@contextmanager
def another_machine(data: Path, content: Path) -> Iterator[Path]:
    """A folder with a copy of the checkout, as `data` and `content` too; removed afterwards."""
    with tempfile.TemporaryDirectory(dir=MEMORY, prefix="Büro 2 & ") as folder:
        checkout = Path(folder)
        for name in CHECKOUT:
            copied(PROJECT / name, checkout / name)
        copied(data, checkout / "data")
        copied(content, checkout / "content")
        yield checkout


def copied(source: Path, target: Path) -> None:
    """A copy whose parts were made in the reverse order of those of the source."""
    if source.is_file():
        shutil.copyfile(source, target)
        return
    target.mkdir()
    for path in source.iterdir():
        if path.name != "__pycache__":
            copied(path, target / path.name)


def build_there(checkout: Path, out: Path) -> subprocess.CompletedProcess[str]:
    """`atlas build` with the copy's own program, of the edition that is always the same."""
    told = ["--out", out, "--date", EDITION, "--base-url", BASE_URL]
    return subprocess.run(
        [sys.executable, "-m", "generator", "build", *map(str, told)],
        cwd=checkout,
        env={"PATH": os.environ["PATH"], **SETTINGS},
        umask=0o077,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=20 * PATIENCE,
    )


def odd_modes(site: Path) -> list[str]:
    """What others may not read, or may write to."""
    found = []
    for path in (site, *site.rglob("*")):
        wanted = MODES["directory" if path.is_dir() else "file"]
        if path.stat().st_mode & 0o777 != wanted:
            found.append(f"{path.relative_to(site)}: {path.stat().st_mode & 0o777:o}")
    return found


def listed_otherwise(here: Path, there: Path) -> bool:
    """Whether the file systems list the same folder in different orders."""
    mine, theirs = (
        [path.name for path in folder.iterdir() if path.name != "__pycache__"]
        for folder in (here, there)
    )
    return sorted(mine) == sorted(theirs) and mine != theirs
