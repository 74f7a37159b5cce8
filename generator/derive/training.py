"""Who trains apprentices and adults: the figures of one period, ready to look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.derive.index import Groups, by_key, grouped
from generator.derive.refs import Ref
from generator.derive.words import sort_key
from generator.model.atlas import Atlas
from generator.model.training import (
    ApprenticeshipStarts,
    ApprenticeshipTotal,
    College,
    CouncilAdultLearning,
    LearnerPeriod,
)

Measure = Literal["starts_residents", "starts_delivered"]
RESIDENTS: Measure = "starts_residents"
DELIVERED: Measure = "starts_delivered"


@dataclass(frozen=True, slots=True)
class Training:
    """Starts of `period`, the newest whole year there is; None without any.

    `names`, `order` and `pages` are by UKPRN. A provider with a page is called as its page is;
    `order` sorts by name.
    """

    period: LearnerPeriod | None
    periods: Mapping[str, LearnerPeriod]
    totals: Mapping[str, ApprenticeshipTotal]
    starts_of_district: Groups[ApprenticeshipStarts]
    starts_of_provider: Groups[ApprenticeshipStarts]
    colleges_of_district: Groups[College]
    adult_learning: Mapping[str, CouncilAdultLearning]
    names: Mapping[str, str]
    order: Mapping[str, str]
    pages: Mapping[str, Ref]


def build_training(atlas: Atlas) -> Training:
    """A part-year stays in the tables but is not set beside a whole one."""
    periods = by_key(atlas.learner_periods, lambda r: r.id)
    whole = [row.period for row in atlas.apprenticeship_totals if periods[row.period].whole_year]
    newest = max(whole, default="")
    pages = {row.ukprn: Ref("provider", row.id, row.name) for row in atlas.providers if row.ukprn}
    names = {row.ukprn: row.name for row in atlas.training_providers}
    names |= {ukprn: ref.text for ukprn, ref in pages.items()}
    starts = [row for row in atlas.apprenticeship_providers if row.period == newest]
    return Training(
        period=periods.get(newest),
        periods=periods,
        totals={
            row.district_code: row for row in atlas.apprenticeship_totals if row.period == newest
        },
        starts_of_district=grouped(starts, lambda r: r.district_code, lambda r: r),
        starts_of_provider=grouped(starts, lambda r: r.ukprn, lambda r: r),
        colleges_of_district=grouped(atlas.colleges, lambda r: r.district_code, lambda r: r),
        adult_learning=by_key(atlas.council_adult_learning, lambda r: r.area_code),
        names=names,
        order={ukprn: sort_key(name) for ukprn, name in names.items()},
        pages=pages,
    )
