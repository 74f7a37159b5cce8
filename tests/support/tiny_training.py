"""Who trains apprentices and adults on the tiny land, as rounded as the real figures are.

Acme Training has a page, the others have not. Lewes is too small for shares, and Wealden has no
figures at all. Beacon and Dune have equal numbers in Hastings.
"""

from __future__ import annotations

from generator.model.training import (
    ApprenticeshipStarts,
    ApprenticeshipTotal,
    College,
    CouncilAdultLearning,
    LearnerPeriod,
    TrainingProvider,
)
from tests.support.tiny_places import BRIGHTON, COUNTY, EASTBOURNE, HASTINGS, LEWES, ROTHER

YEAR, PART_YEAR = "2024/25", "2025/26 (Aug to Apr)"
ACME, BEACON, DUNE, COLLEGE = "10000001", "10000002", "10000003", "10000004"
FILE = "https://www.example.org/starts.csv"


def starts(
    district: str, ukprn: str, residents: int, delivered: int, period: str = YEAR
) -> ApprenticeshipStarts:
    return ApprenticeshipStarts(district, period, ukprn, residents, delivered)


PERIODS = (
    LearnerPeriod(YEAR, "August 2024 to July 2025", True, FILE, "seen", "2026-07-16"),
    LearnerPeriod(PART_YEAR, "August 2025 to April 2026", False, FILE, "seen", "2026-07-16"),
)
TRAINERS = (
    TrainingProvider(ACME, "Acme Training Limited"),
    TrainingProvider(BEACON, "Beacon Skills Ltd"),
    TrainingProvider(DUNE, "Dune Apprentices Ltd"),
    TrainingProvider(COLLEGE, "Hastings College"),
)
TOTALS = (
    ApprenticeshipTotal(BRIGHTON, YEAR, 1010, 2000),
    ApprenticeshipTotal(EASTBOURNE, YEAR, 300, 100),
    ApprenticeshipTotal(HASTINGS, YEAR, 400, 250),
    ApprenticeshipTotal(HASTINGS, PART_YEAR, 380, 220),
    ApprenticeshipTotal(LEWES, YEAR, 90, 60),
    ApprenticeshipTotal(ROTHER, YEAR, 150, 100),
)
STARTS = (
    starts(BRIGHTON, ACME, 500, 1500),
    starts(BRIGHTON, BEACON, 10, 0),
    starts(EASTBOURNE, ACME, 60, 0),
    starts(HASTINGS, ACME, 20, 10),
    starts(HASTINGS, BEACON, 40, 100),
    starts(HASTINGS, BEACON, 380, 220, PART_YEAR),
    starts(HASTINGS, COLLEGE, 200, 90),
    starts(HASTINGS, DUNE, 40, 0),
    starts(LEWES, ACME, 10, 0),
    starts(LEWES, DUNE, 20, 30),
    starts(ROTHER, COLLEGE, 20, 0),
)
COLLEGES = (
    College(COLLEGE, HASTINGS, "address-2018", FILE, "Called Hastings Tech in the list of 2018."),
)
ADULT_LEARNING = (
    CouncilAdultLearning(BRIGHTON, PART_YEAR, "10000005", "1500", "low", "low"),
    CouncilAdultLearning(COUNTY, PART_YEAR, "10000006", "320", "1210", "40"),
)
