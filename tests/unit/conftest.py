"""The tiny atlas built once into a real site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_command import build
from tests.support.tiny_package import write_tiny


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("tiny")
    finished = build(write_tiny(directory / "data"), directory / "site")
    assert finished.returncode == 0, finished.stderr
    return directory / "site"
