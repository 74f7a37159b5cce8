"""The home page, the directories, the labels and the notice for a former council."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.views.former import former_view
from generator.derive.views.home import HomeView, Need, home_view
from generator.derive.views.labels import labels_view
from generator.derive.views.listings import (
    Section,
    area_index_view,
    map_index_view,
    programme_index_view,
    provider_index_view,
)
from generator.model.places import FormerSuccessor
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import HOVE, LEWES, combined_authority

WORLD = tiny_world()


def outline(sections: tuple[Section, ...]) -> dict[str, list[str]]:
    return {part.title: [entry.ref.text for entry in part.entries] for part in sections}


class TestAreas:
    view = area_index_view(WORLD.index, WORLD.places)

    def test_lists_councils_by_letter_counties_among_them(self) -> None:
        assert outline(self.view.letters) == {
            "B": ["Brighton and Hove"],
            "E": ["East Sussex", "Eastbourne"],
            "H": ["Hastings"],
            "L": ["Lewes"],
            "R": ["Rother"],
            "W": ["Wealden"],
        }

    def test_lists_every_council_again_by_region(self) -> None:
        (region,) = self.view.regions
        assert (region.id, len(region.entries)) == ("region-south-east", 7)

    def test_marks_county_councils(self) -> None:
        (letter,) = [part for part in self.view.letters if part.title == "E"]
        assert [entry.note for entry in letter.entries] == ["county council", ""]

    def test_counts_districts_and_counties(self) -> None:
        assert (self.view.districts, self.view.counties) == (6, 1)

    def test_tells_combined_authorities_that_are_set_up_from_those_that_may_not_be(self) -> None:
        world = tiny_world(
            more(combined_authorities=(combined_authority("x", "X", status="not-confirmed"),))
        )
        view = area_index_view(world.index, world.places)
        assert [(one.ref.key, one.note) for one in view.combined] == [("coast", "2 councils")]
        assert [one.ref.key for one in view.planned] == ["x"]


class TestProgrammes:
    view = programme_index_view(WORLD.index)

    def test_lists_what_is_not_over_by_need(self) -> None:
        assert outline(self.view.open) == {
            "Health and work": ["Health Start"],
            "Finding a job": ["Work Coach"],
            "Training": ["Skills Fund"],
            "Running a business": ["Growth Hub"],
        }
        assert self.view.open_count == 4

    def test_lists_what_is_over_apart(self) -> None:
        assert [entry.ref.key for entry in self.view.ended] == ["old-scheme"]

    def test_tags_a_status_only_where_it_is_not_simply_open(self) -> None:
        tags = {
            entry.ref.key: [tag.label for tag in entry.tags]
            for part in self.view.open
            for entry in part.entries
        }
        assert tags["work-coach"] == []
        assert tags["health-start"] == ["Planned"]

    def test_counts_programmes_by_status_and_by_evidence(self) -> None:
        assert {tag.label: number for tag, number in self.view.statuses} == {
            "Open": 1,
            "Open, but changing": 1,
            "Not confirmed": 1,
            "Planned": 1,
            "Closed to new starts": 0,
            "Ended": 1,
        }
        assert [number for _, number in self.view.levels] == [3, 1, 1]


class TestProviders:
    view = provider_index_view(WORLD.index)

    def test_lists_them_by_kind_in_the_order_of_the_table(self) -> None:
        assert outline(self.view.kinds) == {
            "Colleges": ["Coast College"],
            "Public bodies": ["Jobs Agency"],
            "Companies": ["Acme Training", "Chamber of Trade"],
        }
        assert self.view.total == 4

    def test_says_how_many_programmes_each_has_now(self) -> None:
        notes = {one.ref.key: one.note for part in self.view.kinds for one in part.entries}
        assert notes["acme"] == "1 programme now"
        assert notes["chamber"] == "2 programmes now"

    def test_says_when_all_that_one_did_is_past(self) -> None:
        world = tiny_world(changed("deliveries", "health-start--coast", currency="past"))
        kinds = provider_index_view(world.index).kinds
        assert {e.ref.key: e.note for k in kinds for e in k.entries}["acme"] == "past only"


class TestMaps:
    view = map_index_view(WORLD.index)

    def test_lists_maps_in_use_by_kind_without_england_and_the_unmapped(self) -> None:
        assert outline(self.view.current) == {
            "Funding areas": ["Growth Hub areas", "Skills Fund areas"]
        }
        assert self.view.total == 3

    def test_lists_maps_of_the_past_apart(self) -> None:
        assert [entry.ref.key for entry in self.view.historic] == ["old-areas"]

    def test_says_how_many_zones_and_programmes_each_has(self) -> None:
        assert [one.note for one in self.view.current[0].entries] == [
            "2 zones, 1 programme",
            "2 zones, 2 programmes",
        ]


def test_the_home_page_sums_up_the_atlas() -> None:
    assert home_view(WORLD.index, WORLD.places) == HomeView(
        needs=(
            Need("health", "Health and work"),
            Need("job-search", "Finding a job"),
            Need("training", "Training"),
            Need("business", "Running a business"),
        ),
        councils=7,
        open_programmes=4,
        ended_programmes=1,
        boundary_sets=3,
        providers=4,
        newest="2026-05-20",
    )


def test_the_newest_evidence_may_be_that_of_a_delivery() -> None:
    world = tiny_world(changed("deliveries", "skills-fund--coast", evidence_date="2026-11-01"))
    assert home_view(world.index, world.places).newest == "2026-11-01"


def test_the_labels_page_explains_every_label_in_order() -> None:
    groups = labels_view(WORLD.index).groups
    assert [group.id for group in groups] == [
        "status", "evidence", "currency", "coverage", "basis", "fresh", "change",
    ]  # fmt: skip
    assert [tag.kind for tag in groups[3].tags] == [
        "coverage-whole",
        "coverage-part",
        "coverage-unclear",
    ]
    assert all(tag.explanation for group in groups for tag in group.tags)


def test_labels_keep_the_order_of_their_positions() -> None:
    reversed_rows = replace(TINY, statuses=tuple(reversed(TINY.statuses)))
    groups = labels_view(tiny_world(reversed_rows).index).groups
    assert groups == labels_view(WORLD.index).groups


def test_a_former_council_names_when_it_ended_and_what_took_its_place() -> None:
    view = former_view(WORLD.index, WORLD.places, WORLD.index.former[HOVE])
    assert view.ended == "31 March 1997"
    assert [ref.text for ref in view.successors] == ["Brighton and Hove"]


def test_a_former_council_may_have_several_successors() -> None:
    world = tiny_world(more(former_successors=(FormerSuccessor(HOVE, LEWES),)))
    view = former_view(world.index, world.places, world.index.former[HOVE])
    assert [ref.text for ref in view.successors] == ["Brighton and Hove", "Lewes"]
