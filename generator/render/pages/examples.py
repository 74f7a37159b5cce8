"""The pages of examples and the list of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.refs import Ref
from generator.derive.views.examples import ExampleIndexView, ExampleView, example_of
from generator.render.context import Context
from generator.render.essay import Essay
from generator.render.page import Page

EXAMPLES = Ref("page", "examples/", "Examples")


def example_pages(context: Context) -> Iterator[Page]:
    """Nothing where the content folder has no examples."""
    if not context.essays:
        return
    pages = tuple((Ref("page", one.path, one.title), one.description) for one in context.essays)
    yield Page(
        "examples/",
        "Examples",
        "What the overlaps of maps mean in three places, and what eight places tried.",
        "examples",
        context.render("examples.html.j2", "examples/", view=ExampleIndexView(pages)),
    )
    for essay in context.essays:
        yield _page(context, essay)


def _page(context: Context, essay: Essay) -> Page:
    example = example_of(context.world, essay.area) if essay.area else None
    view = ExampleView(essay.title, essay.description, example)
    body = context.render(
        "example.html.j2", essay.path, view=view, examples=EXAMPLES, text=essay.html
    )
    return Page(essay.path, essay.title, essay.description, "example", body)
