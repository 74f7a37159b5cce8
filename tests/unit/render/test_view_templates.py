"""Views and templates fit: what is derived for a page is on it.

That a template asks for nothing that its view lacks shows when it is rendered: an undefined
name stops it.
"""

from __future__ import annotations

import ast
from dataclasses import fields

import pytest
from jinja2 import Environment, nodes

from generator.derive.views.area import AreaView
from generator.derive.views.former import FormerView
from generator.derive.views.geography import GeographyView
from generator.derive.views.home import HomeView
from generator.derive.views.labels import LabelsView
from generator.derive.views.listings import (
    AreaIndexView,
    MapIndexView,
    ProgrammeIndexView,
    ProviderIndexView,
)
from generator.derive.views.programme import ProgrammeView
from generator.derive.views.provider import ProviderView
from generator.derive.views.search import SearchView
from generator.derive.views.shortlist import ShortlistView
from tests.support.tiny_site import PROJECT, TEMPLATES

VIEWS = {
    "area": AreaView,
    "areas": AreaIndexView,
    "former": FormerView,
    "geography": GeographyView,
    "home": HomeView,
    "labels": LabelsView,
    "maps": MapIndexView,
    "programme": ProgrammeView,
    "programmes": ProgrammeIndexView,
    "provider": ProviderView,
    "providers": ProviderIndexView,
    "search": SearchView,
    "shortlist": ShortlistView,
}


def used_by_template(name: str) -> set[str]:
    """What the template takes from `view`."""
    source = (TEMPLATES / "pages" / f"{name}.html.j2").read_text("utf-8")
    found = Environment(autoescape=True).parse(source).find_all(nodes.Getattr)
    return {one.attr for one in found if getattr(one.node, "name", "") == "view"}


def used_by_rendering() -> set[str]:
    """What the code that puts a page together takes from `view`: addresses, drawings."""
    return {
        node.attr
        for path in (PROJECT / "generator" / "render").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "view"
    }


@pytest.mark.parametrize("name", VIEWS)
def test_every_field_of_a_view_is_used(name: str) -> None:
    derived = {field.name for field in fields(VIEWS[name])}
    assert derived - used_by_template(name) - used_by_rendering() == set()


def test_every_page_template_has_a_view() -> None:
    templates = {path.name.removesuffix(".html.j2") for path in (TEMPLATES / "pages").glob("*.j2")}
    assert templates - {"parts", "filter"} == set(VIEWS)
