"""The whole dataset in memory: one tuple of records for each table of `data/`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import local, places, provision, search, vocabulary


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
    code_changes: tuple[places.CodeChange, ...]
    area_aliases: tuple[places.AreaAlias, ...]
    postcode_answers: tuple[places.PostcodeAnswer, ...]
    postcode_areas: tuple[places.PostcodeArea, ...]
    geographies: tuple[places.Geography, ...]
    coverage_exceptions: tuple[places.CoverageException, ...]
    zones: tuple[places.Zone, ...]
    zone_members: tuple[places.ZoneMember, ...]
    population: tuple[places.Population, ...]
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
    search_kinds: tuple[search.SearchKind, ...]
    search_synonyms: tuple[search.SearchSynonym, ...]
