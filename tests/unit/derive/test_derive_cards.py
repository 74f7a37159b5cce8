"""A programme as a card, and cards grouped by need."""

from __future__ import annotations

from generator.derive.cards import Card, group_by_need, make_card
from generator.derive.world import World
from generator.model.atlas import Atlas
from generator.model.provision import ProgrammeAudience, ProgrammeTheme
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, LEWES, WEALDEN
from tests.support.tiny_provision import programme


def card(world: World, code: str, key: str) -> Card:
    place = world.places.authorities[code]
    here = [r for r in world.everything(place) if r.delivery.programme_id == key]
    names = {code: world.places.authorities[code].name for code in place.districts}
    return make_card(world.index, world.index.programmes[key], here, names)


def all_cards(atlas: Atlas = TINY) -> list[Card]:
    world = tiny_world(atlas)
    return [card(world, BRIGHTON, row.id) for row in atlas.programmes]


def test_a_card_carries_what_helps_someone_decide() -> None:
    found = card(tiny_world(), BRIGHTON, "skills-fund")
    assert found.short == "What Skills Fund is in short"
    assert found.how_to_start == "Ask for Skills Fund."
    assert (found.evidence.tag.label, found.evidence.date) == ("Seen in a source", "20 May 2026")


def test_a_simply_live_programme_has_no_status_tag() -> None:
    assert card(tiny_world(), BRIGHTON, "work-coach").tags == ()
    assert [tag.label for tag in card(tiny_world(), BRIGHTON, "skills-fund").tags] == [
        "Open, but changing"
    ]


def test_what_is_for_all_england_names_who_runs_it_and_has_no_delivery_of_this_place() -> None:
    found = card(tiny_world(), BRIGHTON, "work-coach")
    assert (found.deliveries, found.run_by) == ((), ("Jobs Agency",))
    assert card(tiny_world(), BRIGHTON, "skills-fund").run_by == ()


def test_the_one_to_go_to_comes_before_the_one_who_pays() -> None:
    (found,) = card(tiny_world(), BRIGHTON, "skills-fund").deliveries
    assert [(one.phrase, one.ref.text) for one in found.involved] == [
        ("Led by", "Coast College"),
        ("Paid for locally by", "Chamber of Trade"),
    ]


def test_a_delivery_without_a_provider_says_why() -> None:
    (found,) = card(tiny_world(), LEWES, "skills-fund").deliveries
    assert (found.involved, found.gap) == ((), "Nobody is named.")


def test_doubt_about_a_delivery_is_tagged() -> None:
    world = tiny_world()
    (unsure,) = card(world, LEWES, "skills-fund").deliveries
    (planned,) = card(world, BRIGHTON, "health-start").deliveries
    (sure,) = card(world, BRIGHTON, "skills-fund").deliveries
    assert [tag.kind for tag in unsure.tags] == ["currency-unclear"]
    assert [tag.kind for tag in planned.tags] == ["currency-planned"]
    assert sure.tags == ()


def test_doubt_about_the_area_is_tagged_beside_it() -> None:
    world = tiny_world()
    (partly,) = card(world, BRIGHTON, "health-start").deliveries
    (guessed,) = card(world, WEALDEN, "skills-fund").deliveries
    (sure,) = card(world, BRIGHTON, "skills-fund").deliveries
    assert [tag.kind for tag in partly.area_tags] == ["coverage-part"]
    assert [tag.kind for tag in guessed.area_tags] == ["basis-inferred"]
    assert sure.area_tags == ()


def test_a_county_says_which_districts_are_reached_when_not_all_are() -> None:
    inland = card(tiny_world(), COUNTY, "skills-fund").deliveries[1]
    assert inland.districts == ("Lewes", "Wealden")
    (own,) = card(tiny_world(), WEALDEN, "skills-fund").deliveries
    assert own.districts == ()


def test_a_local_page_and_its_evidence_are_kept() -> None:
    (hub,) = card(tiny_world(), BRIGHTON, "growth-hub").deliveries
    (college,) = card(tiny_world(), BRIGHTON, "skills-fund").deliveries
    assert hub.local_url == "https://hub.example.org/in"
    assert college.evidence.date == "March 2026"
    assert college.evidence.source_url == "https://www.example.org/source"


def test_a_card_is_grouped_under_the_first_of_its_needs() -> None:
    """Health Start is for health and for finding a job; health comes first."""
    groups = group_by_need(tiny_world().index, all_cards(), "help")
    assert {group.title: [c.programme.key for c in group.cards] for group in groups} == {
        "Health and work": ["health-start"],
        "Finding a job": ["old-scheme", "work-coach"],
        "Training": ["skills-fund"],
        "Running a business": ["growth-hub"],
    }


def test_groups_come_in_the_order_of_the_table_of_needs() -> None:
    groups = group_by_need(tiny_world().index, reversed(all_cards()), "help")
    assert [group.id for group in groups] == [
        "help-health", "help-job-search", "help-training", "help-business",
    ]  # fmt: skip


def test_cards_within_a_need_come_from_a_to_z() -> None:
    atlas = more(
        programmes=(programme("the-best"), programme("aim-high")),
        programme_themes=(
            ProgrammeTheme("the-best", "training"),
            ProgrammeTheme("aim-high", "training"),
        ),
        programme_audiences=(
            ProgrammeAudience("the-best", "out-of-work"),
            ProgrammeAudience("aim-high", "out-of-work"),
        ),
    )
    groups = group_by_need(tiny_world(atlas).index, all_cards(atlas), "help")
    (training,) = [group for group in groups if group.id == "help-training"]
    assert [c.programme.text for c in training.cards] == ["Aim High", "The Best", "Skills Fund"]
