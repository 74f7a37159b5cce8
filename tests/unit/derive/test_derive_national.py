"""What is the same everywhere is worked out once, and is what each place would say by itself."""

from __future__ import annotations

import pytest

from generator.derive.cards import make_card
from generator.derive.coverage import by_programme, present
from generator.derive.ended import ended_lines
from generator.derive.places import all_places
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_provision import delivery

EVERYWHERE = "work-coach"
NOWHERE_ELSE = more(deliveries=(delivery("old-scheme--england", "england--england", "past"),))
CASES = {
    "as it is": TINY,
    "one is over": changed("programmes", EVERYWHERE, status="closed"),
    "one is over by its deliveries": changed("deliveries", "work-coach--england", currency="past"),
    "one ran in places too": NOWHERE_ELSE,
}


@pytest.mark.parametrize("atlas", CASES.values(), ids=CASES.keys())
def test_it_is_what_each_place_would_say_by_itself(atlas: Atlas) -> None:
    world = tiny_world(atlas)
    index, national = world.index, world.national
    for place in all_places(world.places):
        everything = world.everything(place)
        here = by_programme(present(everything))
        for key, card in national.cards.items():
            assert card == make_card(index, index.programmes[key], here[key], {})
        alone = ended_lines(index, everything, {})
        assert ended_lines(index, everything, national.ended) == alone
        assert set(national.ended.values()) <= set(alone)


def test_it_leaves_out_what_runs_in_places_as_well() -> None:
    assert tiny_world(TINY).national.cards.keys() == {EVERYWHERE}
    assert "old-scheme" not in tiny_world(NOWHERE_ELSE).national.ended


def test_what_is_over_has_a_line_and_no_card() -> None:
    over = tiny_world(CASES["one is over by its deliveries"]).national
    assert (list(over.cards), list(over.ended)) == ([], [EVERYWHERE])
