"""Who delivers apprenticeships in a place, its colleges, and what its councils teach adults."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import Evidence, evidence_of
from generator.derive.index import Index
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.starts import Ranked, add_up, rank, share_words
from generator.derive.training import DELIVERED, RESIDENTS, Measure, Training
from generator.derive.words import count_words, list_words, sort_key
from generator.model.training import College, CouncilAdultLearning, LearnerPeriod

ROWS = 8


@dataclass(frozen=True, slots=True)
class TrainerRow:
    """A provider with its starts. `ref` is None where it has no page; `share` may be empty."""

    name: str
    ref: Ref | None
    ukprn: str
    starts: int
    share: str


@dataclass(frozen=True, slots=True)
class TrainerTable:
    """`total` counts all starts, those with providers too small to be named too."""

    total: int
    rows: tuple[TrainerRow, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class CollegeLine:
    """`where` is the council it is in, for a place of several."""

    name: str
    ref: Ref | None
    where: str
    note: str


@dataclass(frozen=True, slots=True)
class AdultLine:
    """Learners of one council, in words; `above` says that it covers more than the place."""

    council: Ref
    above: bool
    tailored: str
    education: str
    apprenticeships: str


@dataclass(frozen=True, slots=True)
class AreaTrainingView:
    """`period` is None where no figures are held; `evidence` is then None too.

    `added` counts the districts whose rounded figures were added up, 1 for none.
    """

    period: LearnerPeriod | None
    evidence: Evidence | None
    added: int
    residents: TrainerTable
    delivered: TrainerTable
    colleges: tuple[CollegeLine, ...]
    adults: tuple[AdultLine, ...]
    adults_period: LearnerPeriod | None
    no_adults: str


def area_training_view(
    index: Index, places: Places, training: Training, place: Place
) -> AreaTrainingView:
    period = training.period
    adults = _adult_learning(places, training, place)
    return AreaTrainingView(
        period=period,
        evidence=_evidence(index, period),
        added=len(place.districts),
        residents=_table(training, place, RESIDENTS),
        delivered=_table(training, place, DELIVERED),
        colleges=_colleges(places, training, place),
        adults=tuple(_adult_line(places, place, row) for row in adults),
        adults_period=training.periods[adults[0].period] if adults else None,
        no_adults=_no_adults(places, place),
    )


def _evidence(index: Index, period: LearnerPeriod | None) -> Evidence | None:
    if period is None:
        return None
    return evidence_of(index, period.evidence_level, period.evidence_date, period.source_url)


def _table(training: Training, place: Place, measure: Measure) -> TrainerTable:
    figures = (
        (row.ukprn, getattr(row, measure))
        for code in place.districts
        for row in training.starts_of_district.get(code, ())
    )
    starts = add_up(figures)
    total = sum(
        getattr(training.totals[code], measure)
        for code in place.districts
        if code in training.totals
    )
    ranked = rank(starts, training.order, ROWS)
    return TrainerTable(
        total=total,
        rows=tuple(
            TrainerRow(
                training.names[ukprn],
                training.pages.get(ukprn),
                ukprn,
                number,
                share_words(number, total),
            )
            for ukprn, number in ranked.shown
        ),
        rest=_rest_words(ranked, total),
    )


def _rest_words(ranked: Ranked, total: int) -> str:
    """Who is not in the table: those that are named in the data, and those that nobody names."""
    said = []
    if ranked.rest:
        others = count_words(len(ranked.rest), "other provider")
        most = ranked.rest[0][1]
        each = f", none with more than about {most:,}" if len(ranked.rest) > 1 else ""
        said.append(f"{others}: about {ranked.rest_starts:,}{each}.")
    if (unnamed := total - ranked.starts) > 0 and ranked.shown:
        said.append(f"Providers too small here to be named: about {unnamed:,}.")
    return " ".join(said)


def _colleges(places: Places, training: Training, place: Place) -> tuple[CollegeLine, ...]:
    several = len(place.districts) > 1
    lines = [
        _college_line(training, row, places.authorities[code].name if several else "")
        for code in place.districts
        for row in training.colleges_of_district.get(code, ())
    ]
    return tuple(sorted(lines, key=lambda line: sort_key(line.name)))


def _college_line(training: Training, row: College, where: str) -> CollegeLine:
    return CollegeLine(training.names[row.ukprn], training.pages.get(row.ukprn), where, row.note)


def _adult_learning(
    places: Places, training: Training, place: Place
) -> tuple[CouncilAdultLearning, ...]:
    """Rows of the place's own council, those in it and the counties above them, A to Z."""
    codes = {place.code, *place.districts}
    codes |= {places.authorities[code].county_code for code in place.districts}
    found = (training.adult_learning[code] for code in codes if code in training.adult_learning)
    return tuple(sorted(found, key=lambda row: sort_key(places.authorities[row.area_code].name)))


def _no_adults(places: Places, place: Place) -> str:
    if place.tier == "combined":
        return "The figures have no learners taught by its councils themselves."
    councils = [place.official_name]
    if place.county_code:
        councils.append(places.authorities[place.county_code].official_name)
    return f"The figures have no learners taught by {list_words(councils, joint='or')} itself."


def _adult_line(places: Places, place: Place, row: CouncilAdultLearning) -> AdultLine:
    council = places.authorities[row.area_code]
    return AdultLine(
        council=Ref("area", council.code, council.official_name),
        above=not set(council.districts) <= set(place.districts),
        tailored=_learners(row.tailored_learning),
        education=_learners(row.education_and_training),
        apprenticeships=_learners(row.apprenticeships),
    )


def _learners(figure: str) -> str:
    return f"{int(figure):,}" if figure.isdigit() else figure
