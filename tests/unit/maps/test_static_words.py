"""Finding room for words."""

from __future__ import annotations

import pytest

from generator.geography.frame import Box
from generator.maps import labels
from generator.maps.rows import STEP, reaches_into, room, rows_of
from generator.maps.words import blocks

WINDOW = Box(0, 0, 280, 280)
WIDE = [[(14, 70), (266, 70), (266, 140), (14, 140), (14, 70)]]
HOLE = [(126, 70), (154, 70), (154, 140), (126, 140), (126, 70)]
NARROW = [[(70, 14), (84, 14), (84, 266), (70, 266), (70, 14)]]
LAND = rows_of(WIDE, WINDOW)


def test_words_break_as_evenly_as_can_be() -> None:
    name = "Bournemouth, Christchurch and Poole"

    assert [block.lines for block in blocks(name, 20)] == [
        ("Bournemouth, Christchurch and Poole",),
        ("Bournemouth,", "Christchurch and Poole"),
        ("Bournemouth,", "Christchurch", "and Poole"),
    ]


def test_a_block_grows_with_its_letters_and_lines() -> None:
    one, two = blocks("Will Mmm", 10)

    assert (one.height, two.height) == pytest.approx((11.2, 22.4))
    assert one.width > two.width
    assert next(blocks("mmmm", 10)).width > next(blocks("iiii", 10)).width


def test_rows_run_through_the_shape_and_miss_its_hole() -> None:
    rows = rows_of([*WIDE, HOLE], WINDOW)

    assert set(rows) == set(range(70 // STEP, 140 // STEP))
    assert set(map(tuple, rows.values())) == {((14.0, 126.0), (154.0, 266.0))}


def test_rows_are_cut_to_the_window() -> None:
    assert set(map(tuple, rows_of(WIDE, Box(70, 84, 140, 98)).values())) == {((70.0, 140.0),)}


@pytest.mark.parametrize(
    ("y", "height", "found"),
    [(105, 20, [(14, 266)]), (105, 80, []), (70, 20, []), (200, 10, [])],
)
def test_room_is_inside_from_top_to_bottom(
    y: float, height: float, found: list[tuple[float, float]]
) -> None:
    assert room(LAND, y, height) == found


def test_a_shape_reaches_into_a_box_or_not() -> None:
    assert reaches_into(LAND, Box(0, 100, 20, 120))
    assert not reaches_into(LAND, Box(0, 150, 280, 200))


def test_a_label_that_fits_is_inside_its_shape() -> None:
    label = labels.inside("Aby", 20, LAND, [])

    assert label is not None
    assert Box(14, 70, 266, 140).holds(label.box)


def test_a_label_keeps_clear_of_others() -> None:
    first = labels.inside("Aby", 20, LAND, [])
    assert first is not None
    second = labels.inside("Aby", 20, LAND, [first.box])

    assert second is None or not second.box.touches(first.box)


def test_a_label_that_does_not_fit_goes_over_its_shape_unless_that_is_forbidden() -> None:
    thin = rows_of(NARROW, WINDOW)

    assert labels.inside("Aby", 20, thin, []) is None
    label = labels.over("Aby", 20, thin, WINDOW, [], {})
    assert label is not None
    assert label.at[0] == 77
    assert labels.over("Aby", 20, thin, WINDOW, [], thin) is None
    assert labels.over("Aby", 20, thin, WINDOW, [WINDOW], {}) is None


def test_a_label_of_a_shape_out_of_view_is_left_out() -> None:
    assert labels.inside("Aby", 20, {}, []) is None
    assert labels.over("Aby", 20, {}, WINDOW, [], {}) is None


@pytest.mark.parametrize(
    ("shape", "side"),
    [
        pytest.param(Box(130, 130, 140, 140), "above", id="room all round"),
        pytest.param(Box(130, 2, 140, 12), "below", id="at the top"),
        pytest.param(Box(2, 2, 12, 278), "right", id="down the west side"),
        pytest.param(Box(268, 2, 278, 278), "left", id="down the east side"),
    ],
)
def test_a_name_stands_beside_a_shape_too_small_for_it(shape: Box, side: str) -> None:
    label = labels.beside("Aby", 20, shape, WINDOW)

    assert label is not None
    assert WINDOW.holds(label.box)
    assert not label.box.touches(shape)
    assert {
        "above": label.box.y1 <= shape.y0,
        "below": label.box.y0 >= shape.y1,
        "right": label.box.x0 >= shape.x1,
        "left": label.box.x1 <= shape.x0,
    }[side]


def test_a_name_has_no_place_beside_what_fills_the_window() -> None:
    assert labels.beside("Aby", 20, WINDOW, WINDOW) is None


def test_the_first_point_that_is_free_and_off_the_land_is_taken() -> None:
    points = [(5, 5), (140, 105), (140, 200), (140, 250)]

    found = labels.at_first_free("Sea", 20, points, WINDOW, [], LAND)

    assert found is not None
    assert found.at == (140, 200)
    assert labels.at_first_free("Sea", 20, points, WINDOW, [WINDOW], LAND) is None
