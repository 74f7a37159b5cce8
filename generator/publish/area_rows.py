"""What is told of an area besides what is on offer there: figures, training, those most like it."""

from __future__ import annotations

from generator.derive.labour.figures import ENGLAND_CODE
from generator.derive.places import Place
from generator.derive.world import World
from generator.publish.fingerprint import Fingerprints


class AreaRows:
    """Names for the rows of an area, each worked out when it is first asked for."""

    def __init__(self, world: World, prints: Fingerprints) -> None:
        self._world = world
        self._prints = prints
        self._names: dict[str, str] = {}

    def reaching(self, place: Place) -> list[str]:
        """Those of a place, of its councils, and of the areas above and beside it."""
        world = self._world
        above = {world.places.authorities[code].county_code for code in place.districts}
        region = world.figures.regions.get(place.ref.key, place.region_code)
        codes = {place.code, *place.districts, *above, place.region_code, region, ENGLAND_CODE}
        return [self._name(code) for code in sorted(codes - {""})]

    def provider(self, ukprn: str) -> str:
        """Where it trains apprentices."""
        training = self._world.training
        return self._prints.of((training.period, training.starts_of_provider.get(ukprn)))

    def _name(self, code: str) -> str:
        if code not in self._names:
            told = self._figures(code), self._training(code), self._similar(code)
            self._names[code] = self._prints.of(told)
        return self._names[code]

    def _figures(self, code: str) -> list[object]:
        figures = self._world.figures
        return [figures.of(code, indicator) for indicator in figures.indicators]

    def _training(self, code: str) -> tuple[object, ...]:
        """With what those that train there are called, and their pages."""
        training = self._world.training
        starts = training.starts_of_district.get(code, ())
        colleges = training.colleges_of_district.get(code, ())
        trainers = [*(row.ukprn for row in starts), *(row.ukprn for row in colleges)]
        called = [(training.names[ukprn], training.pages.get(ukprn)) for ukprn in trainers]
        return (
            training.period,
            starts,
            colleges,
            called,
            training.totals.get(code),
            training.adult_learning.get(code),
        )

    def _similar(self, code: str) -> object:
        return self._world.index.similar_of_district.get(code)
