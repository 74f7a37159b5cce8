"""The vocabularies of the tiny atlas: every status, currency and coverage, a few of the rest."""

from __future__ import annotations

from generator.model.search import SearchKind, SearchSynonym
from generator.model.vocabulary import (
    AreaKind,
    Audience,
    Basis,
    Coverage,
    Currency,
    EvidenceLevel,
    GeographyKind,
    ProviderKind,
    Role,
    Side,
    Status,
    Theme,
)

STATUSES = (
    Status("live", "Open", "It runs.", 1, True, False, "active"),
    Status("changing", "Open, but changing", "It is being changed.", 2, True, False, "active"),
    Status("uncertain", "Not confirmed", "Check before you rely on it.", 3, True, False, ""),
    Status("planned", "Planned", "It is not open yet.", 4, False, False, ""),
    Status(
        "closed-to-new-starts", "Closed to new starts", "Nobody new.", 5, False, True, "inactive"
    ),
    Status("closed", "Ended", "It has ended.", 6, False, True, "defunct"),
)
EVIDENCE_LEVELS = (
    EvidenceLevel("seen", "Seen in a source", "We read it in the source.", 1),
    EvidenceLevel("mixed", "Partly checked", "We read part of it.", 2),
    EvidenceLevel("recalled", "Not checked", "It is from memory.", 3),
)
CURRENCIES = (
    Currency("current", "On offer", "On offer here.", 1),
    Currency("unclear", "Not confirmed here", "Nothing shows that it is open here.", 2),
    Currency("planned", "Planned here", "Not open here yet.", 3),
    Currency("past", "Ended here", "It has ended here.", 4),
)
COVERAGES = (
    Coverage("whole", "All of the area", "All of the council area is in.", 1),
    Coverage("part", "Part of the area", "Only part is in.", 2),
    Coverage("unclear", "Not clear how much of the area", "We could not tell.", 3),
)
BASES = (
    Basis("seen", "Named in a source", "A source names it.", 1),
    Basis("derived", "Worked out", "From a look-up.", 2),
    Basis("inferred", "Our best reading", "No source lists the councils.", 3),
)
SIDES = (
    Side("residents", "For residents", 1),
    Side("businesses", "For employers and businesses", 2),
    Side("both", "For residents and employers", 3),
)
AUDIENCES = (
    Audience("out-of-work", "Out of work", "I am out of work", "residents", 1),
    Audience("adult-learners", "Adult learners", "I want to learn", "residents", 2),
    Audience("small-firms", "Small firms", "I run a small firm", "businesses", 3),
    Audience("councils", "Councils", "I work for a council", "partners", 4),
)
THEMES = (
    Theme("health", "Health and work", "I want to work with a health condition", "Health.", 1),
    Theme("job-search", "Finding a job", "I want to find a job", "Jobs.", 2),
    Theme("training", "Training", "I want training", "Courses.", 3),
    Theme("business", "Running a business", "I want to run my business", "Advice.", 4),
)
ROLES = (
    Role("lead-body", "Lead body", "Led by", "Leads it.", 1, True),
    Role("prime-provider", "Main provider", "Run by", "Holds the contract.", 2, True),
    Role("delivery-partner", "Local provider", "Provided locally by", "Gives it.", 3, True),
    Role("national-body", "National body", "Run across England by", "Runs it all over.", 4, True),
    Role("commissioner", "Commissioner", "Paid for locally by", "Pays others.", 5, False),
    Role("not-known", "Role not known", "Named with", "The role is not known.", 6, False),
)
AREA_KINDS = (
    AreaKind("unitary-authority", "Unitary authority", "Unitary authorities", "single", 1),
    AreaKind("non-metropolitan-district", "District council", "District councils", "lower", 2),
    AreaKind("county-council", "County council", "County councils", "upper", 3),
    AreaKind("combined-authority", "Combined authority", "Combined authorities", "combined", 4),
)
GEOGRAPHY_KINDS = (
    GeographyKind("national", "National", "All of England.", 1),
    GeographyKind("funding-area", "Funding areas", "Where money goes.", 2),
    GeographyKind("historic", "Maps of the past", "No longer used.", 3),
    GeographyKind("not-mapped", "Not mapped", "No list is known.", 4),
)
PROVIDER_KINDS = (
    ProviderKind("college", "College", "Colleges", 1),
    ProviderKind("public-body", "Public body", "Public bodies", 2),
    ProviderKind("company", "Company", "Companies", 3),
)
SEARCH_KINDS = (
    SearchKind("programme", "Programme", "Programmes", 1, 99, 1),
    SearchKind("area", "Council", "Councils", 1, 99, 2),
    SearchKind("combined-authority", "Combined authority", "Combined authorities", 0, 99, 3),
    SearchKind("former", "Former council", "Former councils", 0, 99, 4),
    SearchKind("provider", "Provider", "Providers", 0, 99, 5),
    SearchKind("map", "Map", "Maps", 0, 99, 6),
    SearchKind("page", "Page", "Pages", 0, 99, 7),
)
SEARCH_SYNONYMS = (
    SearchSynonym("bad back", "health condition", "", "health"),
    SearchSynonym("sacked", "", "out-of-work", ""),
)
