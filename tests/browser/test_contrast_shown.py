"""Text on the pages meets only grounds that the table of proven pairs names."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageAt
from tests.browser.measures import text_colours
from tests.browser.pages import WIDTHS, open_all_details
from tests.support.colour_pairs import MAP_TEXT, TEXT, pairs
from tests.support.page_types import templates
from tests.support.style import map_colours, scheme_colours

TYPES = templates()
PLAIN = {kind: address for kind, address in TYPES.items() if not address.endswith("/map/")}
MAPS = {kind: address for kind, address in TYPES.items() if address.endswith("/map/")}
Proven = set[tuple[str, str]]


def proven(table: dict[str, list[str]], own: dict[str, str]) -> Proven:
    """Pairs as the browser writes their colours."""
    return {(_shown(own[ground]), _shown(own[ink])) for ground, ink in pairs(table)}


def _shown(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def unproven(page: Page, table: Proven) -> list[str]:
    met = text_colours(page)
    assert met
    return [f"{ink} on {on}: {where}" for on, ink, where in met if (on, ink) not in table]


@WIDTHS
@pytest.mark.parametrize("kind", PLAIN)
def test_text_is_only_on_grounds_that_are_proven(
    page_at: PageAt, site_url: str, width: int, kind: str
) -> None:
    page = page_at(width).page
    page.goto(site_url + PLAIN[kind], wait_until="load")
    open_all_details(page)
    assert unproven(page, proven(TEXT, scheme_colours("light"))) == []
    page.emulate_media(color_scheme="dark")
    assert unproven(page, proven(TEXT, scheme_colours("dark"))) == []


@WIDTHS
@pytest.mark.parametrize("kind", MAPS)
def test_so_is_text_beside_the_interactive_maps(
    page_at: PageAt, site_url: str, width: int, kind: str
) -> None:
    page = page_at(width).open(site_url + MAPS[kind])
    open_all_details(page)
    assert unproven(page, proven(MAP_TEXT, map_colours("light"))) == []
    page.emulate_media(color_scheme="dark")
    assert unproven(page, proven(MAP_TEXT, map_colours("dark"))) == []
