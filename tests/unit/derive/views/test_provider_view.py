"""The page of a provider."""

from __future__ import annotations

import pytest

from generator.derive.views.provider import ProviderProgramme, ProviderView, provider_view
from generator.model.atlas import Atlas
from generator.model.provision import DeliveryProvider, Provider
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES, ROTHER


def view(key: str, atlas: Atlas = TINY) -> ProviderView:
    world = tiny_world(atlas)
    return provider_view(world.index, world.places, world.index.providers[key])


def keys(programmes: tuple[ProviderProgramme, ...]) -> list[str]:
    return [one.programme.key for one in programmes]


def test_it_tells_what_kind_it_is_and_its_other_names() -> None:
    page = view("acme")
    assert (page.kind, page.aliases) == ("Company", ("Acme",))


def test_what_it_has_a_part_in_now_is_apart_from_the_past() -> None:
    page = view("acme")
    assert (keys(page.present), keys(page.past)) == (
        ["health-start"],
        ["growth-hub", "old-scheme"],
    )


def test_each_delivery_says_where_in_what_role_and_how_sure() -> None:
    (lead,) = view("coast-college").present[0].deliveries
    assert (lead.where, lead.role, lead.currency.label) == ("Coast", "Lead body", "On offer")
    assert (lead.evidence.tag.label, lead.evidence.date) == ("Seen in a source", "March 2026")


def test_its_councils_are_those_of_its_present_areas() -> None:
    page = view("chamber")
    assert page.codes == (BRIGHTON, EASTBOURNE, HASTINGS, LEWES, ROTHER)
    assert [ref.text for ref in page.areas][:2] == ["Brighton and Hove", "Eastbourne"]


def test_its_past_areas_are_not_among_them() -> None:
    """Were the coast over too, Acme would be left with nothing."""
    atlas = changed("deliveries", "health-start--coast", currency="past")
    assert view("acme", atlas).codes == ()


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (
            "chamber",
            "Chamber of Trade has a part in 2 programmes in areas that take in 5 councils.",
        ),
        ("jobs-agency", "Jobs Agency has a part in 1 programme all over England."),
    ],
)
def test_one_sentence_sums_it_up(key: str, sentence: str) -> None:
    assert view(key).sentence == sentence


def test_one_that_works_here_and_all_over_says_both() -> None:
    both = more(
        delivery_providers=(DeliveryProvider("work-coach--england", "chamber", "not-known", 2),)
    )
    assert view("chamber", both).sentence == (
        "Chamber of Trade has a part in 3 programmes all over England "
        "and in areas that take in 5 councils."
    )


def test_one_with_nothing_now_says_so() -> None:
    bare = more(providers=(Provider("idle", "Idle Ltd", "company", ""),))
    page = view("idle", bare)
    assert page.sentence == "We have found no programme that Idle Ltd takes part in now."
    assert (page.present, page.past, page.codes) == ((), (), ())
