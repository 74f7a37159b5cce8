"""The page of a council or combined authority."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.cards import Card, NeedGroup
from generator.derive.views.area import AreaView, area_view
from generator.derive.views.area_words import HelpSection
from generator.model.atlas import Atlas
from generator.model.places import FormerSuccessor
from generator.model.provision import ProgrammeAudience, ProgrammeTheme
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import (
    BRIGHTON,
    COAST,
    COUNTY,
    DISTRICTS,
    HASTINGS,
    HOVE,
    LEWES,
)
from tests.support.tiny_provision import delivery, programme

EVERY_PLACE = (BRIGHTON, *DISTRICTS, COUNTY, COAST)


def view(key: str, atlas: Atlas = TINY) -> AreaView:
    world = tiny_world(atlas)
    place = world.places.combined.get(key) or world.places.authorities[key]
    everything = world.everything(place)
    around = world.neighbours(place)
    return area_view(world.index, world.places, place, everything, around, world.national)


def cards(section: HelpSection) -> list[Card]:
    return [card for group in (*section.local, *section.national) for card in group.cards]


def shown(page: AreaView) -> list[str]:
    """Programmes in every section of the page; `also` only points back to cards above it."""
    own = (*cards(page.residents), *cards(page.employers), *page.partners)
    return [card.programme.key for card in own] + [line.programme.key for line in page.ended]


def keys(groups: tuple[NeedGroup, ...]) -> list[str]:
    return [card.programme.key for group in groups for card in group.cards]


def with_plans() -> Atlas:
    """With a programme for councils alone."""
    return more(
        programmes=(programme("local-plan"),),
        programme_audiences=(ProgrammeAudience("local-plan", "councils"),),
        programme_themes=(ProgrammeTheme("local-plan", "training"),),
        deliveries=(delivery("local-plan--coast", "skills-areas--coast"),),
    )


@pytest.mark.parametrize("key", EVERY_PLACE)
def test_each_programme_of_a_place_is_on_its_page_exactly_once(key: str) -> None:
    world = tiny_world(with_plans())
    place = world.places.combined.get(key) or world.places.authorities[key]
    here = {reach.delivery.programme_id for reach in world.everything(place)}
    assert sorted(shown(view(key, with_plans()))) == sorted(here)


def test_residents_see_what_is_particular_to_the_place_apart_from_the_rest() -> None:
    residents = view(BRIGHTON).residents
    assert keys(residents.local) == ["health-start", "skills-fund"]
    assert keys(residents.national) == ["work-coach"]
    assert (residents.local_count, residents.national_count) == (2, 1)


def test_a_programme_for_firms_goes_to_employers() -> None:
    employers = view(BRIGHTON).employers
    assert keys(employers.local) == ["growth-hub"]


def test_a_programme_for_both_is_with_residents_and_pointed_to_for_employers() -> None:
    page = view(BRIGHTON)
    assert [card.programme.key for card in page.employers.also] == ["health-start"]
    assert "health-start" not in keys(page.employers.local)


def test_a_programme_for_businesses_first_goes_to_them_although_residents_may_use_it() -> None:
    atlas = changed("programmes", "health-start", side="businesses")
    page = view(BRIGHTON, atlas)
    assert "health-start" in keys(page.employers.local)
    assert page.employers.also == ()


def test_a_programme_for_councils_alone_is_neither_for_residents_nor_for_employers() -> None:
    page = view(BRIGHTON, with_plans())
    assert [card.programme.key for card in page.partners] == ["local-plan"]
    assert page.ways[-1].anchor == "partners"
    assert view(BRIGHTON).partners == ()
    assert "partners" not in {way.anchor for way in view(BRIGHTON).ways}


def test_what_has_ended_is_apart() -> None:
    page = view(HASTINGS)
    assert [line.programme.key for line in page.ended] == ["growth-hub", "old-scheme"]
    assert "growth-hub" not in [card.programme.key for card in cards(page.employers)]


@pytest.mark.parametrize("status", ["closed", "closed-to-new-starts"])
def test_a_closed_programme_is_not_open_although_a_delivery_goes_on(status: str) -> None:
    page = view(BRIGHTON, changed("programmes", "skills-fund", status=status))
    assert "skills-fund" in {line.programme.key for line in page.ended}
    assert "skills-fund" not in keys(page.residents.local)


def test_the_sentence_counts_what_the_contract_counts() -> None:
    assert view(BRIGHTON).sentence == (
        "Brighton and Hove has 3 programmes of employment, skills and business help. "
        "2 are set up for this area or a wider one around it. "
        "The other 1 is the same all over England. "
        "They follow 2 different maps and involve 3 organisations and 2 funders."
    )


def test_the_sentence_agrees_with_its_numbers_when_there_is_one_of_each() -> None:
    assert view(HASTINGS).sentence == (
        "Hastings has 2 programmes of employment, skills and business help. "
        "1 is set up for this area or a wider one around it. "
        "The other 1 is the same all over England. "
        "They follow 1 different map and involve 3 organisations and 2 funders."
    )


def test_the_ways_into_the_page_lead_to_its_parts() -> None:
    assert {way.anchor: way.detail for way in view(BRIGHTON).ways} == {
        "help-here": "2 for residents",
        "help-england": "1 for residents",
        "employers": "2 set up here, 0 all over England",
        "training": "and colleges and adult learning",
        "maps": "2 different maps",
        "labour-market": "work, pay and skills beside England",
    }


def test_no_two_parts_of_a_page_have_one_anchor() -> None:
    page = view(BRIGHTON, with_plans())
    sections = (page.residents, page.employers)
    groups = [group.id for part in sections for group in (*part.local, *part.national)]
    anchors = [*groups, *(way.anchor for way in page.ways)]
    assert len(anchors) == len(set(anchors))


def test_a_county_lists_its_districts_and_what_is_around() -> None:
    page = view(COUNTY)
    assert [ref.key for ref in page.districts] == list(DISTRICTS)
    assert [ref.text for ref in page.nearby.neighbours] == ["Brighton and Hove"]


def test_a_council_names_those_that_it_replaced() -> None:
    assert view(BRIGHTON).predecessors == ("Hove",)
    assert view(LEWES).predecessors == ()
    shared = more(former_successors=(FormerSuccessor(HOVE, LEWES),))
    assert view(LEWES, shared).predecessors == ("Hove",)


def test_a_combined_authority_without_a_code_replaced_nobody() -> None:
    assert view(COAST, changed("combined_authorities", COAST, code="")).predecessors == ()


def test_a_place_with_nothing_but_what_england_has_says_so() -> None:
    bare = replace(TINY, deliveries=TINY.deliveries[-1:], delivery_providers=())
    page = view(LEWES, bare)
    assert (page.residents.local, page.employers.local) == ((), ())
    assert [row.geography.text for row in page.crosswalk] == ["County council"]
    assert page.ended == ()
    assert page.residents.national_count == 1
