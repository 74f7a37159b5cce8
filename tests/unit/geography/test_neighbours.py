"""Who borders whom, on made-up squares and in the real boundary file."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.geography.neighbours import districts_by_arc, neighbours
from generator.geography.topology import read_topology
from tests.unit.geography.squares import SQUARES

ENGLAND = read_topology(
    Path(__file__).parents[3] / "data/geography/local-authorities-2025.topojson"
)
BESIDE = neighbours(ENGLAND)


def test_sharing_an_arc_is_being_neighbours_and_touching_at_a_point_is_not() -> None:
    assert neighbours(SQUARES) == {
        "a": ("b", "c", "lake"),
        "b": ("a", "d"),
        "c": ("a", "d"),
        "d": ("b", "c"),
        "lake": ("a",),
    }


def test_an_arc_bounds_one_district_or_two() -> None:
    found = districts_by_arc(SQUARES)

    assert found[0] == ("a",)
    assert found[4] == ("a", "b")
    assert {len(codes) for codes in districts_by_arc(ENGLAND).values()} == {1, 2}


def test_being_neighbours_is_mutual_and_never_with_oneself() -> None:
    assert all(code in BESIDE[other] for code, others in BESIDE.items() for other in others)
    assert all(code not in others for code, others in BESIDE.items())


# As the ultra generalised edition has them: across some rivers (Bexley and Havering), not all.
@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Bexley", {"Bromley", "Dartford", "Greenwich", "Havering", "Sevenoaks"}),
        ("Cambridge", {"South Cambridgeshire"}),
        ("Cornwall", {"Torridge", "West Devon"}),
        ("Isles of Scilly", set()),
        ("Isle of Wight", set()),
        (
            "City of London",
            {
                *("Camden", "Hackney", "Islington", "Lambeth"),
                *("Southwark", "Tower Hamlets", "Westminster"),
            },
        ),
    ],
)
def test_known_neighbours(name: str, others: set[str]) -> None:
    code = next(code for code, found in ENGLAND.names.items() if found == name)

    assert {ENGLAND.names[other] for other in BESIDE[code]} == others
