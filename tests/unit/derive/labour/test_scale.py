"""Axes have round ends and hold every figure and interval."""

from __future__ import annotations

import pytest

from generator.derive.labour.scale import Scale, scale_of
from tests.support.tiny_labour import figure
from tests.support.tiny_places import LEWES


@pytest.mark.parametrize(
    ("low", "value", "high", "scale"),
    [
        (41.1, 76, 100, Scale(40, 100)),
        (0.3, 4, 10.4, Scale(0, 12)),
        (246.7, 500, 1248.1, Scale(200, 1400)),
        (205, 900, 3427, Scale(0, 3500)),
        (5, 5, 5, Scale(5, 6)),
    ],
)
def test_round_ends_around_figures_and_intervals(
    low: float, value: float, high: float, scale: Scale
) -> None:
    assert scale_of([figure("work", LEWES, "2023", value, low, high)]) == scale


def test_a_figure_without_an_interval_widens_the_axis_too() -> None:
    rows = [figure("work", LEWES, "2023", value) for value in (10, 90)]
    assert scale_of(rows) == Scale(10, 90)


def test_an_axis_of_nothing() -> None:
    assert scale_of([]) == Scale(0, 1)


def test_where_a_value_lies() -> None:
    assert [Scale(40, 100).share(value) for value in (40, 55, 100)] == [0, 0.25, 1]
