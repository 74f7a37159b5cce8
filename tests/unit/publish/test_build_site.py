"""A build that fails on the way leaves the site that was there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.parts import batched
from generator.publish.site import build_site
from tests.support.tiny import TINY
from tests.support.tiny_command import files
from tests.support.tiny_site import tiny_sources


class StopError(Exception):
    """The build is broken off."""


@pytest.mark.parametrize(
    "step", ["Building the site", "Writing pages, data and maps", "Checking the site"]
)
def test_a_build_broken_off_at_any_step_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    sources = tiny_sources(tmp_path)
    sources.out.mkdir()
    (sources.out / "index.html").write_text("old")

    def report(doing: str) -> None:
        if doing == step:
            raise StopError

    with pytest.raises(StopError):
        build_site(TINY, sources, report)
    assert files(sources.out) == {"index.html": b"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "data", "site"]


@pytest.mark.parametrize(
    ("items", "runs"),
    [("abcde", ["ab", "cd", "e"]), ("ab", ["ab"]), ("", [])],
)
def test_work_is_cut_into_runs(items: str, runs: list[str]) -> None:
    assert list(batched(items, 2)) == runs
