"""Pages for those who use the data or link to the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.derive.refs import Ref
from generator.derive.views.dictionary import dictionary_view
from generator.render.context import Context
from generator.render.page import Page

DATA = Ref("page", "data/", "Data")


def reference_pages(context: Context, package: Mapping[str, Any]) -> Iterator[Page]:
    """`package` is the Frictionless descriptor of the tables."""

    def page(kind: str, title: str, description: str, **fields: object) -> Page:
        """The kind names the template and the address."""
        path = f"{kind}/"
        html = context.render(f"{kind}.html.j2", path, **fields)
        return Page(path, title, description, kind, html)

    yield page(
        "data-dictionary",
        "Data dictionary",
        "Every table and column of the atlas's open data, what it means and what may stand in it.",
        view=dictionary_view(package),
        data=DATA,
    )
