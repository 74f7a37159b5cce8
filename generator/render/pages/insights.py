"""The national picture: its front page and a page for each topic."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.charts.bars import bar
from generator.charts.timeline_programmes import Axis, axis_bar, life_bar
from generator.derive.insights.lives import Life
from generator.derive.refs import Ref
from generator.derive.views.insights import (
    CHURN,
    MAPS,
    MONEY,
    PROGRAMMES,
    InsightChurnView,
    insight_churn_view,
    insight_maps_view,
    insight_money_view,
    insight_programmes_view,
    insights_view,
)
from generator.render.context import Context
from generator.render.environment import drawn
from generator.render.page import Page

TOP = Ref("page", "insights/", "National picture")


def insight_pages(context: Context) -> Iterator[Page]:
    world = context.world
    programmes, churn = insight_programmes_view(world.index), insight_churn_view(world.index)
    costs, maps = insight_money_view(world.index), insight_maps_view(world)
    top = insights_view(programmes, churn, costs, maps)
    body = context.render("insights.html.j2", TOP.key, view=top)
    description = "What public help with work and skills there is in England: counted and linked."
    yield Page(TOP.key, "The national picture", description, "insights", body)

    def page(ref: Ref, kind: str, description: str, **fields: object) -> Page:
        body = context.render(f"{kind}.html.j2", ref.key, top=TOP, bar=_bar, **fields)
        return Page(ref.key, ref.text, description, kind, body)

    yield page(
        PROGRAMMES,
        "insight-programmes",
        "Programmes in England by who pays, whom they are for, what for and whether they are open.",
        view=programmes,
    )
    axis = _axis(churn)
    yield page(
        CHURN,
        "insight-churn",
        "When programmes of work, skills and business help in England began and ended.",
        view=churn,
        axis=drawn(axis_bar(axis)),
        life=partial(_life, axis),
    )
    yield page(
        MONEY,
        "insight-money",
        "What programmes in England cost, where a figure is known, by the period it is for.",
        view=costs,
    )
    yield page(
        MAPS,
        "insight-maps",
        "Into how many areas each map cuts England, and in how many maps each council lies.",
        view=maps,
    )


def _life(axis: Axis, one: Life) -> Markup:
    return drawn(life_bar(axis, one))


def _axis(view: InsightChurnView) -> Axis:
    return Axis(view.first, view.last, view.today)


def _bar(value: int, most: int) -> Markup:
    return drawn(bar(value, most))
