"""The page of a programme."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.views.programme import ProgrammeView, programme_view
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES, ROTHER, WEALDEN
from tests.support.tiny_provision import delivery, members, zone


def view(key: str, atlas: Atlas = TINY) -> ProgrammeView:
    world = tiny_world(atlas)
    return programme_view(world.index, world.places, world.index.programmes[key])


def details(page: ProgrammeView) -> dict[str, str]:
    return {detail.label: detail.text for detail in page.details}


def test_it_says_its_status_evidence_and_other_names() -> None:
    page = view("growth-hub")
    assert (page.status.label, page.evidence.tag.label) == ("Not confirmed", "Partly checked")
    assert view("skills-fund").aliases == ("Skills Money",)


def test_it_says_for_whom_and_for_what_in_the_order_of_the_tables() -> None:
    page = view("health-start")
    assert page.audiences == ("Out of work", "Small firms")
    assert page.themes == ("Health and work", "Finding a job")


def test_facts_that_are_not_known_are_left_out() -> None:
    assert details(view("growth-hub")) == {"Paid for by": "Department for Skills"}


def test_an_amount_is_put_into_words_with_its_period() -> None:
    assert details(view("skills-fund"))["Money"] == "£1.5 million, a year"


def test_words_about_money_go_before_the_bare_amount() -> None:
    told = changed("programmes", "skills-fund", funding_text="Up to £2 million")
    assert details(view("skills-fund", told))["Money"] == "Up to £2 million, a year"


def test_dates_are_a_span_in_words() -> None:
    assert details(view("old-scheme"))["Dates"] == "2015 to March 2021"
    assert details(view("work-coach"))["Dates"] == "from 1 April 2010"


def test_what_covers_all_england_is_told_apart_from_maps() -> None:
    page = view("work-coach")
    (national,) = page.everywhere
    assert [one.ref.text for one in national.involved] == ["Jobs Agency"]
    assert (page.present, page.past) == ((), ())


def test_deliveries_are_grouped_by_boundary_set_with_the_unmapped_last() -> None:
    page = view("health-start")
    found = [(group.geography.key, group.mapped) for group in page.present]
    assert found == [("skills-areas", True), ("not-mapped", False)]
    assert page.present[1].lines[0].unmapped_reason == "The source lists no councils."


def test_past_deliveries_are_apart() -> None:
    page = view("growth-hub")
    assert [line.name for group in page.present for line in group.lines] == ["Seaside"]
    assert [line.name for group in page.past for line in group.lines] == ["Hastings"]
    assert page.past[0].lines[0].when == "2019 to March 2021"


def test_what_covered_all_england_and_is_over_is_past() -> None:
    ended = changed("deliveries", "work-coach--england", currency="past")
    page = view("work-coach", ended)
    assert page.everywhere == ()
    assert [group.geography.key for group in page.past] == ["england"]


def test_areas_come_from_a_to_z_numbered_for_the_map() -> None:
    lines = view("skills-fund").present[0].lines
    assert [(line.number, line.name) for line in lines] == [(1, "Coast"), (2, "Inland")]


def test_an_area_lists_its_councils_from_a_to_z() -> None:
    coast = view("skills-fund").present[0].lines[0]
    assert [ref.text for ref in coast.members] == [
        "Brighton and Hove",
        "Eastbourne",
        "Hastings",
        "Rother",
    ]
    assert set(coast.codes) == {BRIGHTON, EASTBOURNE, HASTINGS, ROTHER}


def test_councils_that_are_not_surely_whole_are_marked_for_the_map() -> None:
    seaside = view("growth-hub").present[0].lines[0]
    assert set(seaside.unsure_codes) == {EASTBOURNE, LEWES}
    coast = view("health-start").present[0].lines[0]
    assert set(coast.unsure_codes) == set(coast.codes)
    assert view("skills-fund").present[0].lines[0].unsure_codes == ()


def test_a_delivery_that_nobody_is_named_for_says_why() -> None:
    inland = view("skills-fund").present[0].lines[1]
    assert (inland.involved, inland.gap) == ((), "Nobody is named.")


def test_what_came_before_and_after_is_linked_both_ways() -> None:
    assert [ref.key for ref in view("old-scheme").successors] == ["work-coach"]
    assert [ref.key for ref in view("work-coach").predecessors] == ["old-scheme"]


def test_a_programme_without_deliveries_has_an_empty_where() -> None:
    bare = replace(TINY, deliveries=(), delivery_providers=())
    page = view("skills-fund", bare)
    assert (page.everywhere, page.present, page.past) == ((), (), ())


def test_a_programme_may_run_on_several_maps() -> None:
    atlas = more(
        zones=(zone("old-areas--downs", "Downs"),),
        zone_members=members("old-areas--downs", WEALDEN),
        deliveries=(delivery("skills-fund--downs", "old-areas--downs"),),
    )
    found = [group.geography.text for group in view("skills-fund", atlas).present]
    assert found == ["Old Scheme areas", "Skills Fund areas"]
