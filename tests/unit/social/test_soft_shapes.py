"""Shapes: holes stay open, edges are soft, what is too small is left out."""

from __future__ import annotations

import re
from pathlib import Path

from generator.social.shapes import FINE, MARK, Rings, circle, filled, mark

ROOT = Path(__file__).parents[3]

Ring = list[tuple[int, int]]


def square(west: int, north: int, side: int) -> Ring:
    """A closed ring; its edges lie on whole pixels."""
    x0, y0 = west * FINE, north * FINE
    x1, y1 = x0 + side * FINE - 1, y0 + side * FINE - 1
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]


def levels(rings: Rings, *points: tuple[int, int]) -> list[object]:
    image = filled(rings, (20, 20))
    return [image.getpixel(point) for point in points]


def test_a_ring_is_filled_inside_only() -> None:
    assert levels([square(5, 5, 10)], (5, 5), (14, 14), (4, 5), (15, 14)) == [255, 255, 0, 0]


def test_a_ring_in_a_ring_is_a_hole() -> None:
    rings = [square(2, 2, 16), square(6, 6, 8)]
    assert levels(rings, (3, 3), (10, 10), (16, 16)) == [255, 0, 255]


def test_an_island_in_a_hole_is_filled() -> None:
    rings = [square(2, 2, 16), square(6, 6, 8), square(9, 9, 2)]
    assert levels(rings, (7, 7), (9, 9)) == [0, 255]


def test_half_a_pixel_is_half_covered() -> None:
    half = FINE // 2
    ring = [(0, 0), (FINE + half - 1, 0), (FINE + half - 1, FINE - 1), (0, FINE - 1), (0, 0)]
    full, part, none = levels([ring], (0, 0), (1, 0), (2, 0))
    assert (full, none) == (255, 0)
    assert part in (127, 128)


def test_what_has_no_area_is_left_out() -> None:
    assert filled([[(5, 5), (9, 9), (5, 5)]], (20, 20)).getbbox() is None


def test_a_circle_is_open_in_the_middle() -> None:
    image = circle(10, 3)
    assert image.size == (20, 20)
    assert [image.getpixel(point) for point in ((10, 1), (10, 10), (0, 0))] == [255, 0, 0]


def test_our_mark_is_that_of_the_header() -> None:
    shell = (ROOT / "site_templates/theme/main.html").read_text("utf-8")
    brand = shell.partition('class="pa-brand__mark"')[2].partition("</svg>")[0]
    drawn = [line for path in re.findall(r' d="([^"]+)"', brand) for line in lines(path)]
    around, *folds = MARK
    assert [around[: len(drawn[0])], *folds] == drawn


def lines(path: str) -> list[tuple[tuple[int, int], ...]]:
    """The points of each line of an SVG path made of M, l, v and z."""
    found: list[list[tuple[int, int]]] = []
    for command, rest in re.findall(r"([Mlvz])([^Mlvz]*)", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", rest)]
        if command == "M":
            found.append([(numbers[0], numbers[1])])
        elif command == "z":
            found[-1].append(found[-1][0])
        else:
            steps = [0, *numbers] if command == "v" else numbers
            for dx, dy in zip(steps[::2], steps[1::2], strict=True):
                x, y = found[-1][-1]
                found[-1].append((x + dx, y + dy))
    return [tuple(line) for line in found]


def test_our_mark_is_drawn_as_large_as_asked() -> None:
    """With its half stroke it reaches from 3 to 29 of 32."""
    box = mark(64).getbbox() or (0, 0, 0, 0)
    assert [abs(edge - wanted) <= 1 for edge, wanted in zip(box, (6, 6, 58, 58), strict=True)] == [
        True
    ] * 4
