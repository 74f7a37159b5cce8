"""All that is derived once and that every page's view starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.derive.coverage import Reach, ReachTable, build_reach, reaches
from generator.derive.index import Index, build_index
from generator.derive.labour.figures import Figures, build_figures
from generator.derive.national import National, build_national
from generator.derive.overlaps import Crossings, build_crossings
from generator.derive.places import Place, Places, build_places
from generator.derive.standing import Standing, standings
from generator.derive.training import Training, build_training
from generator.model.atlas import Atlas

Neighbours = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class World:
    """`borders` gives, for each district, the districts that it shares a border with.

    `standings` gives, for the key of each place, its numbers among those of places of its kind.
    `national` is what is the same in every place.
    """

    index: Index
    places: Places
    reach: ReachTable
    borders: Neighbours
    training: Training
    figures: Figures
    standings: Mapping[str, Standing]
    national: National

    @cached_property
    def crossings(self) -> Crossings:
        """How zones of different maps overlap."""
        return build_crossings(self.index)

    def everything(self, place: Place) -> tuple[Reach, ...]:
        """Every delivery in the place, past ones too."""
        return reaches(self.reach, place.districts)

    def neighbours(self, place: Place) -> tuple[str, ...]:
        """Codes of the councils around the place: counties around a county, else districts."""
        inside = set(place.districts)
        around = {other for code in inside for other in self.borders.get(code, ())} - inside
        if place.tier != "upper":
            return tuple(sorted(around))
        return tuple(sorted({self.places.authorities[code].county_code or code for code in around}))


def build_world(atlas: Atlas, borders: Neighbours, today: str = "") -> World:
    """`today` is the day of the edition, ISO 8601; without it nothing is said to be old."""
    index = build_index(atlas, today)
    places, reach = build_places(index), build_reach(index)
    return World(
        index,
        places,
        reach,
        borders,
        build_training(atlas),
        build_figures(index, places),
        standings(index, places, reach),
        build_national(index, reach.everywhere),
    )
