"""The maps drawn into pages: what a view shows, handed to `maps.static`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.views.delivery_lines import DeliveryLine
from generator.derive.views.geography import GeographyView
from generator.derive.views.programme import ProgrammeView
from generator.derive.views.provider import ProviderView
from generator.derive.views.provider_training import ProviderTrainingView
from generator.derive.words import list_words
from generator.maps.static import (
    BaseMap,
    MapText,
    MapZone,
    in_england,
    locator,
    outline_file,
    shaded_map,
    zone_map,
)
from generator.render.draft import Draft
from generator.render.page import Product, drafted

To = Callable[[Ref], str]

ENGLAND = "assets/atlas/england.svg"
"""The outline that the maps of places and providers share."""


def place_locator(base: BaseMap, place: Place, neighbours: Sequence[str]) -> str:
    """The place among its neighbours, whose names the description carries."""
    around = f" Around it: {list_words(neighbours)}." if neighbours else ""
    text = MapText(
        "map-here", f"Map of {place.name}", f"{place.name} among the councils next to it.{around}"
    )
    return locator(base, place.districts, text, place.name)


def place_in_england(base: BaseMap, place: Place, region: str, root: str) -> str:
    """`root` leads from the page to the site's base."""
    text = MapText(
        "map-england",
        f"Where {place.name} is",
        f"{place.name} marked on England. Region: {region or 'more than one'}.",
    )
    return in_england(base, place.districts, text, root + ENGLAND)


def all_england(base: BaseMap, codes: Sequence[str]) -> str:
    """The councils of England, for the home page."""
    text = MapText("map-england", "Map of England", "The areas of all councils of England.")
    return locator(base, codes, text)


def england_file(base: BaseMap) -> Product:
    return drafted(ENGLAND, Draft(outline_file, base))


def provider_drawing(base: BaseMap, view: ProviderView, root: str) -> str:
    """`root` leads from the page to the site's base."""
    text = MapText(
        "map-provider",
        f"Where {view.provider.name} works",
        f"Councils in its areas: {list_words([ref.text for ref in view.areas], 20)}.",
    )
    return in_england(base, view.codes, text, root + ENGLAND)


def training_drawing(base: BaseMap, view: ProviderTrainingView, name: str) -> str:
    text = MapText("map-training", f"Where {name} trains apprentices", view.map_words)
    return shaded_map(base, {shade.step: shade.codes for shade in view.shades}, view.dots, text)


def geography_drawing(base: BaseMap, view: GeographyView) -> str:
    zones = [
        MapZone(
            str(line.number),
            line.zone.name,
            _coverage(line.codes, line.unsure_codes),
            f"#{line.anchor}",
        )
        for line in view.mapped
    ]
    names = list_words([line.zone.name for line in view.mapped])
    text = MapText(
        "map-zones", f"Map: {view.geography.name}", f"Numbered as in the table below: {names}."
    )
    return zone_map(base, zones, text)


def programme_drawing(base: BaseMap, view: ProgrammeView, to: To) -> Draft | None:
    """The first present boundary set with councils, where there is one."""
    for group in view.present:
        drawn = [line for line in group.lines if line.codes]
        if drawn:
            text = MapText(
                "map-zones",
                f"Map of {view.programme.name} by area and provider",
                f"Numbered as in the table: {list_words([_who(line) for line in drawn])}.",
            )
            return Draft(zone_map, base, [_zone(line, to) for line in drawn], text)
    return None


def _zone(line: DeliveryLine, to: To) -> MapZone:
    coverage = _coverage(line.codes, line.unsure_codes)
    return MapZone(str(line.number), _who(line), coverage, to(line.zone))


def _who(line: DeliveryLine) -> str:
    names = list_words([one.ref.text for one in line.involved], 3)
    return f"{line.name}: {names or 'not known who runs it'}"


def _coverage(codes: Sequence[str], unsure: Sequence[str]) -> dict[str, str]:
    return {code: "unclear" if code in unsure else "whole" for code in codes}
