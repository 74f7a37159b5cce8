"""The tiny atlas with the claimant count and the employment rate, as a data folder to refresh."""

from __future__ import annotations

from pathlib import Path

from tests.support.tiny import more
from tests.support.tiny_labour import ENGLAND, figure, indicator
from tests.support.tiny_package import write_tiny
from tests.support.tiny_places import BRIGHTON, LEWES

EMPLOYMENT = (
    figure("employment", BRIGHTON, "2022", 77, 74, 80),
    figure("employment", BRIGHTON, "2023", 80.1, 76.5, 83.7),
    figure("employment", LEWES, "2023", 74.1, 69.2, 79),
    figure("employment", ENGLAND, "2023", 76, 75.6, 76.4),
)


def figures_folder(folder: Path) -> Path:
    atlas = more(
        indicators=(indicator("employment", basis="survey", position=9),),
        indicator_values=EMPLOYMENT,
    )
    return write_tiny(folder, atlas)
