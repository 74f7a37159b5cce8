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
from generator.derive.views.area_training import AreaTrainingView
from generator.derive.views.changes import ChangesView
from generator.derive.views.compare import CompareView
from generator.derive.views.data import DataView
from generator.derive.views.dictionary import DictionaryView
from generator.derive.views.embed import EmbedView
from generator.derive.views.examples import ExampleIndexView, ExampleView
from generator.derive.views.for_councils import ForCouncilsView
from generator.derive.views.former import FormerView
from generator.derive.views.geography import GeographyView
from generator.derive.views.home import HomeView
from generator.derive.views.indicators import IndicatorsView
from generator.derive.views.insights import (
    InsightChurnView,
    InsightMapsView,
    InsightMoneyView,
    InsightProgrammesView,
    InsightsView,
)
from generator.derive.views.labels import LabelsView
from generator.derive.views.listings import (
    AreaIndexView,
    MapIndexView,
    ProgrammeIndexView,
    ProviderIndexView,
)
from generator.derive.views.programme import ProgrammeView
from generator.derive.views.provider import ProviderView
from generator.derive.views.provider_training import ProviderTrainingView
from generator.derive.views.quality import QualityView
from generator.derive.views.search import SearchView
from generator.derive.views.shortlist import ShortlistView
from tests.support.tiny_site import PROJECT, TEMPLATES

VIEWS = {
    "area": AreaView,
    "area_training": AreaTrainingView,
    "areas": AreaIndexView,
    "example": ExampleView,
    "examples": ExampleIndexView,
    "compare": CompareView,
    "data": DataView,
    "data-dictionary": DictionaryView,
    "embed": EmbedView,
    "for-councils": ForCouncilsView,
    "changes": ChangesView,
    "quality": QualityView,
    "former": FormerView,
    "geography": GeographyView,
    "home": HomeView,
    "indicators": IndicatorsView,
    "insight-churn": InsightChurnView,
    "insight-maps": InsightMapsView,
    "insight-money": InsightMoneyView,
    "insight-programmes": InsightProgrammesView,
    "insights": InsightsView,
    "labels": LabelsView,
    "maps": MapIndexView,
    "programme": ProgrammeView,
    "programmes": ProgrammeIndexView,
    "provider": ProviderView,
    "provider_training": ProviderTrainingView,
    "providers": ProviderIndexView,
    "search": SearchView,
    "shortlist": ShortlistView,
}


def used_by_template(name: str) -> set[str]:
    """What the template, and each part that it includes, takes from `view`."""
    source = (TEMPLATES / "pages" / name).read_text("utf-8")
    tree = Environment(autoescape=True).parse(source)
    used = {
        one.attr for one in tree.find_all(nodes.Getattr) if getattr(one.node, "name", "") == "view"
    }
    return used.union(*(used_by_template(part) for part in included(tree)))


def included(tree: nodes.Template) -> list[str]:
    return [str(one.template.as_const()) for one in tree.find_all(nodes.Include)]


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
    assert derived - used_by_template(f"{name}.html.j2") - used_by_rendering() == set()


def test_every_page_template_has_a_view() -> None:
    templates = {path.name.removesuffix(".html.j2") for path in (TEMPLATES / "pages").glob("*.j2")}
    parts_of_a_page = {name for name in templates if "_" in name}
    assert templates - parts_of_a_page - {"parts", "filter"} == set(VIEWS) - parts_of_a_page
