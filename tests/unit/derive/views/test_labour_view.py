"""What an area page says of each figure."""

from __future__ import annotations

import pytest

from generator.derive.views.indicators import indicators_view
from generator.derive.views.labour import IndicatorLine, LabourView, YearLine, labour_view
from generator.derive.world import World
from tests.support.tiny import tiny_world
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, HASTINGS, LEWES, ROTHER, WEALDEN


@pytest.fixture(scope="module")
def world() -> World:
    return tiny_world()


def view(world: World, key: str) -> LabourView:
    place = world.places.combined.get(key) or world.places.authorities[key]
    return labour_view(world.index, world.places, world.figures, place)


def line(world: World, key: str, indicator: str) -> IndicatorLine:
    return next(one for one in view(world, key).lines if one.indicator.id == indicator)


def words(item: IndicatorLine) -> str:
    said = (item.gap, f"{item.before}{item.figure}{item.after}", *item.facts, item.verdict)
    return " ".join(filter(None, said))


def test_a_survey_figure_that_cannot_be_told_from_england(world: World) -> None:
    assert words(line(world, LEWES, "work")) == (
        "74.1% counted for work in 2023. "
        "Survey estimate: likely between 69.2% and 79.0%. England: 76.0%. South East: 78.2%. "
        "Official statistics in development. "
        "The likely range is too wide to say higher or lower."
    )


def test_a_survey_figure_above_england(world: World) -> None:
    assert line(world, BRIGHTON, "work").verdict == "Higher than England."


def test_a_survey_figure_without_an_interval(world: World) -> None:
    item = line(world, WEALDEN, "work")
    assert item.figure == "90.0%"
    assert item.verdict == "No likely range is published, so we do not say higher or lower."
    assert not any("likely between" in fact for fact in item.facts)


def test_a_count_is_compared_without_an_interval(world: World) -> None:
    assert words(line(world, BRIGHTON, "claimants")) == (
        "4.0% counted for claimants in 2025. England: 4.0%. South East: 3.0%. The same as England."
    )


def test_nothing_published(world: World) -> None:
    item = line(world, HASTINGS, "work")
    assert words(item) == "Not published for this area."
    assert (item.row, item.series, item.years) == (None, (), ())


def test_an_older_figure_says_that_the_newest_is_missing(world: World) -> None:
    item = line(world, ROTHER, "work")
    assert words(item).startswith(
        "2023: not published for this area. The newest that is: 71.0% counted for work in 2022."
    )
    assert "England: 75.0%." in item.facts
    assert "South East: not published." in item.facts


def test_a_districts_figure_of_the_county_says_so(world: World) -> None:
    item = line(world, LEWES, "youth")
    assert item.figure == "4.9%"
    assert item.facts[0] == "Figure for East Sussex, the county council area."
    assert line(world, COUNTY, "youth").facts[0] == "England: 5.6%."
    assert line(world, BRIGHTON, "youth").figure == "6.6%"


def test_a_plain_fact_stands_beside_nothing(world: World) -> None:
    item = line(world, LEWES, "people")
    assert words(item) == "100,229 counted for people in 2024."
    assert item.years == ()


def test_a_provisional_figure_says_so(world: World) -> None:
    assert "Provisional." in line(world, LEWES, "starts").facts


def test_a_combined_authority_has_its_own_figures_and_gaps(world: World) -> None:
    assert line(world, COAST, "claimants").figure == "3.4%"
    assert words(line(world, COAST, "work")) == "Not published for this area."


def test_every_indicator_is_there_for_every_place(world: World) -> None:
    for key in (*world.places.authorities, *world.places.combined):
        found = view(world, key)
        assert {one.indicator.id for one in found.lines} == {
            row.id for row in world.figures.indicators
        }
    assert [one.indicator.id for one in view(world, LEWES).key] == ["work", "claimants", "youth"]
    assert [one.indicator.id for one in view(world, LEWES).more] == ["starts"]


def test_years_are_newest_first_with_england_beside(world: World) -> None:
    assert line(world, BRIGHTON, "work").years == (
        YearLine("2023", "80.1", "76.5 to 83.7", "76.0"),
        YearLine("2022", "77.0", "74.0 to 80.0", "75.0"),
    )
    assert [year.period for year in line(world, LEWES, "claimants").years] == [
        "2025",
        "2023",
        "2022",
        "2021",
    ]
    assert not line(world, LEWES, "claimants").ranged


class TestThePageOnTheFigures:
    def test_has_every_indicator_with_england_and_what_kind_it_is(self, world: World) -> None:
        entries = indicators_view(world.figures, world.places).entries
        assert [one.indicator.id for one in entries] == [
            "work",
            "claimants",
            "youth",
            "starts",
            "people",
            "population-16-to-64",
        ]
        assert entries[0].england == (
            "76.0% counted for work in 2023. Survey estimate: likely between 75.6% and 76.4%."
        )
        assert entries[1].basis == "A count of all records, so it has no likely range."

    def test_counts_the_councils_that_have_a_figure(self, world: World) -> None:
        coverage = {
            one.indicator.id: one.coverage.split(", ")[1]
            for one in indicators_view(world.figures, world.places).entries
        }
        have = "{} of the 6 councils at district level have a figure."
        assert coverage["work"] == have.format(4)
        assert coverage["youth"] == have.format(6)
