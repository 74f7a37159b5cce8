"""The map of one area among its neighbours."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Collection

import pytest

from generator.maps.static import MapText, locator
from tests.unit.maps.static_world import (
    ROOT,
    SVG,
    TEXT,
    code_of,
    drawn,
    england,
    parsed,
    small,
    words,
)

SMALL, ENGLAND = small(), england()
LARGEST_BYTES = 8_000


def larger_areas() -> dict[str, list[str]]:
    """Districts of each county and combined authority."""
    found: dict[str, list[str]] = defaultdict(list)
    with (ROOT / "data/local_authorities.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] != "county-council":
                for key in (row["county_code"], row["combined_authority_id"]):
                    found[key].append(row["code"])
    found.pop("")
    return dict(found)


def test_the_drawing_of_a_small_area_is_as_agreed() -> None:
    golden = ROOT / "tests/unit/maps/golden/locator.svg"

    assert locator(SMALL, ["a"], TEXT, "Aby") + "\n" == golden.read_text(encoding="utf-8")


def test_the_area_the_land_and_the_borders_are_each_drawn_once() -> None:
    svg = locator(SMALL, ["a"], TEXT)

    assert [len(drawn(svg, f"pa-map__{part}")) for part in ("sea", "land", "area", "border")] == [
        1
    ] * 4


def test_the_area_s_own_edge_is_not_drawn_again_as_a_border() -> None:
    [borders] = drawn(locator(SMALL, ["a"], TEXT), "pa-map__border")

    assert borders.get("d", "").count("M") == 2  # b and d, c and d


def test_members_of_a_larger_area_have_their_borders_inside_it() -> None:
    [inner] = drawn(locator(SMALL, ["a", "b", "lake"], TEXT), "pa-map__inner")

    assert inner.get("d", "").count("M") == 2  # a and b, a and the lake
    assert not drawn(locator(SMALL, ["a"], TEXT), "pa-map__inner")


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Bexley", {"Bexley", "Bromley", "Dartford", "Greenwich", "Havering", "Sevenoaks"}),
        ("Cornwall", {"Cornwall", "Torridge", "West Devon", "English Channel"}),
        ("Herefordshire", {"Herefordshire", "Shropshire", "Malvern Hills", "Wales"}),
        ("Isles of Scilly", {"Isles of Scilly"}),
    ],
)
def test_the_area_and_those_round_it_are_named(name: str, named: set[str]) -> None:
    assert named <= set(words(locator(ENGLAND, [code_of(ENGLAND, name)], TEXT, name)))


def test_an_island_far_out_is_shown_with_the_nearest_coast() -> None:
    [land] = drawn(locator(ENGLAND, [code_of(ENGLAND, "Isles of Scilly")], TEXT), "pa-map__land")

    assert [x for x in re.findall(r"M(\d+)", land.get("d", "")) if int(x) > 500]


def test_all_of_england_can_be_an_area() -> None:
    svg = locator(ENGLAND, list(ENGLAND.boxes), TEXT, "England")

    assert "England" in words(svg)
    assert not drawn(svg, "pa-map__border")


@pytest.mark.parametrize("codes", larger_areas().values(), ids=larger_areas().keys())
def test_no_map_of_a_larger_area_is_too_large_to_send(codes: Collection[str]) -> None:
    assert len(locator(ENGLAND, codes, TEXT, "A combined authority").encode()) <= LARGEST_BYTES


def test_no_map_of_a_district_is_too_large_to_send() -> None:
    sizes = {
        name: len(locator(ENGLAND, [code], TEXT, name).encode())
        for code, name in ENGLAND.finest.names.items()
    }

    assert {name: size for name, size in sizes.items() if size > LARGEST_BYTES} == {}


def test_words_do_not_lie_on_each_other() -> None:
    """Centres of any two labels are at least a line apart, up or down or sideways."""
    svg = locator(ENGLAND, [code_of(ENGLAND, "City of London")], TEXT, "City of London")
    lines = [
        (int(e.get("x", "")), int(e.get("y", "")))
        for e in parsed(svg).iter()
        if e.tag in (f"{SVG}text", f"{SVG}tspan") and e.get("x")
    ]

    assert len(lines) > 8
    assert all(
        abs(ya - yb) >= 22 or abs(xa - xb) >= 40
        for number, (xa, ya) in enumerate(lines)
        for xb, yb in lines[:number]
    )


def test_the_same_area_gives_the_same_bytes_in_any_order() -> None:
    assert locator(SMALL, ["a", "b"], TEXT) == locator(SMALL, {"b": 1, "a": 2}, TEXT)


def test_ids_are_those_that_the_page_chose() -> None:
    svg = parsed(locator(SMALL, ["a"], MapText("second-map", "t", "d")))

    assert {e.get("id") for e in svg.iter()} - {None} == {"second-map-title", "second-map-desc"}
