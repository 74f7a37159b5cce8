"""The home page and the directories."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.refs import Ref, map_of
from generator.derive.views.changes import changes_view
from generator.derive.views.compare import compare_view
from generator.derive.views.home import home_view
from generator.derive.views.indicators import indicators_view
from generator.derive.views.labels import labels_view
from generator.derive.views.listings import (
    area_index_view,
    map_index_view,
    programme_index_view,
    provider_index_view,
)
from generator.derive.views.search import search_view
from generator.derive.views.shortlist import shortlist_view
from generator.render.context import Context
from generator.render.draft import Draft
from generator.render.drawings import all_england
from generator.render.labour import england_charts
from generator.render.page import Page

MAPS = Ref("page", "maps/", "Maps")
VALUES = Ref("file", "data/indicator_values.csv", "Labour market figures (CSV)")


def directory_pages(context: Context) -> Iterator[Page]:
    world = context.world
    index, places = world.index, world.places

    def page(kind: str, title: str, description: str, **fields: object) -> Page:
        """The kind names the template and, but for the home page, the address."""
        path = "" if kind == "home" else f"{kind}/"
        body = context.render(f"{kind}.html.j2", path, **fields)
        return Page(path, title, description, kind, body)

    yield page(
        "home",
        "find help with work, skills and business",
        "Public help with work, skills and business in every council area of England: "
        "who runs it near you, how to start, and how sure we are.",
        view=home_view(index, places),
        england=Draft(all_england, context.base, [place.code for place in places.districts]),
    )
    yield page(
        "areas",
        "Find your council",
        "Every council in England from A to Z, by region and by combined authority.",
        view=area_index_view(index, places),
    )
    yield page(
        "programmes",
        "Programmes",
        "Every public programme of work, skills and business help in England that we know of.",
        view=programme_index_view(index),
    )
    yield page(
        "providers",
        "Providers",
        "The organisations that lead, host or run public programmes in England.",
        view=provider_index_view(index),
    )
    yield page(
        "changes",
        "What changed",
        "Which public programmes of work, skills and business help in England started, ended "
        "or changed, by edition and by date.",
        view=changes_view(context.news),
    )
    yield page(
        "labels",
        "What the labels mean",
        "Every label of this site: whether help is open, and how sure we are of each fact.",
        view=labels_view(index),
    )
    figures = indicators_view(world.figures, places)
    yield page(
        "indicators",
        "Labour market figures",
        "What the labour market figures on council pages mean, who publishes them and when.",
        view=figures,
        charts=england_charts(world.figures, figures, "indicators/"),
        values=VALUES,
    )
    yield page(
        "search",
        "Search",
        "Search programmes, councils, providers and maps of public help with work and skills.",
        view=search_view(index),
    )
    yield page(
        "shortlist",
        "My list",
        "Programmes that you saved, kept on your own device, to print or pass on.",
        view=shortlist_view(index),
    )
    yield page(
        "compare",
        "Compare areas",
        "Two to four councils of England side by side: what is on offer in each, who runs it, "
        "and which maps they share.",
        view=compare_view(index),
    )
    yield page(
        "maps",
        "Maps",
        "The different maps along which public help in England is cut.",
        view=map_index_view(index),
        map_ref=map_of(MAPS),
    )
