"""The sentence that sums up a place, and the ways into its page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.cards import Card, NeedGroup
from generator.derive.counts import Counts
from generator.derive.places import Place
from generator.derive.words import count_words


@dataclass(frozen=True, slots=True)
class HelpSection:
    """Programmes for one kind of reader: those particular to the place, then the rest.

    `also` are cards of the section before that serve these readers too.
    """

    local: tuple[NeedGroup, ...]
    national: tuple[NeedGroup, ...]
    also: tuple[Card, ...]
    local_count: int
    national_count: int


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the page: one of its parts and what is in it."""

    anchor: str
    title: str
    detail: str


def sentence(place: Place, counts: Counts, local: int) -> str:
    """The place in plain words. `local` counts programmes that are not for all England."""
    return (
        f"{place.name} has {count_words(counts.programmes, 'programme')} "
        "of employment, skills and business help. "
        f"{local} {_are(local)} set up for this area or a wider one around it. "
        f"The other {counts.programmes - local} {_are(counts.programmes - local)} "
        "the same all over England. "
        f"They follow {count_words(counts.boundary_sets, 'different map')} and involve "
        f"{count_words(counts.providers, 'organisation')} and "
        f"{count_words(counts.funders, 'funder')}."
    )


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def ways(
    place: Place, counts: Counts, residents: HelpSection, employers: HelpSection, partners: int
) -> tuple[Way, ...]:
    """The parts of the page in their order; plans for councils only where there are any."""
    found = (
        Way("help-here", f"Help set up for {place.name}", f"{residents.local_count} for residents"),
        Way(
            "help-england",
            "Help that is the same all over England",
            f"{residents.national_count} for residents",
        ),
        Way("employers", "For employers", _employer_detail(employers)),
        Way("training", "Who delivers apprenticeships", "and colleges and adult learning"),
        Way("maps", f"The maps {place.name} lies in", f"{counts.boundary_sets} different maps"),
        Way("labour-market", "The local labour market", "work, pay and skills beside England"),
    )
    plans = Way("partners", "Plans and money for councils", str(partners))
    return (*found, plans) if partners else found


def _employer_detail(employers: HelpSection) -> str:
    here = employers.local_count + len(employers.also)
    return f"{here} set up here, {employers.national_count} all over England"
