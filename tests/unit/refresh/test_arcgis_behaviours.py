"""`atlas refresh boundaries` against a server that behaves like ArcGIS, well and badly."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.refresh.boundaries import BOUNDARY_FILE
from tests.support import arcgis_service
from tests.support.loopback import serving
from tests.unit.refresh import arcgis_cases
from tests.unit.refresh.behaviours import Case
from tests.unit.refresh.boundary_world import data_folder, features
from tests.unit.refresh.command import bytes_of, outcome, quick
from tests.unit.refresh.quick import QUICK

SERVICES = "/arcgis/rest/services"


@pytest.mark.parametrize("case", arcgis_cases.CASES, ids=lambda case: case.behaviour)
def test_all_or_nothing(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, tmp_path, replace(QUICK, silence=case.silence))
    data = data_folder(tmp_path / "data")
    before = bytes_of(data)
    asked: list[str] = []

    with serving(case.misbehave(arcgis_cases.good), asked) as site:
        rules = outcome("boundaries", data, f"{site}{SERVICES}")

    assert rules == case.rules
    assert (bytes_of(data) != before) == (not case.rule)
    assert case.requests in (None, len(asked))


@pytest.mark.parametrize("end", ["", "/query?where=1%3D1&f=geojson"])
def test_a_layer_can_be_named(end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")

    with serving(arcgis_cases.good) as site:
        layer = f"{site}{arcgis_service.LAYER}"
        assert outcome("boundaries", data, f"{layer}{end}") == set()

    assert json.loads((data / BOUNDARY_FILE).read_bytes())["provenance"]["source"] == layer


def test_the_first_layer_of_a_service_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")

    with serving(arcgis_cases.good) as site:
        service = f"{site}{arcgis_service.LAYER}".removesuffix("/0")
        assert outcome("boundaries", data, service) == set()


def test_a_service_of_no_year_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")

    with serving(arcgis_cases.good) as site:
        layer = f"{site}{SERVICES}/Districts/FeatureServer/0"
        assert outcome("boundaries", data, layer) == {"schema-changed"}


def test_one_page_of_a_service_is_not_taken_for_a_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")
    page = arcgis_service.answer({"features": [], "exceededTransferLimit": True})

    with serving({"/districts.geojson": page}) as site:
        assert outcome("boundaries", data, f"{site}/districts.geojson") == {"incomplete"}


def test_a_list_that_is_no_service_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")
    with serving(lambda _: arcgis_service.answer({"services": []})) as site:
        assert outcome("boundaries", data, f"{site}{SERVICES}") == {"schema-changed"}


def test_a_file_with_a_district_twice_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")
    twice = arcgis_service.answer({"features": [*features(), features()[0]]})
    with serving({"/x": twice}) as site:
        assert outcome("boundaries", data, f"{site}/x") == {"duplicate-district"}


def test_a_dry_run_says_what_would_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    quick(monkeypatch, tmp_path)
    data = data_folder(tmp_path / "data")
    before = bytes_of(data)
    with serving(arcgis_cases.good) as site:
        assert outcome("boundaries", data, f"{site}{SERVICES}", "--dry-run") == set()
    assert "There are no boundaries yet: 4 districts" in capsys.readouterr().out
    assert bytes_of(data) == before
