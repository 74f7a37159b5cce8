"""Who trains apprentices and adults, where, and how many."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearnerPeriod:
    """What numbers of learners are for. `label` follows "from": `August 2024 to July 2025`."""

    id: str
    label: str
    whole_year: bool
    source_url: str
    evidence_level: str
    evidence_date: str


@dataclass(frozen=True, slots=True)
class TrainingProvider:
    ukprn: str
    name: str


@dataclass(frozen=True, slots=True)
class ApprenticeshipTotal:
    """All starts of a district, rounded to 10: by home of the apprentice, by place of training."""

    district_code: str
    period: str
    starts_residents: int
    starts_delivered: int


@dataclass(frozen=True, slots=True)
class ApprenticeshipStarts:
    """Starts with one provider, rounded to 10; 0 is none, or too few to publish."""

    district_code: str
    period: str
    ukprn: str
    starts_residents: int
    starts_delivered: int


@dataclass(frozen=True, slots=True)
class College:
    """`basis`: `address-2018` or `delivery`, why it is placed in its district."""

    ukprn: str
    district_code: str
    basis: str
    source_url: str
    note: str


@dataclass(frozen=True, slots=True)
class CouncilAdultLearning:
    """Learners of a council that teaches adults itself: digits, or `low` for too few to publish."""

    area_code: str
    period: str
    ukprn: str
    tailored_learning: str
    education_and_training: str
    apprenticeships: str
