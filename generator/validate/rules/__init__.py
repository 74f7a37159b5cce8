"""All rules across cells, in the order in which they are run. Add a rule to its module's list."""

from __future__ import annotations

from generator.validate.rule import Rule
from generator.validate.rules import (
    completeness,
    dates,
    future,
    indicators,
    local,
    partitions,
    places,
    provision,
    search,
    similar,
    training,
    zones,
)

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *places.RULES,
    *future.RULES,
    *zones.RULES,
    *partitions.RULES,
    *provision.RULES,
    *local.RULES,
    *completeness.RULES,
    *training.RULES,
    *indicators.RULES,
    *search.RULES,
    *similar.RULES,
)
