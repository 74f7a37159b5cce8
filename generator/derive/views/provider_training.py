"""Where a provider trains apprentices: its tables, and the shades of its map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.facts import Evidence, evidence_of
from generator.derive.index import Index
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.starts import Ranked, add_up, by_number, rank
from generator.derive.training import DELIVERED, RESIDENTS, Measure, Training
from generator.derive.words import count_words, list_words, sort_key
from generator.model.provision import Provider
from generator.model.training import LearnerPeriod

ROWS = 12
# The least number of each shade, palest first, and what the key says of it.
SHADES = ((10, "About 10"), (20, "20 to 40"), (50, "50 to 90"), (100, "100 or more"))


@dataclass(frozen=True, slots=True)
class CouncilRow:
    council: Ref
    starts: int


@dataclass(frozen=True, slots=True)
class CouncilTable:
    """`rest` has what the rows leave out: councils that have the same number together."""

    rows: tuple[CouncilRow, ...]
    rest: tuple[str, ...]
    rest_count: int


@dataclass(frozen=True, slots=True)
class Shade:
    """Districts drawn alike. `step` counts from 1, the palest."""

    step: int
    label: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProviderTrainingView:
    """`map_words` says what `shades` and `dots`, districts where it trains people, show."""

    evidence: Evidence
    sentence: str
    residents: CouncilTable
    delivered: CouncilTable
    shades: tuple[Shade, ...]
    dots: tuple[str, ...]
    map_words: str


def provider_training_view(
    index: Index, places: Places, training: Training, provider: Provider
) -> ProviderTrainingView | None:
    """None for a provider of which no starts are published."""
    rows = training.starts_of_provider.get(provider.ukprn, ())
    if training.period is None or not rows:
        return None
    names = {row.district_code: places.authorities[row.district_code].name for row in rows}

    def ranked(measure: Measure) -> Ranked:
        starts = add_up((row.district_code, getattr(row, measure)) for row in rows)
        return rank(starts, {code: sort_key(names[code]) for code in starts}, ROWS)

    residents, delivered = ranked(RESIDENTS), ranked(DELIVERED)
    shades = _shades(residents)
    period = training.period
    return ProviderTrainingView(
        evidence=evidence_of(index, period.evidence_level, period.evidence_date, period.source_url),
        sentence=_sentence(provider, period, residents, delivered),
        residents=_table(places, residents, names),
        delivered=_table(places, delivered, names),
        shades=shades,
        dots=tuple(code for code, _ in (*delivered.shown, *delivered.rest)),
        map_words=_map_words(shades, delivered, names),
    )


def _sentence(
    provider: Provider, period: LearnerPeriod, residents: Ranked, delivered: Ranked
) -> str:
    return (
        f"From {period.label}, {_begun(residents)} with {provider.name} by people who live in "
        f"{_councils(residents)}, and {_begun(delivered)} with training in {_councils(delivered)}."
    )


def _begun(ranked: Ranked) -> str:
    if not ranked.starts:
        return "too few apprenticeships to publish were begun"
    return f"about {ranked.starts:,} apprenticeships were begun"


def _councils(ranked: Ranked) -> str:
    number = len(ranked.shown) + len(ranked.rest)
    return count_words(number, "council area") if number else "any one council area"


def _table(places: Places, ranked: Ranked, names: Mapping[str, str]) -> CouncilTable:
    return CouncilTable(
        rows=tuple(
            CouncilRow(places.authorities[code].ref, starts) for code, starts in ranked.shown
        ),
        rest=tuple(
            f"About {starts:,} in {list_words([names[code] for code in codes])}."
            for starts, codes in by_number(ranked.rest)
        ),
        rest_count=len(ranked.rest),
    )


def _shades(residents: Ranked) -> tuple[Shade, ...]:
    """Districts by the highest shade whose least number they reach; empty shades are left out."""
    codes: dict[int, list[str]] = {}
    for code, starts in (*residents.shown, *residents.rest):
        step = sum(starts >= least for least, _ in SHADES)
        codes.setdefault(step, []).append(code)
    return tuple(
        Shade(step, label, tuple(sorted(codes[step])))
        for step, (_, label) in enumerate(SHADES, start=1)
        if step in codes
    )


def _map_words(shades: tuple[Shade, ...], delivered: Ranked, names: Mapping[str, str]) -> str:
    """The darkest shade first, by name while they are few; the tables have them all."""
    said = [
        f"{shade.label}: {list_words(sorted(names[code] for code in shade.codes), 12)}."
        for shade in reversed(shades)
    ]
    dots = sorted(names[code] for code, _ in (*delivered.shown, *delivered.rest))
    if dots:
        said.append(f"A dot marks training in {list_words(dots, 12)}.")
    return f"Apprenticeship starts by residents. {' '.join(said)}"
