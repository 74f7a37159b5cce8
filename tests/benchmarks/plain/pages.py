"""Every page of the plain site, by section of its menu, made as it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.overlaps import build_crossings
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.views.area import area_view
from generator.derive.views.former import former_view
from generator.derive.views.geography import geography_view
from generator.derive.views.programme import ProgrammeView, programme_view
from generator.derive.views.provider import provider_view
from generator.derive.world import World
from tests.benchmarks.plain.area_page import area_text
from tests.benchmarks.plain.maps import Feature, area_map, zone_map
from tests.benchmarks.plain.markdown import PlainPage, Writer, blocks
from tests.benchmarks.plain.provision_pages import geography_text, programme_text, provider_text


@dataclass(frozen=True, slots=True)
class Plain:
    """What the pages are made from."""

    world: World
    features: list[Feature]
    to: Writer

    def sections(self) -> dict[str, Iterator[PlainPage]]:
        """The sections of the menu with their pages."""
        places = self.world.places
        return {
            "Areas": self._areas((*places.districts, *places.counties)),
            "Combined authorities": self._areas(tuple(places.combined.values())),
            "Former councils": self._former(),
            "Programmes": self._programmes(),
            "Providers": self._providers(),
            "Maps": self._geographies(),
        }

    def _page(self, ref: Ref, text: str) -> PlainPage:
        return PlainPage(self.to.path(ref), ref.text, text)

    def _areas(self, places: tuple[Place, ...]) -> Iterator[PlainPage]:
        world = self.world
        for place in places:
            around = world.neighbours(place)
            view = area_view(
                world.index, world.places, place, world.everything(place), around, world.national
            )
            note = world.index.combined[place.ref.key].note if place.tier == "combined" else ""
            drawn = area_map(self.features, place.districts)
            yield self._page(place.ref, area_text(view, note, drawn, self.to))

    def _former(self) -> Iterator[PlainPage]:
        for former in self.world.index.atlas.former_authorities:
            if former.slug:
                view = former_view(self.world.index, self.world.places, former)
                ended = f"It ended on {view.ended}. See {self.to.all(view.successors)}."
                yield self._page(view.ref, blocks(f"# {former.official_name}", ended))

    def _programmes(self) -> Iterator[PlainPage]:
        world = self.world
        for programme in world.index.atlas.programmes:
            view = programme_view(world.index, world.places, programme)
            yield self._page(view.ref, programme_text(view, self._programme_map(view), self.to))

    def _programme_map(self, view: ProgrammeView) -> str:
        """The first present boundary set whose councils are known, as on our page."""
        for group in view.present:
            if zones := {line.name: line.codes for line in group.lines if line.codes}:
                return zone_map(self.features, zones)
        return ""

    def _providers(self) -> Iterator[PlainPage]:
        for provider in self.world.index.atlas.providers:
            view = provider_view(self.world.index, self.world.places, provider)
            yield self._page(view.ref, provider_text(view, self.to))

    def _geographies(self) -> Iterator[PlainPage]:
        world = self.world
        for geography in world.index.atlas.geographies:
            view = geography_view(
                world.index, world.places, build_crossings(world.index), geography
            )
            zones = {line.zone.name: line.codes for line in view.mapped}
            drawn = zone_map(self.features, zones) if zones else ""
            yield self._page(view.ref, geography_text(view, drawn, self.to))
