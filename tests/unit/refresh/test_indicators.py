"""What `atlas refresh indicators` writes, and what it says before it does."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from generator.problems import DataProblems
from generator.refresh.indicator_queries import LEFT_ALONE, QUERIES
from generator.refresh.indicators import refresh_indicators
from generator.validate import load
from tests.support import nomis_service
from tests.support.loopback import serving
from tests.support.nomis_service import Row
from tests.support.tiny_labour import ENGLAND
from tests.support.tiny_places import BRIGHTON, LEWES, OLD_LEWES
from tests.unit.refresh.command import bytes_of
from tests.unit.refresh.figures_world import figures_folder
from tests.unit.refresh.quick import quick_client

TODAY = date(2026, 11, 29)
ROOT = Path(__file__).parents[3]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return figures_folder(tmp_path / "data")


def refreshed(data: Path, twist: nomis_service.Twist = list) -> tuple[str, ...]:
    """Refresh from a Nomis that serves what `twist` makes; gives what was said before."""
    said: list[tuple[str, ...]] = []

    def agree(told: tuple[str, ...]) -> bool:
        said.append(told)
        return True

    with serving(lambda path: nomis_service.respond(path, twist)) as site:
        refresh_indicators(data, TODAY, quick_client(), agree, site)
    return said[0]


def rows(data: Path, indicator: str, area: str) -> list[list[str]]:
    with (data / "indicator_values.csv").open(encoding="utf-8", newline="") as file:
        return [row[2:] for row in csv.reader(file) if row[:2] == [area, indicator]]


def about(data: Path, indicator: str) -> dict[str, str]:
    with (data / "indicators.csv").open(encoding="utf-8", newline="") as file:
        return next(row for row in csv.DictReader(file) if row["id"] == indicator)


def test_a_rate_has_the_interval_that_its_half_width_gives(data: Path) -> None:
    refreshed(data)
    assert rows(data, "employment", LEWES) == [["2025", "76.3", "72.9", "79.7", ""]]
    assert rows(data, "employment", ENGLAND) == [["2025", "70.1", "66.7", "73.5", ""]]


def test_figures_that_cannot_be_set_beside_new_ones_go(data: Path) -> None:
    assert len(rows(data, "employment", BRIGHTON)) == 2
    refreshed(data)
    assert [row[0] for row in rows(data, "employment", BRIGHTON)] == ["2025"]


def test_a_count_is_the_mean_of_its_twelve_months_and_its_history_stays(data: Path) -> None:
    def rising(found: list[Row]) -> list[Row]:
        return [
            row | {"OBS_VALUE": f"{int(row['DATE'][-2:])}.0"} if "MEASURE" in row else row
            for row in found
        ]

    refreshed(data, rising)
    assert [row[:2] for row in rows(data, "claimants", BRIGHTON)] == [
        ["2021", "5.9"],
        ["2022", "3.9"],
        ["2023", "3.6"],
        ["2024", "4.0"],
        ["2025", "6.5"],
    ]


def test_an_area_with_a_month_missing_has_no_figure(data: Path) -> None:
    def gap(found: list[Row]) -> list[Row]:
        return [
            row | {"OBS_CONF": "C"}
            if (row["GEOGRAPHY_CODE"], row["DATE"]) == (LEWES, "2025-04")
            else row
            for row in found
        ]

    said = refreshed(data, gap)
    assert "2025" not in {row[0] for row in rows(data, "claimants", LEWES)}
    assert rows(data, "employment", LEWES)
    assert "claimants: rows 0 added, 9 changed, 1 removed." in said


def test_a_former_code_is_taken_for_the_present_one(data: Path) -> None:
    def recoded(found: list[Row]) -> list[Row]:
        return [
            row | {"GEOGRAPHY_CODE": OLD_LEWES} if row["GEOGRAPHY_CODE"] == LEWES else row
            for row in found
        ]

    refreshed(data, recoded)
    assert rows(data, "employment", LEWES) == [["2025", "76.3", "72.9", "79.7", ""]]


def test_an_interval_ends_where_a_share_ends(data: Path) -> None:
    def high(found: list[Row]) -> list[Row]:
        return [row | {"OBS_VALUE": "99.0"} if row["MEASURES"] == "20599" else row for row in found]

    refreshed(data, high)
    assert rows(data, "employment", LEWES) == [["2025", "99", "95.6", "100", ""]]


def test_a_figure_whose_interval_is_not_free_has_none(data: Path) -> None:
    def hidden(found: list[Row]) -> list[Row]:
        return [row | {"OBS_STATUS": "Q"} if row["MEASURES"] == "21003" else row for row in found]

    refreshed(data, hidden)
    assert rows(data, "employment", LEWES) == [["2025", "76.3", "", "", ""]]


def test_the_year_is_the_last_whole_one(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nomis_service, "LATEST", "2026-12")
    refreshed(data)
    assert [row[0] for row in rows(data, "employment", LEWES)] == ["2026"]


def test_the_indicator_says_where_its_figures_are_from_now(data: Path) -> None:
    before = about(data, "youth")
    refreshed(data)
    found = about(data, "employment")
    assert (found["dataset"], found["release_date"]) == (
        "Annual Population Survey (Nomis)",
        "2026-11-29",
    )
    assert found["copy_note"].startswith("Read from Nomis, dataset NM_17_5, on 29 November 2026.")
    assert "Do not draw a line" in found["note"]
    assert about(data, "youth") == before


def test_what_would_change_is_said_first(data: Path) -> None:
    said = refreshed(data)
    text = "\n".join(said)
    assert "claimants: rows 0 added, 10 changed, 0 removed.\n  E07000065 2025: 1.8 to 3.6" in text
    assert "employment: rows 7 added, 0 changed, 4 removed.\n  new periods: 2025" in text
    assert "  periods that would go: 2022, 2023" in text
    assert "youth: left alone, because no question is known for it." in said


def test_rows_stay_in_the_order_of_the_file(data: Path) -> None:
    refreshed(data)
    with (data / "indicator_values.csv").open(encoding="utf-8", newline="") as file:
        areas = [row["area_code"] for row in csv.DictReader(file)]
    assert areas == sorted(areas)
    load(data, today=TODAY)


def test_data_that_are_wrong_already_are_not_written(data: Path) -> None:
    path = data / "statuses.csv"
    path.write_text(path.read_text(encoding="utf-8") + "torn\n", encoding="utf-8")
    before = bytes_of(data)
    with pytest.raises(DataProblems) as error:
        refreshed(data)
    assert {problem.file for problem in error.value.problems} == {path.as_posix()}
    assert bytes_of(data) == before


def test_without_its_tables_nothing_is_asked(data: Path) -> None:
    (data / "indicators.csv").unlink()
    with pytest.raises(DataProblems) as error:
        refreshed(data)
    assert {problem.rule for problem in error.value.problems} == {"missing-file"}


def test_every_indicator_is_asked_for_or_has_a_reason() -> None:
    with (ROOT / "data/indicators.csv").open(encoding="utf-8", newline="") as file:
        ids = {row["id"] for row in csv.DictReader(file)}
    asked = {query.indicator for query in QUERIES}
    assert asked | LEFT_ALONE.keys() == ids
    assert not asked & LEFT_ALONE.keys()
