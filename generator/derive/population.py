"""How many residents aged 16 to 64 each district has."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derive.index import Index

INDICATOR = "population-16-to-64"


def working_age(index: Index) -> Mapping[str, int]:
    """People aged 16 to 64 by GSS code, in the newest year. An area without one is left out."""
    rows = [row for row in index.atlas.indicator_values if row.indicator_id == INDICATOR]
    newest = max((row.period for row in rows), default="")
    return {row.area_code: round(row.value) for row in rows if row.period == newest}
