"""Marks of charts stand where their figures say."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest

from generator.charts.axis import LINE_BASE, LINE_LEFT, LINE_TOP, RIGHT, across, along, height
from generator.charts.shared import has_line, shared_drawings
from generator.charts.strip import strip
from generator.charts.timeline import runs, timeline
from generator.derive.labour.scale import Scale
from tests.support.tiny import tiny_world
from tests.support.tiny_labour import figure
from tests.support.tiny_places import LEWES

SCALE = Scale(0, 76)
YEARS = ("2021", "2022", "2023", "2025")
SVG = "{http://www.w3.org/2000/svg}"


def paths(svg: str) -> list[str]:
    return re.findall(r' d="([^"]+)"', svg)


def test_an_axis_runs_from_end_to_end() -> None:
    assert (across(SCALE, 0), across(SCALE, 38), across(SCALE, 76)) == (8, 160, 312)
    assert (height(SCALE, 0), height(SCALE, 76)) == (LINE_BASE, LINE_TOP)
    places = [along(YEARS, year) for year in YEARS]
    assert (places[0], places[2], places[-1]) == (LINE_LEFT, (LINE_LEFT + RIGHT) // 2, RIGHT)


def test_a_strip_pins_the_figure_and_bars_its_interval() -> None:
    (mark,) = paths(strip(SCALE, figure("work", LEWES, "2023", 38, 19, 57), "charts.svg#a"))
    assert mark == "M160 1l5 7h-10zm0 7v28M84 42v8m0-4h152m0-4v8"


def test_a_strip_of_a_figure_without_an_interval_has_no_bar() -> None:
    (mark,) = paths(strip(SCALE, figure("work", LEWES, "2023", 38), "charts.svg#a"))
    assert mark == "M160 1l5 7h-10zm0 7v28"


def test_a_missing_year_breaks_the_line_and_a_lone_year_is_a_dot() -> None:
    rows = tuple(figure("work", LEWES, year, 0) for year in YEARS)
    assert [[row.period for row in run] for run in runs(rows)] == [
        ["2021", "2022", "2023"],
        ["2025"],
    ]
    (line,) = paths(timeline(SCALE, YEARS, rows, "charts.svg#a"))
    assert line == "M44 76l67 0l67 0M312 76h0"


def test_a_line_goes_from_figure_to_figure_inside_the_band_of_its_intervals() -> None:
    rows = (
        figure("work", LEWES, "2021", 38, 19, 57),
        figure("work", LEWES, "2022", 76, 57, 76),
    )
    band, line = paths(timeline(SCALE, YEARS, rows, "charts.svg#a"))
    assert line == "M44 42l67-34"
    assert band == "M44 25l67-17l0 17l-67 34z"


def test_a_year_without_an_interval_has_no_band() -> None:
    rows = (figure("work", LEWES, "2021", 38, 19, 57), figure("work", LEWES, "2022", 76))
    band, line = paths(timeline(SCALE, YEARS, rows, "charts.svg#a"))
    assert band.count("M") == 1
    assert line == "M44 42h0M111 8h0"


def test_a_drawing_is_hidden_from_those_whom_the_words_tell() -> None:
    svg = fromstring(strip(SCALE, figure("work", LEWES, "2023", 38), "charts.svg#a"))
    assert svg.get("aria-hidden") == "true"
    assert [use.get("href") for use in svg.iter("use")] == ["charts.svg#a"]


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    """The named parts of the shared file of the tiny atlas, each as its text."""
    world = tiny_world()
    text = shared_drawings(world.figures, world.places)
    fromstring(text)
    return {part[1]: part[0] for part in re.finditer(r'<g id="([^"]+)">.*?</g></g>', text)}


def test_the_shared_file_has_a_strip_for_each_kind_of_area_with_figures(
    parts: dict[str, str],
) -> None:
    assert set(parts) == {
        "work-districts", "work-counties", "claimants-districts", "claimants-counties",
        "claimants-combined", "claimants-line", "youth-upper", "starts-districts",
    }  # fmt: skip


def test_columns_of_a_strip_count_the_areas(parts: dict[str, str]) -> None:
    """Claimants of six councils: 1.8, 2.6, 3.0, 4.0, 4.5, 5.2, none near another."""
    assert paths(parts["claimants-districts"])[0].count("M") == 6
    assert paths(parts["claimants-counties"])[0].count("M") == 1


def test_england_is_named_and_its_line_is_broken(parts: dict[str, str]) -> None:
    assert ">England</text>" in parts["claimants-districts"]
    assert "stroke-dasharray" in parts["claimants-districts"]
    assert "stroke-dasharray" in parts["claimants-line"]


def test_two_years_make_no_line() -> None:
    figures = tiny_world().figures
    lines = {row.id: has_line(figures, row) for row in figures.indicators}
    assert lines == {
        "work": False, "claimants": True, "youth": False, "starts": False, "people": False,
        "population-16-to-64": False,
    }  # fmt: skip
