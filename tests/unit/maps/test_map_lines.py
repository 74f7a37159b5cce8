"""What an interactive map says of who runs a programme in a zone, and how sure that is."""

from __future__ import annotations

from generator.maps.atlas_maps import place_layers
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import EASTBOURNE

ROW = "skills-fund--coast"


def line(atlas: Atlas) -> str:
    """Of the delivery of the coast."""
    world = tiny_world(atlas, "2026-11-28")
    layers = place_layers(world, world.places.authorities[EASTBOURNE], lambda ref: ref.key)
    lines = [one for layer in layers for zone in layer.zones for one in zone.lines]
    return next(one for one in lines if one.startswith("Skills Fund"))


def test_the_surest_of_now_goes_without_saying() -> None:
    assert line(TINY) == "Skills Fund: Chamber of Trade and Coast College"


def test_what_is_less_sure_is_said() -> None:
    old = {"evidence_level": "recalled", "evidence_date": "2024-06"}
    level = {row.id: row.label.lower() for row in TINY.evidence_levels}["recalled"]
    assert line(changed("deliveries", ROW, **old)) == (
        f"Skills Fund: Chamber of Trade and Coast College ({level}, checked over two years ago)"
    )
    planned = {row.id: row.label.lower() for row in TINY.currencies}["planned"]
    assert line(changed("deliveries", ROW, currency="planned")).endswith(f"({planned})")
