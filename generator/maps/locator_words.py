"""The words on a locator map: its own name, its neighbours, what lies beyond."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.geography.frame import Box, Frame, bounds
from generator.geography.projection import to_plane
from generator.maps import labels
from generator.maps.rows import Rings, Rows, rows_of
from generator.maps.surroundings import SURROUNDINGS
from generator.maps.svg import group, lines_of_text

TEXT_SIZE, NAME_SIZE = 23, 25
LINE_STEP = 1.12
MOST_FAR_LABELS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A district as drawn: its name and its rings in drawing units."""

    name: str
    rings: Rings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be named. `near` border the area, `far` do not; rings in drawing units."""

    area: Place
    near: Sequence[Place]
    far: Sequence[Place]
    land: Rings
    frame: Frame


@dataclass(frozen=True, slots=True)
class Written:
    css_class: str
    size: int
    label: labels.Label


def words(wanted: Wanted, window: Box) -> str:
    """A group of text elements, none on another, all inside the window."""
    written: list[Written] = []
    taken: list[Box] = []
    for word in _in_order_of_need(wanted, window, taken):
        written.append(word)
        taken.append(word.label.box)
    return group("pa-map__words", "".join(map(_element, written)))


def _element(word: Written) -> str:
    step = round(word.size * LINE_STEP)
    return lines_of_text(word.css_class, word.label.lines, word.label.at, step)


def _in_order_of_need(wanted: Wanted, window: Box, taken: Sequence[Box]) -> Iterator[Written]:
    """`taken` grows between two words: the caller adds each before it asks for the next."""
    if wanted.area.name and (own := _own_name(wanted.area, window)):
        yield Written("pa-map__name", NAME_SIZE, own)
    yield from _near(wanted, window, taken)
    yield from _beyond(wanted, window, taken)
    yield from _far(wanted.far, window, taken)


def _own_name(area: Place, window: Box) -> labels.Label | None:
    own = labels.inside(area.name, NAME_SIZE, rows_of(area.rings, window), ())
    extent = bounds(point for ring in area.rings for point in ring)
    return own or labels.beside(area.name, NAME_SIZE, extent, window)


def _near(wanted: Wanted, window: Box, taken: Sequence[Box]) -> Iterator[Written]:
    """Those that fit in their own district first, then those that stick out of it."""
    left = []
    for place in wanted.near:
        rows = rows_of(place.rings, window)
        label = labels.inside(place.name, TEXT_SIZE, rows, taken)
        if label:
            yield Written("pa-map__label", TEXT_SIZE, label)
        else:
            left.append((place.name, rows))
    area = rows_of(wanted.area.rings, window) if left else {}
    for name, rows in left:
        label = labels.over(name, TEXT_SIZE, rows, window, taken, area)
        if label:
            yield Written("pa-map__label", TEXT_SIZE, label)


def _far(places: Sequence[Place], window: Box, taken: Sequence[Box]) -> Iterator[Written]:
    found = (
        labels.inside(place.name, TEXT_SIZE, rows_of(place.rings, window), taken)
        for place in places
    )
    for label in islice(filter(None, found), MOST_FAR_LABELS):
        yield Written("pa-map__label pa-map__label--far", TEXT_SIZE, label)


def _beyond(wanted: Wanted, window: Box, taken: Sequence[Box]) -> Iterator[Written]:
    land: Rows | None = None
    for name, points in SURROUNDINGS:
        pixels = [wanted.frame.pixel(to_plane(point)) for point in points]
        if not any(window.holds(Box(*pixel, *pixel)) for pixel in pixels):
            continue
        land = rows_of(wanted.land, window) if land is None else land
        label = labels.at_first_free(name, TEXT_SIZE, pixels, window, taken, land)
        if label:
            yield Written("pa-map__label pa-map__label--beyond", TEXT_SIZE, label)
