"""How many residents aged 16 to 64 each district has."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derive.index import Index


def working_age(index: Index) -> Mapping[str, int]:
    """People aged 16 to 64 by GSS code of the district. A district without a figure is left out."""
    return {row.code: row.population_16_64 for row in index.atlas.population}
