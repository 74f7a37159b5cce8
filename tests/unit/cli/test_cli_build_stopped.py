"""A build that is stopped, at whatever moment and however, leaves a whole site."""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.publish.lock import locked
from tests.support.killing import (
    EDITIONS,
    Inputs,
    Moment,
    edition_of,
    left_processes,
    site_faults,
    start_build,
    stopped_build,
)
from tests.support.tiny_command import PATIENCE, build, files, sources
from tests.support.tiny_content import beside

pytestmark = pytest.mark.usefixtures("signals_are_heard")
OLD, NEW = EDITIONS


@pytest.fixture
def inputs(data: Path, tmp_path: Path) -> Inputs:
    return Inputs(data, beside(data), tmp_path / "public" / "site")


@pytest.fixture
def old(inputs: Inputs) -> dict[str, bytes]:
    """A site of long ago."""
    inputs.out.mkdir(parents=True)
    (inputs.out / "index.html").write_text("old")
    return files(inputs.out)


def command(data: Path, out: Path) -> list[str]:
    return ["build", *map(str, sources(data)), "--out", str(out)]


def beside_site(inputs: Inputs) -> list[str]:
    return sorted(path.name for path in inputs.out.parent.iterdir())


def test_killed_on_the_way_and_at_the_swap_the_site_is_whole_and_the_next_build_works(
    site: Path, inputs: Inputs
) -> None:
    """`make kills` does so a hundred and more times, with all of England."""
    shutil.copytree(site, inputs.out)
    for moment in (Moment(1.5, at_swap=False), Moment(0.01, at_swap=True)):
        turn = NEW if edition_of(inputs.out) == OLD else OLD
        outcome = stopped_build(inputs, turn, moment)
        assert outcome.stopped
        assert outcome.faults == ()
    assert build(inputs.data, inputs.out).returncode == 0
    assert site_faults(inputs.out) == []
    assert beside_site(inputs) == [".site.made", "site"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_a_build_cleans_up(
    inputs: Inputs, old: dict[str, bytes], number: signal.Signals
) -> None:
    """Its worker processes are told too, as by Ctrl+C or the end of a container."""
    process = start_build(inputs, NEW)
    while not any(inputs.building.glob("areas/*")):
        assert process.poll() is None
        time.sleep(0.005)
    os.killpg(process.pid, number)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 128 + number
    assert said == f"atlas: stopped by {number.name}\n"
    assert left_processes(process.pid) == []
    assert files(inputs.out) == old
    assert beside_site(inputs) == ["site"]


def test_a_second_build_of_the_same_site_is_refused(
    inputs: Inputs, old: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    with locked(inputs.out):
        assert main(command(inputs.data, inputs.out)) == 1
    assert f"is being built by process {os.getpid()} on " in capsys.readouterr().err
    assert files(inputs.out) == old


def test_a_site_that_was_taken_away_is_put_back_even_when_the_data_has_errors(
    bad_data: Path, inputs: Inputs, old: dict[str, bytes]
) -> None:
    """As a build leaves it that is killed between two renames, where there is no exchange."""
    inputs.out.rename(inputs.out.with_name(".site.old"))
    assert main(command(bad_data, inputs.out)) == 1
    assert files(inputs.out) == old
    assert beside_site(inputs) == ["site"]
