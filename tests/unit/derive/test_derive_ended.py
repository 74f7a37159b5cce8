"""What ended in a place stays, as ended."""

from __future__ import annotations

import pytest

from generator.derive.ended import EndedLine, ended_lines
from generator.model.atlas import Atlas
from generator.model.provision import DeliveryProvider
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import BRIGHTON, HASTINGS, LEWES
from tests.support.tiny_provision import delivery


def lines(code: str, atlas: Atlas = TINY) -> dict[str, EndedLine]:
    world = tiny_world(atlas)
    place = world.places.authorities[code]
    found = ended_lines(world.index, world.everything(place), world.national.ended)
    return {line.programme.key: line for line in found}


def test_a_closed_programme_is_listed_where_it_ran() -> None:
    assert "old-scheme" in lines(BRIGHTON)
    assert lines(LEWES) == {}


def test_a_closed_programme_says_when_it_ran_and_by_whom() -> None:
    line = lines(BRIGHTON)["old-scheme"]
    assert (line.when, line.status.label) == ("2015 to March 2021", "Ended")
    assert line.providers == ("Acme Training",)


@pytest.mark.parametrize("status", ["closed", "closed-to-new-starts"])
def test_a_programme_that_takes_nobody_new_has_ended(status: str) -> None:
    assert "skills-fund" in lines(BRIGHTON, changed("programmes", "skills-fund", status=status))


def test_what_ended_only_here_says_so() -> None:
    """Growth Hub goes on by the sea; in Hastings it is over."""
    line = lines(HASTINGS)["growth-hub"]
    assert (line.status.label, line.when) == ("Ended here", "2019 to March 2021")
    assert "growth-hub" not in lines(BRIGHTON)


def test_a_programme_that_also_goes_on_here_has_not_ended() -> None:
    goes_on = more(deliveries=(delivery("growth-hub--new", "skills-areas--coast"),))
    assert "growth-hub" not in lines(HASTINGS, goes_on)


def test_lines_come_from_a_to_z() -> None:
    assert list(lines(HASTINGS)) == ["growth-hub", "old-scheme"]


def test_a_provider_of_several_deliveries_is_named_once() -> None:
    atlas = more(
        deliveries=(delivery("old-scheme--again", "skills-areas--coast", "past"),),
        delivery_providers=(DeliveryProvider("old-scheme--again", "acme", "not-known", 1),),
    )
    assert lines(HASTINGS, atlas)["old-scheme"].providers == ("Acme Training",)
