"""A tiny but complete atlas: six councils, three maps, five programmes of different status.

See tiny_places for the land, tiny_provision for what runs on it and tiny_training for who trains.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.derive.world import World, build_world
from generator.model.atlas import Atlas
from generator.model.provision import (
    Funder,
    ProgrammeAlias,
    ProgrammeAudience,
    ProgrammeFunder,
    ProgrammeSource,
    ProgrammeSuccessor,
    ProgrammeTheme,
    Provider,
    ProviderAlias,
)
from tests.support import tiny_labour as labour
from tests.support import tiny_places as land
from tests.support import tiny_provision as provision
from tests.support import tiny_similar as similar
from tests.support import tiny_training as training
from tests.support import tiny_vocabulary as words
from tests.support.tiny_history import CHANGE_KINDS, CHECK_REASONS, FRESHNESS, LINK_RESULTS
from tests.support.tiny_local import LOCAL_SCHEMES
from tests.support.tiny_provision import SOURCE

TINY = Atlas(
    statuses=words.STATUSES,
    evidence_levels=words.EVIDENCE_LEVELS,
    currencies=words.CURRENCIES,
    coverages=words.COVERAGES,
    bases=words.BASES,
    sides=words.SIDES,
    audiences=words.AUDIENCES,
    themes=words.THEMES,
    roles=words.ROLES,
    area_kinds=words.AREA_KINDS,
    geography_kinds=words.GEOGRAPHY_KINDS,
    provider_kinds=words.PROVIDER_KINDS,
    regions=land.REGIONS,
    combined_authorities=land.COMBINED_AUTHORITIES,
    local_authorities=land.LOCAL_AUTHORITIES,
    former_authorities=land.FORMER_AUTHORITIES,
    former_successors=land.FORMER_SUCCESSORS,
    future_authorities=(),
    future_members=(),
    code_changes=land.CODE_CHANGES,
    area_aliases=land.AREA_ALIASES,
    similar_bases=similar.SIMILAR_BASES,
    similar_areas=similar.SIMILAR_AREAS,
    postcode_answers=land.POSTCODE_ANSWERS,
    postcode_areas=land.POSTCODE_AREAS,
    geographies=provision.GEOGRAPHIES,
    coverage_exceptions=(),
    zones=provision.ZONES,
    zone_members=provision.ZONE_MEMBERS,
    indicators=labour.INDICATORS,
    indicator_values=labour.VALUES,
    funders=(
        Funder("jobs-department", "Department for Jobs", "DJ"),
        Funder("skills-department", "Department for Skills", "DS"),
    ),
    programmes=provision.PROGRAMMES,
    programme_aliases=(
        ProgrammeAlias("skills-fund", "Skills Money"),
        ProgrammeAlias("work-coach", "Coaching for Work"),
    ),
    programme_audiences=(
        ProgrammeAudience("growth-hub", "small-firms"),
        ProgrammeAudience("health-start", "out-of-work"),
        ProgrammeAudience("health-start", "small-firms"),
        ProgrammeAudience("old-scheme", "out-of-work"),
        ProgrammeAudience("skills-fund", "adult-learners"),
        ProgrammeAudience("work-coach", "out-of-work"),
    ),
    programme_themes=(
        ProgrammeTheme("growth-hub", "business"),
        ProgrammeTheme("health-start", "health"),
        ProgrammeTheme("health-start", "job-search"),
        ProgrammeTheme("old-scheme", "job-search"),
        ProgrammeTheme("skills-fund", "training"),
        ProgrammeTheme("work-coach", "job-search"),
    ),
    programme_funders=(
        ProgrammeFunder("growth-hub", "skills-department", 1),
        ProgrammeFunder("health-start", "jobs-department", 1),
        ProgrammeFunder("old-scheme", "jobs-department", 1),
        ProgrammeFunder("skills-fund", "skills-department", 1),
        ProgrammeFunder("work-coach", "jobs-department", 1),
    ),
    programme_sources=tuple(ProgrammeSource(row.id, 1, SOURCE) for row in provision.PROGRAMMES),
    programme_successors=(
        ProgrammeSuccessor("old-scheme", "work-coach", "It came after.", SOURCE),
    ),
    providers=(
        Provider("acme", "Acme Training", "company", "10000001"),
        Provider("chamber", "Chamber of Trade", "company", ""),
        Provider("coast-college", "Coast College", "college", ""),
        Provider("jobs-agency", "Jobs Agency", "public-body", ""),
    ),
    provider_aliases=(ProviderAlias("acme", "Acme"),),
    programme_eligibility=provision.ELIGIBILITY,
    local_schemes=LOCAL_SCHEMES,
    deliveries=provision.DELIVERIES,
    delivery_providers=provision.DELIVERY_PROVIDERS,
    learner_periods=training.PERIODS,
    training_providers=training.TRAINERS,
    apprenticeship_totals=training.TOTALS,
    apprenticeship_providers=training.STARTS,
    colleges=training.COLLEGES,
    council_adult_learning=training.ADULT_LEARNING,
    change_kinds=CHANGE_KINDS,
    freshness=FRESHNESS,
    check_reasons=CHECK_REASONS,
    link_results=LINK_RESULTS,
    link_checks=(),
    moved_addresses=(),
    search_kinds=words.SEARCH_KINDS,
    search_synonyms=words.SEARCH_SYNONYMS,
)


def more(**rows: tuple[object, ...]) -> Atlas:
    """The tiny atlas with records added to some tables."""
    tables: dict[str, Any] = {name: (*getattr(TINY, name), *new) for name, new in rows.items()}
    return replace(TINY, **tables)


def changed(table: str, key: str, **given: object) -> Atlas:
    """The tiny atlas with some fields of one record, named by its id or code, changed."""
    rows: tuple[Any, ...] = getattr(TINY, table)
    return _with(table, [replace(row, **given) if _key(row) == key else row for row in rows])


def without(table: str, key: str) -> Atlas:
    """The tiny atlas with no record of that id or code in the table."""
    return _with(table, [row for row in getattr(TINY, table) if _key(row) != key])


def _with(table: str, rows: list[Any]) -> Atlas:
    tables: dict[str, Any] = {table: tuple(rows)}
    return replace(TINY, **tables)


def _key(row: object) -> object:
    return getattr(row, "id", None) or getattr(row, "code", None)


def tiny_world(atlas: Atlas = TINY, today: str = "") -> World:
    """All that is derived from an atlas on the grid of the six councils."""
    return build_world(atlas, land.BORDERS, today)
