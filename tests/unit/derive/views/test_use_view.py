"""How a council's page is linked to, shown and cited: full addresses, HTML that is well formed."""

from __future__ import annotations

from dataclasses import replace

import html5lib
import pytest

from generator.derive.places import Place
from generator.derive.views.use import UseView, embed_path, use_view
from tests.support.tiny import tiny_world
from tests.support.tiny_places import COAST, LEWES

BASE = "https://atlas.test/sub/"
WORLD = tiny_world()
HERE = WORLD.places.authorities[LEWES]
COMBINED = WORLD.places.combined[COAST]


def use(place: Place = HERE, path: str = "areas/lewes/") -> UseView:
    return use_view(place, BASE + path, BASE, "2026-11-21")


def test_a_council_has_a_short_address_by_its_code() -> None:
    assert use().short == f"{BASE}areas/{LEWES}/"


def test_what_has_no_address_by_code_is_linked_to_by_its_own() -> None:
    path = f"combined-authorities/{COAST}/"
    assert use(COMBINED, path).short == BASE + path


def test_html_to_copy_says_where_it_leads_and_what_it_is() -> None:
    words = "Help with work, skills and business in Lewes"
    assert use().link == f'<a href="{BASE}areas/{LEWES}/">{words}</a>'
    assert f'src="{BASE}assets/atlas/badge.svg"' in use().badge
    assert f'alt="{words}"' in use().badge
    assert f'<iframe src="{BASE}embed/areas/lewes/" title="{words}"' in use().frame


@pytest.mark.parametrize("name", ["link", "badge", "frame"])
def test_html_to_copy_is_well_formed_whatever_the_name(name: str) -> None:
    odd = use(replace(HERE, name='King\'s <Lynn> & "West"'))
    html5lib.HTMLParser(strict=True).parseFragment(getattr(odd, name))
    assert "<Lynn>" not in getattr(odd, name)


def test_a_citation_gives_title_edition_and_address() -> None:
    assert use().citation == (
        "Provision Atlas, “Help with work, skills and business in Lewes”, "
        f"edition of 21 November 2026, {BASE}areas/lewes/"
    )


def test_the_widget_has_the_address_of_its_page_below_embed() -> None:
    assert embed_path("areas/lewes/") == "embed/areas/lewes/"
