"""The numbers by which a filter knows what fits."""

from __future__ import annotations

from generator.derive.fits import Fits, fits_of
from generator.derive.index import build_index
from tests.support.tiny import TINY


def test_the_numbers_are_the_positions_in_the_tables() -> None:
    index = build_index(TINY)
    audiences, themes = index.audiences, index.themes
    assert fits_of(index, "health-start") == Fits(
        f"{audiences['out-of-work'].position} {audiences['small-firms'].position}",
        f"{themes['health'].position} {themes['job-search'].position}",
    )


def test_a_programme_for_nobody_in_particular_has_none() -> None:
    assert fits_of(build_index(TINY), "unheard-of") == Fits("", "")
