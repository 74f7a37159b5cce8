"""The whole dataset in memory: one tuple of records for each table of `data/`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import (
    history,
    labour,
    local,
    places,
    provision,
    search,
    similar,
    training,
    vocabulary,
)


@dataclass(frozen=True, slots=True)
class Atlas:
    """Field names are table names; a record's field names are its table's columns."""

    statuses: tuple[vocabulary.Status, ...]
    evidence_levels: tuple[vocabulary.EvidenceLevel, ...]
    currencies: tuple[vocabulary.Currency, ...]
    coverages: tuple[vocabulary.Coverage, ...]
    bases: tuple[vocabulary.Basis, ...]
    sides: tuple[vocabulary.Side, ...]
    audiences: tuple[vocabulary.Audience, ...]
    themes: tuple[vocabulary.Theme, ...]
    roles: tuple[vocabulary.Role, ...]
    area_kinds: tuple[vocabulary.AreaKind, ...]
    geography_kinds: tuple[vocabulary.GeographyKind, ...]
    provider_kinds: tuple[vocabulary.ProviderKind, ...]
    regions: tuple[places.Region, ...]
    combined_authorities: tuple[places.CombinedAuthority, ...]
    local_authorities: tuple[places.LocalAuthority, ...]
    former_authorities: tuple[places.FormerAuthority, ...]
    former_successors: tuple[places.FormerSuccessor, ...]
    future_authorities: tuple[places.FutureAuthority, ...]
    future_members: tuple[places.FutureMember, ...]
    code_changes: tuple[places.CodeChange, ...]
    area_aliases: tuple[places.AreaAlias, ...]
    similar_bases: tuple[similar.SimilarBasis, ...]
    similar_areas: tuple[similar.SimilarArea, ...]
    postcode_answers: tuple[places.PostcodeAnswer, ...]
    postcode_areas: tuple[places.PostcodeArea, ...]
    geographies: tuple[places.Geography, ...]
    coverage_exceptions: tuple[places.CoverageException, ...]
    zones: tuple[places.Zone, ...]
    zone_members: tuple[places.ZoneMember, ...]
    indicators: tuple[labour.Indicator, ...]
    indicator_values: tuple[labour.IndicatorValue, ...]
    funders: tuple[provision.Funder, ...]
    programmes: tuple[provision.Programme, ...]
    programme_aliases: tuple[provision.ProgrammeAlias, ...]
    programme_audiences: tuple[provision.ProgrammeAudience, ...]
    programme_themes: tuple[provision.ProgrammeTheme, ...]
    programme_funders: tuple[provision.ProgrammeFunder, ...]
    programme_sources: tuple[provision.ProgrammeSource, ...]
    programme_successors: tuple[provision.ProgrammeSuccessor, ...]
    programme_eligibility: tuple[provision.Eligibility, ...]
    providers: tuple[provision.Provider, ...]
    provider_aliases: tuple[provision.ProviderAlias, ...]
    deliveries: tuple[provision.Delivery, ...]
    delivery_providers: tuple[provision.DeliveryProvider, ...]
    local_schemes: tuple[local.LocalScheme, ...]
    learner_periods: tuple[training.LearnerPeriod, ...]
    training_providers: tuple[training.TrainingProvider, ...]
    apprenticeship_totals: tuple[training.ApprenticeshipTotal, ...]
    apprenticeship_providers: tuple[training.ApprenticeshipStarts, ...]
    colleges: tuple[training.College, ...]
    council_adult_learning: tuple[training.CouncilAdultLearning, ...]
    change_kinds: tuple[history.ChangeKind, ...]
    freshness: tuple[history.Freshness, ...]
    check_reasons: tuple[history.CheckReason, ...]
    link_results: tuple[history.LinkResult, ...]
    link_checks: tuple[history.LinkCheck, ...]
    moved_addresses: tuple[places.MovedAddress, ...]
    search_kinds: tuple[search.SearchKind, ...]
    search_synonyms: tuple[search.SearchSynonym, ...]
