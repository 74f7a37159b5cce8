"""A data directory of the tiny atlas, and ways to spoil it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.stopping import STOPPING
from tests.support.tiny_package import write_tiny


@pytest.fixture
def signals_are_heard() -> Iterator[None]:
    """Also where the whole test run ignores them, as in the background of a shell.

    What ends the process here ends the processes that a test starts. Afterwards all is as before.
    """
    before = {number: signal.getsignal(number) for number in STOPPING}
    for number in STOPPING:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_tiny(tmp_path / "data")


@pytest.fixture
def bad_data(data: Path) -> Path:
    """Line 3 of programmes.csv names a status that there is not."""
    replace_in(
        data / "programmes.csv",
        "health-start,Health Start,,planned",
        "health-start,Health Start,,plannd",
    )
    return data


@pytest.fixture
def doubtful_data(data: Path) -> Path:
    """Sound but for a reason that is not needed, which is a warning."""
    replace_in(data / "deliveries.csv", "seen,2026-03,,", "seen,2026-03,,Not needed.")
    return data


def replace_in(path: Path, old: str, new: str) -> None:
    """Change the one place in a file where the text `old` stands."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
