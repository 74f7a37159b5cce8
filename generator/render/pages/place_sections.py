"""The parts of an area page that are drafts: a rebuild keeps each that says the same as before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.cards import Card, NeedGroup
from generator.derive.changes.news import Tags
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.views.area import AreaView
from generator.derive.views.area_training import area_training_view
from generator.derive.views.labour import labour_view
from generator.render.context import Context
from generator.render.draft import Draft
from generator.render.labour import LabourCharts
from generator.render.links import relative

STARTS_FILE = Ref("file", "data/apprenticeship_providers.csv", "Every provider (CSV)")
NOTHING = ""
Section = Draft | str
"""`NOTHING` where there is nothing to say."""
Groups = tuple[NeedGroup, ...]


def place_sections(context: Context, place: Place, view: AreaView) -> Mapping[str, Section]:
    """By the name that the template of the page has for each."""
    return {**_of_programmes(context, place, view), **_of_figures(context, place)}


def _of_programmes(context: Context, place: Place, view: AreaView) -> Mapping[str, Section]:
    path, residents, employers = context.links.path(place.ref), view.residents, view.employers
    told = _Telling(context, path, context.news.tags(place))
    return {
        "filter": context.section("area_filter.html.j2", path, filter=view.filter),
        "residents_here": told.groups("area_here.html.j2", residents.local),
        "residents_england": told.england(residents.national, "h3"),
        "employers_here": told.groups("area_here.html.j2", employers.local),
        "employers_also": told.cards("area_also.html.j2", employers.also),
        "employers_england": told.england(employers.national, "h4"),
        "crosswalk": context.section("area_maps.html.j2", path, place=place, rows=view.crosswalk),
        "partners": told.cards("area_partners.html.j2", view.partners),
        "ended": _ended(context, path, view),
    }


def _of_figures(context: Context, place: Place) -> Mapping[str, Section]:
    world, path = context.world, context.links.path(place.ref)
    return {
        "training": context.section(
            "area_training.html.j2",
            path,
            place=place,
            view=area_training_view(world.index, world.places, world.training, place),
            starts_file=STARTS_FILE,
        ),
        "labour": context.section(
            "area_labour.html.j2",
            path,
            place=place,
            labour=labour_view(world.index, world.places, world.figures, place),
            charts=LabourCharts(world.figures, path),
        ),
    }


@dataclass(frozen=True, slots=True)
class _Telling:
    """Sections of cards, for the page at `path` with these marks."""

    context: Context
    path: str
    marks: Tags

    def groups(self, template: str, groups: Groups) -> Section:
        if not groups:
            return NOTHING
        marks = self._marks(card for group in groups for card in group.cards)
        return self.context.section(template, self.path, groups=groups, marks=marks)

    def england(self, groups: Groups, level: str) -> Section:
        """It links up and away only, so it is the same on all pages as far down as this one."""
        if not groups:
            return NOTHING
        up, marks = relative(self.path, ""), self._marks(c for g in groups for c in g.cards)
        return self.context.section(
            "area_england.html.j2", up, groups=groups, marks=marks, level=level
        )

    def cards(self, template: str, cards: tuple[Card, ...]) -> Section:
        if not cards:
            return NOTHING
        return self.context.section(template, self.path, cards=cards, marks=self._marks(cards))

    def _marks(self, cards: Iterable[Card]) -> Tags:
        """The marks of these programmes alone."""
        keys = (card.programme.key for card in cards)
        return {key: self.marks[key] for key in keys if key in self.marks}


def _ended(context: Context, path: str, view: AreaView) -> Section:
    return context.section("area_ended.html.j2", path, lines=view.ended) if view.ended else NOTHING
