"""England in shades: one shape for each shade, a dot for each district marked, nothing else."""

from __future__ import annotations

from generator.maps.static import MapText, shaded_map
from tests.unit.maps.static_world import HOSTILE, TEXT, code_of, drawn, england, parsed

ENGLAND = england()
CODES = [code_of(ENGLAND, name) for name in ("Bexley", "Cornwall", "Leeds", "Bromley")]


def test_each_shade_is_one_shape_palest_first() -> None:
    svg = shaded_map(ENGLAND, {4: CODES[:1], 1: CODES[1:]}, (), TEXT)

    classes = [shape.get("class") for shape in drawn(svg, "pa-map__shade")]
    assert classes == ["pa-map__shade pa-map__shade--1", "pa-map__shade pa-map__shade--4"]


def test_each_marked_district_has_a_dot_inside_the_picture() -> None:
    [dots] = drawn(shaded_map(ENGLAND, {1: CODES}, CODES[:3], TEXT), "pa-map__dots")
    points = [point.split() for point in dots.get("d", "").replace("h0", "").split("M")[1:]]

    assert len(points) == 3
    assert all(0 < int(x) < 300 and 0 < int(y) < 344 for x, y in points)


def test_without_marked_districts_there_are_no_dots() -> None:
    assert not drawn(shaded_map(ENGLAND, {2: CODES}, (), TEXT), "pa-map__dots")


def test_it_is_one_image_with_a_name_and_words() -> None:
    root = parsed(shaded_map(ENGLAND, {2: CODES}, (), MapText("m", HOSTILE, "What it shows.")))

    assert root.get("role") == "img"
    assert [(one.get("id"), one.text) for one in list(root)[:2]] == [
        ("m-title", HOSTILE),
        ("m-desc", "What it shows."),
    ]


def test_even_with_every_other_district_shaded_it_is_small_enough_to_send() -> None:
    codes = sorted(ENGLAND.boxes)
    shades = {step: codes[step - 1 :: 5] for step in range(1, 5)}

    assert len(shaded_map(ENGLAND, shades, codes[::2], TEXT).encode()) <= 40_000
