"""Whose figure a place has, and among which areas it is drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.labour.figures import peer_group, peers, source_of
from generator.derive.places import Place
from generator.derive.world import World
from generator.model.atlas import Atlas
from tests.support.tiny import changed, tiny_world
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, EASTBOURNE, HASTINGS, LEWES, WEALDEN


@pytest.fixture(scope="module")
def world() -> World:
    return tiny_world()


def place(world: World, key: str) -> Place:
    return world.places.combined.get(key) or world.places.authorities[key]


@pytest.mark.parametrize(
    ("key", "indicator", "source", "kind"),
    [
        (LEWES, "work", LEWES, "districts"),
        (LEWES, "youth", COUNTY, "upper"),
        (BRIGHTON, "youth", BRIGHTON, "upper"),
        (COUNTY, "youth", COUNTY, "upper"),
        (COUNTY, "work", COUNTY, "counties"),
        (COAST, "claimants", "E47000099", "combined"),
    ],
)
def test_the_area_whose_figure_it_is_and_its_kind(
    world: World, key: str, indicator: str, source: str, kind: str
) -> None:
    measure = next(row for row in world.figures.indicators if row.id == indicator)
    assert source_of(world.figures, place(world, key), measure) == source
    assert peer_group(place(world, key), measure) == kind


def test_a_combined_authority_that_is_a_whole_region_has_the_regions_figures() -> None:
    """As Greater London has: its own code has no figures, that of the region has."""
    others = [row.code for row in tiny_world().places.districts if row.code != BRIGHTON]
    atlas = changed("local_authorities", BRIGHTON, region_code="E12000009")
    for code in others:
        atlas = _left(atlas, code)
    world = tiny_world(atlas)
    work = world.figures.indicators[0]
    assert source_of(world.figures, world.places.combined[COAST], work) == "E12000009"


def _left(atlas: Atlas, code: str) -> Atlas:
    rows = [
        replace(row, combined_authority_id="") if row.code == code else row
        for row in atlas.local_authorities
    ]
    return replace(atlas, local_authorities=tuple(rows))


def test_figures_of_an_area_are_oldest_first(world: World) -> None:
    work = world.figures.indicators[0]
    assert [row.period for row in world.figures.of(BRIGHTON, work)] == ["2022", "2023"]
    assert world.figures.of(HASTINGS, work) == ()
    assert world.figures.periods["work"] == ("2022", "2023")
    assert world.figures.latest(work) == "2023"


def test_peers_have_a_figure_of_the_newest_period(world: World) -> None:
    """Rother has an old figure and Hastings none; a county is among counties."""
    found = peers(world.figures, world.places, world.figures.indicators[0])
    codes = {kind: [row.area_code for row in rows] for kind, rows in found.items()}
    assert codes == {"districts": [BRIGHTON, EASTBOURNE, LEWES, WEALDEN], "counties": [COUNTY]}


def test_peers_of_a_county_figure_count_each_county_once(world: World) -> None:
    youth = next(row for row in world.figures.indicators if row.id == "youth")
    found = peers(world.figures, world.places, youth)
    assert [row.area_code for row in found["upper"]] == [BRIGHTON, COUNTY]
