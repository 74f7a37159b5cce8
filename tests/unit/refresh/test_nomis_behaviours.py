"""`atlas refresh indicators` against a server that behaves like Nomis, well and badly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import nomis_service
from tests.support.loopback import serving
from tests.unit.refresh.behaviours import Case
from tests.unit.refresh.command import bytes_of, outcome, quick
from tests.unit.refresh.figures_world import figures_folder
from tests.unit.refresh.nomis_cases import CASES
from tests.unit.refresh.quick import QUICK


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.behaviour)
def test_all_or_nothing(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, tmp_path, replace(QUICK, silence=case.silence))
    data = figures_folder(tmp_path / "data")
    before = bytes_of(data)
    asked: list[str] = []

    with serving(case.misbehave(nomis_service.respond), asked) as site:
        rules = outcome("indicators", data, site)

    assert rules == case.rules
    assert (bytes_of(data) != before) == (not case.rule)
    assert case.requests in (None, len(asked))
    assert {path.name for path in tmp_path.iterdir()} <= {"data", ".cache"}
