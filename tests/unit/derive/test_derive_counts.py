"""The headline numbers of a place, as the public contract defines them."""

from __future__ import annotations

import pytest

from generator.derive.counts import Counts, count_provision
from generator.derive.coverage import present
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, HASTINGS, LEWES
from tests.support.tiny_provision import delivery


def counts(code: str, atlas: Atlas = TINY) -> Counts:
    world = tiny_world(atlas)
    return count_provision(world.index, present(world.everything(world.places.authorities[code])))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        # Growth Hub, Skills Fund, Work Coach; two maps; chamber, college, agency; two departments.
        (BRIGHTON, Counts(3, 2, 3, 2)),
        # No Growth Hub here any more.
        (HASTINGS, Counts(2, 1, 3, 2)),
        # Nobody is named for the Skills Fund inland.
        (LEWES, Counts(3, 2, 2, 2)),
        # Both Skills Fund zones are one programme on one map.
        (COUNTY, Counts(3, 2, 3, 2)),
    ],
)
def test_counts(code: str, expected: Counts) -> None:
    assert counts(code) == expected


@pytest.mark.parametrize(
    ("status", "counted"),
    [
        ("live", 3),
        ("changing", 3),
        ("uncertain", 3),
        ("planned", 2),
        ("closed-to-new-starts", 2),
        ("closed", 2),
    ],
)
def test_only_live_changing_and_uncertain_programmes_count(status: str, counted: int) -> None:
    assert (
        counts(BRIGHTON, changed("programmes", "growth-hub", status=status)).programmes == counted
    )


def test_what_is_not_counted_adds_no_map_provider_or_funder() -> None:
    planned_only = changed("programmes", "growth-hub", status="planned")
    assert counts(BRIGHTON, planned_only).boundary_sets == 1


def test_england_as_a_whole_is_not_a_boundary_set() -> None:
    assert counts(HASTINGS).boundary_sets == 1


def test_a_programme_with_several_deliveries_counts_once() -> None:
    twice = more(deliveries=(delivery("skills-fund--again", "hub-areas--seaside"),))
    assert counts(BRIGHTON, twice).programmes == counts(BRIGHTON).programmes
