"""What councils offer themselves, after other councils took over."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.reorganise.moves import Moves
from generator.model.atlas import Atlas
from generator.model.local import LocalScheme


def local_schemes(atlas: Atlas, moves: Moves) -> tuple[LocalScheme, ...]:
    """A scheme goes on in each council that took over its area, as one row of the table still."""
    return tuple(
        replace(row, area_code=key)
        for row in atlas.local_schemes
        for key in moves.successors(row.area_code)
    )
