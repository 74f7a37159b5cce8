"""A refresh that failed goes on from what came whole, and one that is repeated asks no more."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli import refresh
from generator.cli.main import main
from tests.support import nomis_service
from tests.support.loopback import Answer, serving
from tests.unit.refresh.command import bytes_of, outcome, quick
from tests.unit.refresh.figures_world import figures_folder
from tests.unit.refresh.quick import QUICK

KEPT = Path(".cache/refresh")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    quick(monkeypatch, tmp_path)
    return figures_folder(tmp_path / "data")


class Failing:
    """Nomis that is down for one data set while `down`."""

    def __init__(self) -> None:
        self.down = True

    def __call__(self, path: str) -> Answer:
        if self.down and "NM_17_5" in path:
            return Answer(b"", "text/html", 503)
        return nomis_service.respond(path)


def test_only_what_did_not_come_is_asked_for_again(data: Path) -> None:
    nomis, asked = Failing(), list[str]()
    with serving(nomis, asked) as site:
        assert outcome("indicators", data, site) == {"source-unreachable"}
        first = {path for path in asked if "NM_17_5" not in path}
        asked.clear()
        nomis.down = False
        assert outcome("indicators", data, site) == set()
    assert len(first) == 4
    assert len(asked) == 2
    assert not first & set(asked)


def test_what_was_used_is_not_kept(data: Path) -> None:
    with serving(nomis_service.respond) as site:
        assert outcome("indicators", data, site) == set()
    assert list(KEPT.iterdir()) == []


def test_a_dry_run_writes_nothing_and_what_it_showed_is_then_written(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, asked = bytes_of(data), list[str]()
    with serving(nomis_service.respond, asked) as site:
        assert outcome("indicators", data, site, "--dry-run") == set()
        shown = capsys.readouterr().out
        assert bytes_of(data) == before
        asked.clear()
        assert outcome("indicators", data, site) == set()
    assert shown == capsys.readouterr().out + "Nothing was written.\n"
    assert bytes_of(data) != before
    assert asked == []


def test_fresh_asks_for_everything(data: Path) -> None:
    asked: list[str] = []
    with serving(nomis_service.respond, asked) as site:
        outcome("indicators", data, site, "--dry-run")
        outcome("indicators", data, site, "--dry-run", "--fresh")
    assert len(asked) == 12


def test_a_kept_reply_that_was_damaged_is_not_used(data: Path) -> None:
    asked: list[str] = []
    with serving(nomis_service.respond, asked) as site:
        outcome("indicators", data, site, "--dry-run")
        damaged = next(KEPT.iterdir())
        damaged.write_bytes(damaged.read_bytes()[:-1])
        asked.clear()
        assert outcome("indicators", data, site) == set()
    assert len(asked) == 1


def test_an_old_reply_is_not_used(data: Path) -> None:
    asked: list[str] = []
    with serving(nomis_service.respond, asked) as site:
        outcome("indicators", data, site, "--dry-run")
        for path in KEPT.iterdir():
            os.utime(path, (0, 0))
        asked.clear()
        assert outcome("indicators", data, site) == set()
    assert len(asked) == 6


def test_a_second_refresh_finds_no_change(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(nomis_service.respond) as site:
        outcome("indicators", data, site)
        before = bytes_of(data)
        capsys.readouterr()
        outcome("indicators", data, site)
    assert "claimants: no change.\nemployment: no change.\n" in capsys.readouterr().out
    assert bytes_of(data) == before


def test_the_whole_takes_no_longer_than_it_may(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "POLICY", replace(QUICK, seconds=0.3))
    before = bytes_of(data)
    dripping = Answer(bytes(1_000), "text/csv", drip=0.02)
    with serving(lambda _: dripping) as site:
        assert outcome("indicators", data, site) == {"out-of-time"}
    busy = Answer(b"", "text/html", 503, headers=(("Retry-After", "1"),))
    with serving(lambda _: busy) as site:
        assert outcome("indicators", data, site) == {"out-of-time"}
    assert bytes_of(data) == before


def test_the_command_says_what_is_wrong_and_exits_1(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({}) as site:
        assert main(["refresh", "indicators", "--data", str(data), "--from", site]) == 1
    assert "The server answers with status 404." in capsys.readouterr().err


@pytest.mark.parametrize(
    "more", [["--from", "a-file.csv"], ["--data", "no-such-folder"]], ids=["a path", "no data"]
)
def test_wrong_usage_is_2(data: Path, more: list[str]) -> None:
    assert main(["refresh", "indicators", "--data", str(data), *more]) == 2
