"""The parts of an area page that are drafts: a rebuild keeps each that says the same as before."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derive.cards import NeedGroup
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
Groups = tuple[NeedGroup, ...]


def place_sections(context: Context, place: Place, view: AreaView) -> Mapping[str, Draft]:
    """By the name that the template of the page has for each."""
    world, path, marks = context.world, context.links.path(place.ref), context.news.tags(place)
    return {
        "residents_here": _here(context, path, view.residents.local, marks),
        "residents_england": _england(context, path, view.residents.national, marks, "h3"),
        "employers_here": _here(context, path, view.employers.local, marks),
        "employers_england": _england(context, path, view.employers.national, marks, "h4"),
        "crosswalk": context.section("area_maps.html.j2", path, place=place, rows=view.crosswalk),
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


def _here(context: Context, path: str, groups: Groups, marks: Tags) -> Draft:
    return context.section("area_here.html.j2", path, groups=groups, marks=_of(groups, marks))


def _england(context: Context, path: str, groups: Groups, marks: Tags, level: str) -> Draft:
    """It links up and away only, so it is the same on all pages as far down as this one."""
    return context.section(
        "area_england.html.j2",
        relative(path, ""),
        groups=groups,
        marks=_of(groups, marks),
        level=level,
    )


def _of(groups: Groups, marks: Tags) -> Tags:
    """The marks of these programmes alone."""
    keys = (card.programme.key for group in groups for card in group.cards)
    return {key: marks[key] for key in keys if key in marks}
