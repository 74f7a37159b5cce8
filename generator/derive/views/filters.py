"""The form that narrows a page's programmes to who you are and what you want."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.facts import Tag, programme_ref, status_tag
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.words import count_words
from generator.model.local import LocalScheme
from generator.model.vocabulary import Audience, Theme

READERS = ("residents", "businesses")
ANYONE = "anyone"
# Where to turn when nothing fits: the Jobcentre first, then careers advice.
FIRST_STEPS = ("jobs-and-careers-service", "national-careers-service")


@dataclass(frozen=True, slots=True)
class Option:
    """A choice in the form. `fits`: the numbers on a programme (see `Fits`) that answer it."""

    id: str
    label: str
    fits: str


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A programme to begin with when nothing fits, in the words of its own record."""

    programme: Ref
    tag: Tag
    how_to_start: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the forms of all pages ask, in order. The first number of an option is its own.

    A page offers what at least one of its open programmes answers: filter-choices.js sees to it.
    """

    audiences: tuple[Option, ...]
    themes: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FilterView:
    """`summary` is what the page has when nothing is chosen."""

    summary: str
    first_steps: tuple[FirstStep, ...]


def filter_view(
    index: Index, programmes: Iterable[str], schemes: Iterable[LocalScheme] = ()
) -> FilterView:
    """`programmes`: ids of all that are open on the page; one that comes twice counts once.

    `schemes`: the local schemes that are open on it.
    """
    return FilterView(_summary(index, set(programmes), len(tuple(schemes))), _first_steps(index))


def filter_choices(index: Index) -> Choices:
    """Nobody is asked whether they are a council."""
    return Choices(
        audiences=tuple(
            Option(row.id, row.i_am, _answered_by(index, row))
            for row in sorted(index.atlas.audiences, key=lambda row: row.position)
            if row.side in READERS
        ),
        themes=tuple(_theme(row) for row in _in_order(index)),
    )


def _summary(index: Index, programmes: set[str], local: int) -> str:
    """Says what is not in the headline numbers of a page, so that the two agree."""
    planned = sum(not index.statuses[index.programmes[key].status].counted for key in programmes)
    apart = [
        *([f"{planned} of them planned"] if planned else []),
        *([count_words(local, "local scheme")] if local else []),
    ]
    return ", ".join([count_words(len(programmes) + local, "programme"), *apart])


def _in_order(index: Index) -> list[Theme]:
    return sorted(index.atlas.themes, key=lambda row: row.position)


def _theme(row: Theme) -> Option:
    return Option(row.id, row.i_want, str(row.position))


def _answered_by(index: Index, row: Audience) -> str:
    """What is open to anyone fits every resident, whatever they say of themselves."""
    anyone = index.audiences.get(ANYONE)
    if anyone is None or anyone.id == row.id or row.side != anyone.side:
        return str(row.position)
    return f"{row.position} {anyone.position}"


def _first_steps(index: Index) -> tuple[FirstStep, ...]:
    """Those that are not over and of which we know how to start."""
    known = (index.programmes[key] for key in FIRST_STEPS if key in index.programmes)
    return tuple(
        FirstStep(programme_ref(row), status_tag(index, row), row.how_to_start)
        for row in known
        if row.how_to_start and not index.statuses[row.status].ended
    )
