"""Zones that touch get different colours."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.maps.interactive import spread_fills

CHAIN = {"a": {"b"}, "b": {"a", "c"}, "c": {"b", "d"}, "d": {"c"}}


@pytest.mark.parametrize(
    ("zones", "fills"),
    [
        pytest.param([], (), id="no zones"),
        pytest.param([("a",), ("b",)], (1, 2), id="neighbours"),
        pytest.param([("a",), ("a", "d")], (1, 2), id="one council in both"),
        pytest.param([("a",), (), ("b",)], (1, 2, 3), id="a zone without members"),
        pytest.param([("z",)] * 1, (1,), id="a council without neighbours"),
        pytest.param([("a",)] * 9, (1, 2, 3, 4, 5, 6, 7, 8, 1), id="more overlaps than colours"),
    ],
)
def test_each_zone_takes_the_least_used_fill_no_neighbour_has(
    zones: list[tuple[str, ...]], fills: tuple[int, ...]
) -> None:
    assert spread_fills(zones, CHAIN) == fills


def test_a_fill_is_used_again_where_zones_do_not_touch() -> None:
    ring = {str(n): {str((n + 1) % 20), str((n - 1) % 20)} for n in range(20)}
    fills = spread_fills([(str(n),) for n in range(20)], ring)
    touching = [(a, b) for a, b in combinations(range(20), 2) if str(b) in ring[str(a)]]
    assert len(touching) == 20
    assert all(fills[a] != fills[b] for a, b in touching)
