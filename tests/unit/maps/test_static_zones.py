"""The map of England by zone: colours, numbers, patterns, links."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from generator.maps.static import Legend, MapZone, zone_map
from tests.unit.maps.static_world import ROOT, SVG, TEXT, drawn, england, parsed, small, words

SMALL, ENGLAND = small(), england()
NORTH = MapZone("1", "North: Alpha Ltd", {"a": "whole", "b": "whole", "lake": "whole"}, "#north")
SOUTH = MapZone("2", "South: Beta & Co", {"c": "whole", "d": "whole"}, "#south")


def real_zones() -> dict[str, list[MapZone]]:
    """Each geography's zones with their members, numbered in the order of their ids."""
    members: dict[str, dict[str, str]] = defaultdict(dict)
    for row in table("zone_members"):
        members[row["zone_id"]][row["district_code"]] = row["coverage"]
    found: dict[str, list[MapZone]] = defaultdict(list)
    for row in table("zones"):
        if members[row["id"]]:
            zones = found[row["geography_id"]]
            number = str(len(zones) + 1)
            zones.append(MapZone(number, row["name"], members[row["id"]], f"#{row['id']}"))
    return dict(found)


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


REAL = real_zones()


def fills(svg: str) -> list[str]:
    return [e.get("class", "").split()[-1] for e in drawn(svg, "pa-map__zone")]


def test_the_drawing_of_a_small_country_is_as_agreed() -> None:
    golden = ROOT / "tests/unit/maps/golden/zones.svg"

    assert zone_map(SMALL, [NORTH, SOUTH], TEXT) + "\n" == golden.read_text(encoding="utf-8")


def test_each_zone_has_its_colour_its_number_and_its_name() -> None:
    svg = zone_map(SMALL, [NORTH, SOUTH], TEXT)
    titles = [e.text for e in parsed(svg).iter(f"{SVG}title")]

    assert fills(svg) == ["pa-map__zone--1", "pa-map__zone--2"]
    assert {"1", "2"} == {e.text for e in drawn(svg, "pa-map__number")}
    assert titles == [TEXT.title, "1. North: Alpha Ltd", "2. South: Beta & Co"]


def test_a_border_between_zones_is_drawn_once_and_none_inside_a_zone() -> None:
    [edges] = drawn(zone_map(SMALL, [NORTH, SOUTH], TEXT), "pa-map__edge")

    assert edges.get("d", "").count("M") == 2  # a and c, b and d


def test_links_are_links_in_a_group_and_a_map_without_any_is_one_image() -> None:
    linked = parsed(zone_map(SMALL, [NORTH, SOUTH], TEXT))
    plain = parsed(zone_map(SMALL, [MapZone("1", "North", NORTH.members)], TEXT))

    assert (linked.get("role"), plain.get("role")) == ("group", "img")
    assert [(e.get("href"), e.get("aria-label")) for e in linked.iter(f"{SVG}a")] == [
        ("#north", "1. North: Alpha Ltd"),
        ("#south", "2. South: Beta & Co"),
    ]
    assert not list(plain.iter(f"{SVG}a"))


def test_a_zone_inside_another_is_drawn_on_top_of_it() -> None:
    inner = MapZone("1", "Lake", {"lake": "whole"})
    outer = MapZone("2", "All", dict.fromkeys(SMALL.boxes, "whole"))
    titles = [e.text for e in parsed(zone_map(SMALL, [inner, outer], TEXT)).iter(f"{SVG}title")]

    assert titles[1:] == ["2. All", "1. Lake"]


@pytest.mark.parametrize(
    ("zones", "key"),
    [
        pytest.param([NORTH, SOUTH], [], id="all whole, all covered"),
        pytest.param([NORTH], ["none"], id="some in no zone"),
        pytest.param([NORTH, MapZone("2", "S", {"c": "part", "d": "whole"})], ["part"], id="part"),
        pytest.param(
            [NORTH, MapZone("2", "S", {"c": "unclear", "d": "whole"})], ["unclear"], id="unclear"
        ),
        pytest.param(
            [NORTH, SOUTH, MapZone("3", "East", {"d": "whole"})], ["shared"], id="in two zones"
        ),
        pytest.param(
            [NORTH, *(MapZone(n, n, {"c": "part", "d": "part"}) for n in "23")],
            ["part"],
            id="split between two zones is not shared",
        ),
    ],
)
def test_patterns_are_explained_when_they_are_there(zones: list[MapZone], key: list[str]) -> None:
    legend = Legend(part="part", unclear="unclear", shared="shared", uncovered="none")
    svg = zone_map(SMALL, zones, TEXT, legend)
    patterns = [e.get("fill", "") for e in drawn(svg, "pa-map__overlay")]

    assert [word for word in words(svg) if not word.isdigit()] == key
    assert patterns == [f"url(#map-here-{kind})" for kind in key if kind != "none"]


@pytest.mark.parametrize("geography", ["lsip-areas-2026", "english-regions"])
def test_london_in_one_zone_is_not_enlarged(geography: str) -> None:
    assert not drawn(zone_map(ENGLAND, REAL[geography], TEXT), "pa-map__inset")


@pytest.mark.parametrize(
    "geography", ["connect-to-work-areas-2025", "dwp-restart-contract-package-areas-2021"]
)
def test_london_in_several_zones_is_enlarged(geography: str) -> None:
    svg = zone_map(ENGLAND, REAL[geography], TEXT, Legend(inset="London, larger"))

    assert drawn(svg, "pa-map__inset")
    assert "London, larger" in words(svg)


@pytest.mark.parametrize("geography", REAL)
def test_each_zone_of_a_real_map_is_drawn_and_numbered_inside_the_picture(geography: str) -> None:
    zones = REAL[geography]
    svg = zone_map(ENGLAND, zones, TEXT)
    numbers = drawn(svg, "pa-map__number")

    assert len(drawn(svg, "pa-map__zone")) == len(zones)
    assert {e.text for e in numbers} == {zone.label for zone in zones}
    assert all(0 < int(e.get("x", "")) < 1000 for e in numbers)
    assert all(0 < int(e.get("y", "")) < 1050 for e in numbers)


@pytest.mark.parametrize("geography", REAL)
def test_zones_that_touch_differ_in_colour(geography: str) -> None:
    zones = REAL[geography]
    links = parsed(zone_map(ENGLAND, zones, TEXT)).iter(f"{SVG}a")
    colour = {link.get("aria-label", "").split(".")[0]: link[1].get("class") for link in links}
    zones_of = defaultdict(set)
    for zone in zones:
        for code in zone.members:
            zones_of[code].add(zone.label)

    for code, others in ENGLAND.neighbours.items():
        for other in others:
            for one in zones_of[code]:
                assert colour[one] not in {colour[z] for z in zones_of[other] - {one}}


@pytest.mark.parametrize("geography", REAL)
def test_no_real_map_is_too_large_to_send(geography: str) -> None:
    assert len(zone_map(ENGLAND, REAL[geography], TEXT).encode()) <= 40_000
