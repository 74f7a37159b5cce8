"""What is told of an area besides what is on offer there: figures, training, those most like it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.derive.labour.figures import ENGLAND_CODE
from generator.derive.places import Place
from generator.derive.world import World
from generator.publish.fingerprint import Fingerprints


class AreaRows:
    """Names for the rows of areas. That of an area is worked out when it is first asked for."""

    def __init__(self, world: World, prints: Fingerprints) -> None:
        self._world = world
        self._prints = prints
        self._figures_of = cache(self._named(self._figures))
        self._training_of = cache(self._named(self._training))

    def figures(self, place: Place) -> list[str]:
        """Of its labour market, and of the areas that it is set beside."""
        region = self._world.figures.regions.get(place.ref.key, place.region_code)
        beside = {place.region_code, region, ENGLAND_CODE}
        codes = self._councils(place) | beside - {""}
        return [self._figures_of(code) for code in sorted(codes)]

    def training(self, place: Place) -> list[str]:
        """Of who trains there, and of its colleges."""
        return [self._training_of(code) for code in sorted(self._councils(place))]

    def similar(self, place: Place) -> object:
        """Which are most like it."""
        return self._world.index.similar_of_district.get(place.code)

    def provider(self, ukprn: str) -> str:
        """Where it trains apprentices."""
        training = self._world.training
        return self._prints.of((training.period, training.starts_of_provider.get(ukprn)))

    def _councils(self, place: Place) -> set[str]:
        """The place, the councils in it, and the counties above those."""
        above = {self._world.places.authorities[code].county_code for code in place.districts}
        return {place.code, *place.districts, *above} - {""}

    def _named(self, rows: Callable[[str], object]) -> Callable[[str], str]:
        return lambda code: self._prints.of(rows(code))

    def _figures(self, code: str) -> object:
        figures = self._world.figures
        return [figures.of(code, indicator) for indicator in figures.indicators]

    def _training(self, code: str) -> object:
        """With what those that train there are called, and their pages."""
        training = self._world.training
        starts = training.starts_of_district.get(code, ())
        colleges = training.colleges_of_district.get(code, ())
        trainers = [*(row.ukprn for row in starts), *(row.ukprn for row in colleges)]
        called = [(training.names[ukprn], training.pages.get(ukprn)) for ukprn in trainers]
        totals, adults = training.totals.get(code), training.adult_learning.get(code)
        return training.period, starts, colleges, called, totals, adults
