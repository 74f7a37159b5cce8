"""A build that fails on the way leaves the site that was there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publish.site import batched, build_site
from generator.publish.workers import workers
from tests.support.tiny import TINY
from tests.support.tiny_command import files
from tests.support.tiny_site import tiny_sources


class StopError(Exception):
    """The build is broken off."""


@pytest.mark.parametrize("step", ["Rendering pages", "Building the site", "Writing data and maps"])
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
