"""The cards of the real tables, which hold the longest names there are."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from generator.derive.places import all_places
from generator.derive.world import build_world
from generator.social import Card
from generator.social.words import EVERYWHERE, place_card, programme_card
from generator.validate import load

ROOT = Path(__file__).parents[3]


@cache
def real_cards() -> tuple[Card, ...]:
    atlas, _ = load(ROOT / "data", today=date(2026, 11, 21))
    world = build_world(atlas, {})
    return (
        EVERYWHERE,
        *(place_card(world.index, place) for place in all_places(world.places)),
        *(programme_card(world.index, programme) for programme in atlas.programmes),
    )
