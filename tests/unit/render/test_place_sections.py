"""What is the same all over England is one draft for all pages as far down as each other."""

from __future__ import annotations

from generator.derive.views.area import area_view
from generator.publish.fingerprint import fingerprint
from generator.render.draft import Draft
from generator.render.pages.place_sections import place_sections
from tests.support.tiny_places import COUNTY, EASTBOURNE, LEWES
from tests.support.tiny_site import tiny_context


def sections(code: str) -> dict[str, Draft]:
    """Those that say something."""
    context = tiny_context()
    world = context.world
    place = world.places.authorities[code]
    everything = world.everything(place)
    view = area_view(world.index, world.places, place, everything, (), world.national)
    found = place_sections(context, place, view)
    return {name: one for name, one in found.items() if isinstance(one, Draft)}


def test_those_for_all_of_england_are_the_same_for_each_council() -> None:
    here, there = sections(EASTBOURNE), sections(LEWES)
    same = {
        name
        for name in here.keys() & there.keys()
        if fingerprint(here[name]) == fingerprint(there[name])
    }
    assert "residents_england" in same
    assert "Work Coach" in here["residents_england"].text()
    assert same.isdisjoint({"residents_here", "crosswalk", "training", "labour"})


def test_where_there_is_nothing_to_say_there_is_no_section() -> None:
    assert "employers_here" in sections(EASTBOURNE)
    assert "employers_england" not in sections(EASTBOURNE)


def test_those_of_the_place_say_what_is_set_up_there() -> None:
    text = sections(COUNTY)["residents_here"].text()
    assert "Skills Fund" in text
    assert "Work Coach" not in text
    assert text == text.strip()
