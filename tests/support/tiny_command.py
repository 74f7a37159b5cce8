"""The `atlas` command as its users run it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.tiny_content import beside
from tests.support.tiny_site import BASE_URL, EDITION, PROJECT

PATIENCE = 120.0
"""Seconds after which a command is held to hang; none of them comes near."""

ATLAS = (sys.executable, "-m", "generator")


def atlas(*arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command in the project's folder, with some environment variables set."""
    return subprocess.run(
        [*ATLAS, *map(str, arguments)],
        cwd=PROJECT,
        env=os.environ | {"ATLAS_REPOSITORY": ""} | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def sources(data: Path) -> tuple[str | Path, ...]:
    """The options that name a data folder and the written pages beside it."""
    return ("--data", data, "--content", beside(data))


def build(data: Path, out: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """`atlas build` of a data directory, always of the same edition."""
    told = ("--out", out, "--date", EDITION, "--base-url", BASE_URL)
    return atlas("build", *sources(data), *told, **settings)


def files(root: Path) -> dict[str, bytes]:
    """Every file below a directory with what is in it."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
