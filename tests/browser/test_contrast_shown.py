"""Text on the pages meets only grounds that the table of proven pairs names."""

from __future__ import annotations

from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageAt
from tests.browser.measures import text_colours
from tests.browser.pages import open_all_details
from tests.support.colour_pairs import MAP_TEXT, TEXT, pairs
from tests.support.page_types import page_types
from tests.support.style import map_colours, scheme_colours

TYPES = {kind: address for kind, address in page_types().items() if kind != "redirect"}
PLAIN = {kind: address for kind, address in TYPES.items() if not address.endswith("/map/")}
MAPS = {kind: address for kind, address in TYPES.items() if address.endswith("/map/")}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (360, 1280)
Proven = set[tuple[str, str]]


def proven(table: dict[str, list[str]], own: dict[str, str]) -> Proven:
    """Pairs as the browser writes their colours."""
    return {(_shown(own[ground]), _shown(own[ink])) for ground, ink in pairs(table)}


def _shown(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def show(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)


def unproven(page: Page, table: Proven) -> list[str]:
    met = text_colours(page)
    assert met
    return [f"{ink} on {on}: {where}" for on, ink, where in met if (on, ink) not in table]


@pytest.mark.parametrize("kind", PLAIN)
def test_text_is_only_on_grounds_that_are_proven(page_at: PageAt, site_url: str, kind: str) -> None:
    page = page_at(WIDTHS[0]).open(site_url + PLAIN[kind])
    open_all_details(page)
    for width, scheme in product(WIDTHS, SCHEMES):
        show(page, width, scheme)
        found = unproven(page, proven(TEXT, scheme_colours(scheme)))
        assert (width, scheme, found) == (width, scheme, [])


@pytest.mark.parametrize("kind", MAPS)
def test_so_is_text_beside_the_interactive_maps(page_at: PageAt, site_url: str, kind: str) -> None:
    page = page_at(WIDTHS[0]).open(site_url + MAPS[kind])
    open_all_details(page)
    for width, scheme in product(WIDTHS, SCHEMES):
        show(page, width, scheme)
        found = unproven(page, proven(MAP_TEXT, map_colours(scheme)))
        assert (width, scheme, found) == (width, scheme, [])
