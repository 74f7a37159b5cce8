"""Pages for those who use the data or link to the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.derive.linked_data import dataset_linked
from generator.derive.refs import Ref
from generator.derive.views.data import data_view
from generator.derive.views.dictionary import dictionary_view
from generator.derive.views.for_councils import for_councils_view
from generator.derive.views.use import embed_path, use_view
from generator.render.context import Context
from generator.render.linked import data_block
from generator.render.page import Page

DATA = Ref("page", "data/", "Data")
MakePage = Callable[..., Page]


def reference_pages(context: Context, package: Mapping[str, Any]) -> Iterator[Page]:
    """`package` is the Frictionless descriptor of the tables."""

    def page(kind: str, title: str, description: str, **fields: object) -> Page:
        """The kind names the template and the address."""
        path = f"{kind}/"
        body = context.render(f"{kind}.html.j2", path, **fields)
        return Page(path, title, description, kind, body)

    yield page(
        "data-dictionary",
        "Data dictionary",
        "Every table and column of the atlas's open data, what it means and what may stand in it.",
        view=dictionary_view(package),
        data=DATA,
    )
    yield _data_page(context, package)
    yield _for_councils(context, page)


def _data_page(context: Context, package: Mapping[str, Any]) -> Page:
    world = context.world
    body = context.render(
        "data.html.j2",
        DATA.key,
        data_block(dataset_linked(package, context.base_url, context.edition)),
        view=data_view(world.index, world.places, package, context.base_url),
    )
    description = (
        "The tables behind the atlas, ready to download, with addresses that do not change."
    )
    return Page(DATA.key, "Data", description, "data", body)


def _for_councils(context: Context, page: MakePage) -> Page:
    view = for_councils_view(context.world.places)
    url = context.url(view.place.ref)
    return page(
        "for-councils",
        "For councils",
        "How to link to your council's page, show it on your own site, cite it and correct it.",
        view=view,
        use=use_view(view.place, url, context.base_url, context.edition),
        embed=embed_path(context.links.path(view.place.ref)),
        repository=context.repository,
    )
