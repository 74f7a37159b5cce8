"""Numbers of zones: inside, beside with a line, and never left out."""

from __future__ import annotations

import re

from generator.geography.frame import Box, Pixel
from generator.maps.zone_numbers import numbers

WINDOW = Box(0, 0, 300, 300)
LARGE = [[(50, 50), (250, 50), (250, 250), (50, 250), (50, 50)]]
SPECK = [[(100, 100), (103, 100), (103, 103), (100, 103), (100, 100)]]


def places(svg: str) -> list[Pixel]:
    return [(int(x), int(y)) for x, y in re.findall(r'<text[^>]* x="(\d+)" y="(\d+)"', svg)]


def test_a_number_that_fits_is_inside_without_a_line() -> None:
    svg = numbers({"1": LARGE}, WINDOW, [])
    [(x, y)] = places(svg)

    assert 50 < x < 250
    assert 50 < y < 250
    assert "leader" not in svg


def test_a_zone_too_small_is_led_to_by_a_line_that_ends_in_it() -> None:
    svg = numbers({"1": SPECK}, WINDOW, [])
    [line] = re.findall(r"M(\d+) (\d+)L(\d+) (\d+)", svg)
    x0, y0, x1, y1 = map(int, line)

    assert 100 <= x0 <= 103
    assert 100 <= y0 <= 103
    assert places(svg) == [(x1, y1)]


def test_each_part_with_room_has_the_number_and_a_speck_of_the_same_zone_has_not() -> None:
    other = [[(x + 250, y) for x, y in LARGE[0]]]

    assert len(places(numbers({"1": [*LARGE, *other, *SPECK]}, Box(0, 0, 600, 300), []))) == 2


def test_no_number_stands_in_a_hole() -> None:
    hole = [[(60, 60), (60, 240), (200, 240), (200, 60), (60, 60)]]
    [(x, _)] = places(numbers({"1": [*LARGE, *hole]}, WINDOW, []))

    assert 200 < x < 250


def test_a_number_with_no_free_place_stands_on_its_zone() -> None:
    svg = numbers({"1": SPECK}, WINDOW, [WINDOW])
    [(x, y)] = places(svg)

    assert abs(x - 101) < 8
    assert abs(y - 101) < 8
    assert "leader" not in svg


def test_a_zone_between_two_rows_is_numbered_from_its_middle() -> None:
    flat = [[(100, 99), (130, 99), (130, 101), (100, 101), (100, 99)]]

    assert 'cx="115" cy="100"' in numbers({"1": flat}, WINDOW, [])
