"""From its first day a new council stands in place of its members, and nothing is made up."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from generator.derive.coverage import reaches
from generator.derive.reorganise import NONE, as_of
from generator.derive.views.coming import coming_view
from generator.model.atlas import Atlas
from generator.model.places import CoverageException, FormerSuccessor, is_gss
from tests.support.tiny import tiny_world
from tests.support.tiny_future import (
    DOWNS,
    EVE,
    MADE_ONE,
    MERGED,
    SHARED_OUT,
    SHORE,
    START,
    with_future,
)
from tests.support.tiny_places import (
    BRIGHTON,
    COUNTY,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    OLD_LEWES,
    REGION,
    ROTHER,
    WEALDEN,
)
from tests.support.tiny_training import ACME, BEACON, COLLEGE, PART_YEAR, YEAR

CODE = "E06000099"


def after(members: Mapping[str, tuple[str, ...]] = SHARED_OUT, **given: str) -> Atlas:
    return as_of(with_future(members, **given), START).atlas


def test_on_the_eve_nothing_has_changed() -> None:
    atlas = with_future(SHARED_OUT)
    assert as_of(atlas, EVE).atlas is atlas
    assert as_of(atlas, EVE).moves == NONE


def test_what_has_happened_does_not_happen_again() -> None:
    once = after()
    assert as_of(once, "2030-01-01").atlas is once


def test_the_new_councils_take_the_place_of_districts_and_county() -> None:
    found = {row.code: row for row in after().local_authorities}
    assert found.keys() == {BRIGHTON, SHORE, DOWNS}
    assert (found[SHORE].slug, found[SHORE].name) == ("shore", "Shore")
    assert (found[SHORE].region_code, found[SHORE].county_code) == (REGION, "")


def test_a_council_without_a_code_has_none_made_up_and_one_with_a_code_goes_by_it() -> None:
    assert not is_gss(SHORE)
    coded = {row.code: row.slug for row in after(MERGED, code=CODE).local_authorities}
    assert coded[CODE] == "shore"


def test_districts_merged_in_a_county_leave_the_county_there() -> None:
    found = {
        row.code: row for row in after(MERGED, kind="non-metropolitan-district").local_authorities
    }
    assert COUNTY in found
    assert found[SHORE].county_code == COUNTY


def test_a_county_that_loses_some_districts_goes_on_with_the_others() -> None:
    found = {row.code: row for row in after(MERGED).local_authorities}
    assert {LEWES, WEALDEN, EASTBOURNE, COUNTY} < found.keys()
    assert found[SHORE].county_code == ""


def test_those_that_went_are_former_councils_with_successors() -> None:
    atlas = after()
    former = {row.code: row for row in atlas.former_authorities}
    assert (former[LEWES].slug, former[LEWES].abolished) == ("lewes", EVE)
    pairs = {(row.former_code, row.successor_code) for row in atlas.former_successors}
    assert {(LEWES, DOWNS), (HASTINGS, SHORE), (COUNTY, SHORE), (COUNTY, DOWNS)} < pairs


def test_a_chain_of_successors_leads_to_the_council_of_today() -> None:
    atlas = with_future(SHARED_OUT)
    old = FormerSuccessor("E07000901", LEWES)
    chained = as_of(_replace(atlas, former_successors=(old,)), START).atlas
    assert FormerSuccessor("E07000901", DOWNS) in chained.former_successors
    assert LEWES not in {row.successor_code for row in chained.former_successors}


def test_a_council_that_gets_the_address_of_a_former_one_leaves_it_none() -> None:
    former = {row.code: row.slug for row in after(MADE_ONE).former_authorities}
    assert (former[COUNTY], former[LEWES]) == ("", "lewes")


def test_coverage_is_whole_only_where_all_members_are_wholly_in() -> None:
    found = {(row.zone_id, row.district_code): row for row in after().zone_members}
    assert found["skills-areas--coast", SHORE].coverage == "whole"
    assert found["hub-areas--hastings", SHORE].coverage == "part"  # Rother is not in it
    assert found["hub-areas--seaside", DOWNS].coverage == "part"
    assert found["hub-areas--seaside", BRIGHTON].coverage == "whole"


def test_a_new_council_is_in_a_zone_on_the_weakest_of_its_grounds() -> None:
    found = {(row.zone_id, row.district_code): row.basis for row in after().zone_members}
    assert found["skills-areas--inland", DOWNS] == "inferred"


def test_what_reaches_a_new_council_is_what_reached_its_members() -> None:
    before, now = tiny_world(with_future(SHARED_OUT)), tiny_world(after())
    for key, members in SHARED_OUT.items():
        was = {one.delivery.id: one.coverage for one in reaches(before.reach, members)}
        assert {one.delivery.id: one.coverage for one in reaches(now.reach, (key,))} == was


def test_reasons_why_a_member_is_an_exception_are_put_together() -> None:
    reasons = tuple(
        CoverageException("skills-areas", code, reason)
        for code, reason in ((HASTINGS, "One."), (ROTHER, "Two."), (BRIGHTON, "Three."))
    )
    found = as_of(_replace(with_future(SHARED_OUT), coverage_exceptions=reasons), START).atlas
    assert found.coverage_exceptions == (
        CoverageException("skills-areas", SHORE, "One. Two."),
        CoverageException("skills-areas", BRIGHTON, "Three."),
    )


def test_people_are_added_up_and_rates_are_not() -> None:
    found = {
        (row.indicator_id, row.period): row.value
        for row in after().indicator_values
        if row.area_code == SHORE
    }
    assert found == {("population-16-to-64", "2024"): 100_000}


def test_a_sum_lacking_a_member_is_not_given() -> None:
    people = {row.area_code for row in after().indicator_values if row.indicator_id == "people"}
    assert people == {"E92000001"}  # of the districts, only Lewes has a figure


def test_a_council_that_is_the_whole_county_has_the_figures_of_the_county() -> None:
    atlas = with_future(MADE_ONE)
    county = {
        (row.indicator_id, row.period): row.value
        for row in atlas.indicator_values
        if row.area_code == COUNTY
    }
    now = {
        (row.indicator_id, row.period): row.value
        for row in as_of(atlas, START).atlas.indicator_values
        if row.area_code == "east-sussex"
    }
    assert now == county
    assert len(county) > 5


def test_a_council_larger_than_the_county_does_not_have_the_figures_of_the_county() -> None:
    wider = {"wide": (*MADE_ONE["east-sussex"], BRIGHTON)}
    rows = [row for row in after(wider).indicator_values if row.area_code == "wide"]
    assert {row.indicator_id for row in rows} == {"population-16-to-64"}


def test_starts_of_apprentices_are_added_up_as_on_the_page_of_a_county() -> None:
    atlas = after()
    totals = {
        (row.district_code, row.period): (row.starts_residents, row.starts_delivered)
        for row in atlas.apprenticeship_totals
    }
    assert (totals[SHORE, YEAR], totals[SHORE, PART_YEAR]) == ((550, 350), (380, 220))
    by = {
        row.ukprn: (row.starts_residents, row.starts_delivered)
        for row in atlas.apprenticeship_providers
        if (row.district_code, row.period) == (SHORE, YEAR)
    }
    assert (by[ACME], by[BEACON], by[COLLEGE]) == ((20, 10), (40, 100), (220, 90))


def test_colleges_stay_where_they_are() -> None:
    assert [row.district_code for row in after().colleges] == [SHORE]


def test_learners_of_a_county_go_to_the_one_council_in_its_place_or_to_none() -> None:
    assert {row.area_code for row in after().council_adult_learning} == {BRIGHTON}
    one = {row.area_code: row.tailored_learning for row in after(MADE_ONE).council_adult_learning}
    assert one == {BRIGHTON: "1500", "east-sussex": "320"}


def test_learners_of_one_of_two_teaching_councils_are_not_those_of_the_new_one() -> None:
    wider = {"wide": (*MADE_ONE["east-sussex"], BRIGHTON)}
    assert after(wider).council_adult_learning == ()


def test_a_local_scheme_goes_on_in_each_council_of_its_area() -> None:
    found = [(row.id, row.area_code) for row in after().local_schemes]
    assert found == [
        ("county-courses", DOWNS),
        ("county-courses", SHORE),
        ("pier-jobs", SHORE),
    ]


def test_nobody_is_said_to_be_like_a_new_council() -> None:
    codes = {
        code for row in after().similar_areas for code in (row.district_code, row.similar_code)
    }
    assert codes == set()


def test_no_table_names_a_council_that_went_but_as_a_former_one() -> None:
    gone = {COUNTY, *MADE_ONE["east-sussex"]}
    kept = {"former_authorities", "former_successors", "area_aliases", "code_changes"}
    atlas = after()
    left = {
        name: row
        for name in atlas.__slots__
        if name not in kept
        for row in getattr(atlas, name)
        for column in row.__slots__
        if getattr(row, column) in gone
    }
    assert left == {}
    assert [row.new_code for row in atlas.code_changes if row.old_code == OLD_LEWES] == [LEWES]


def test_until_the_day_the_pages_of_members_and_county_say_what_will_come() -> None:
    world = tiny_world(with_future(SHARED_OUT))

    def said(code: str) -> list[str]:
        place = world.places.authorities[code]
        return [one.sentence for one in coming_view(world.index, world.places, place)]

    shore = "Shore Council is due to take over from 1 April 2027."
    assert said(HASTINGS) == [f"{shore} It will be the council for Hastings and Rother."]
    assert len(said(COUNTY)) == 2
    assert said(BRIGHTON) == []


def _replace(atlas: Atlas, **tables: tuple[object, ...]) -> Atlas:
    return dataclasses.replace(atlas, **tables)  # type: ignore[arg-type]
