"""The widget names the first programmes set up for a place, and says what else there is."""

from __future__ import annotations

from generator.derive.views.area import area_view
from generator.derive.views.embed import EmbedView, embed_view
from generator.model.atlas import Atlas
from generator.model.provision import ProgrammeAudience, ProgrammeTheme
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import EASTBOURNE, LEWES
from tests.support.tiny_provision import delivery, programme

TODAY = "2026-11-28"


def widget(code: str, atlas: Atlas = TINY) -> EmbedView:
    world = tiny_world(atlas, TODAY)
    place = world.places.authorities[code]
    everything = world.everything(place)
    return embed_view(area_view(world.index, world.places, place, everything, (), world.national))


def lines(view: EmbedView) -> dict[str, list[tuple[str, str]]]:
    """Need → programmes with who runs them."""
    return {
        need.title: [(line.programme.text, line.who) for line in need.lines] for need in view.needs
    }


def crowded(number: int, theme: str = "training") -> Atlas:
    """The tiny atlas with more programmes of one need on the coast."""
    keys = [f"course-{letter}" for letter in "abcdefghijklmnop"[:number]]
    return more(
        programmes=tuple(programme(key) for key in keys),
        programme_themes=tuple(ProgrammeTheme(key, theme) for key in keys),
        programme_audiences=tuple(ProgrammeAudience(key, "adult-learners") for key in keys),
        deliveries=tuple(delivery(f"{key}--coast", "skills-areas--coast") for key in keys),
    )


def test_it_shows_what_is_set_up_there_by_need_with_who_runs_it() -> None:
    shown = lines(widget(EASTBOURNE))
    assert shown["Training"] == [("Skills Fund", "Led by Coast College")]


def test_where_nobody_is_named_it_says_why() -> None:
    assert ("Skills Fund", "Nobody is named.") in lines(widget(LEWES))["Training"]
    assert ("Course A", "We have not found who runs it.") in (
        lines(widget(EASTBOURNE, crowded(1)))["Training"]
    )


def test_it_says_when_what_names_them_was_checked_long_ago() -> None:
    def told(code: str, row: str) -> list[tuple[str, ...]]:
        view = widget(code, changed("deliveries", row, evidence_date="2024-06"))
        found = [line for need in view.needs for line in need.lines]
        return [tuple(age.label for age in line.ages) for line in found if line.ages]

    assert told(EASTBOURNE, "skills-fund--coast") == [("Checked over two years ago",)]
    assert told(LEWES, "skills-fund--inland") == [("Checked over two years ago",)]
    assert told(EASTBOURNE, "skills-fund--inland") == []


def test_of_one_need_it_shows_two_and_counts_the_rest() -> None:
    view = widget(EASTBOURNE, crowded(5))
    assert [name for name, _ in lines(view)["Training"]] == ["Course A", "Course B"]
    assert view.rest.startswith("On the full page: 4 more for residents set up here, ")


def test_it_counts_all_that_is_set_up_for_residents() -> None:
    view = widget(EASTBOURNE)
    number = sum(len(found) for found in lines(view).values())
    words = f"{number} programme{'s' if number > 1 else ''} for residents"
    assert view.lead == f"{words} set up for Eastbourne or a wider area around it."
    assert "more for residents" not in view.rest
    assert "the same all over England and" in view.rest
