"""The filters of the search page, and the needs that the home page begins with."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.views.home import home_view
from generator.derive.views.search import Choice, search_view
from generator.model.atlas import Atlas
from generator.model.provision import ProgrammeAudience, ProgrammeTheme
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_provision import programme


def ids(choices: tuple[Choice, ...]) -> list[str]:
    return [choice.id for choice in choices]


def needs(atlas: Atlas) -> list[str]:
    world = tiny_world(atlas)
    return [need.id for need in home_view(world.index, world.places).needs]


def test_every_kind_of_page_can_be_chosen_in_the_order_of_the_table() -> None:
    kinds = search_view(tiny_world().index).kinds
    wanted = sorted(TINY.search_kinds, key=lambda kind: kind.position)
    assert kinds == tuple(Choice(kind.id, kind.plural) for kind in wanted)


def test_offers_what_some_programme_has() -> None:
    view = search_view(tiny_world().index)
    assert ids(view.audiences) == ["out-of-work", "adult-learners", "small-firms"]
    assert ids(view.themes) == ["health", "job-search", "training", "business"]
    assert "closed" in ids(view.statuses)


def test_does_not_offer_a_status_that_no_programme_has() -> None:
    before = search_view(tiny_world().index)
    [only] = [row for row in TINY.programmes if row.status == "changing"]
    after = search_view(tiny_world(changed("programmes", only.id, status="live")).index)
    assert set(ids(before.statuses)) - set(ids(after.statuses)) == {"changing"}


def test_asks_in_words_that_anyone_may_choose() -> None:
    """Advisers search for others: "I am out of work" would be the wrong words."""
    assert search_view(tiny_world().index).audiences[0].label == "Out of work"


def test_the_home_page_names_what_open_programmes_help_with() -> None:
    assert needs(TINY) == ["health", "job-search", "training", "business"]
    assert needs(changed("programmes", "growth-hub", status="closed")) == [
        "health",
        "job-search",
        "training",
    ]


def test_the_home_page_leaves_out_what_only_councils_look_for() -> None:
    atlas = more(
        programmes=(programme("town-money"),),
        programme_audiences=(ProgrammeAudience("town-money", "councils"),),
        programme_themes=(ProgrammeTheme("town-money", "business"),),
    )
    kept = tuple(row for row in atlas.programme_themes if row.programme_id != "growth-hub")
    assert "business" in needs(atlas)
    assert "business" not in needs(replace(atlas, programme_themes=kept))
