"""Every type of page: nothing jumps, targets are large enough, nothing moves unasked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageAt
from tests.browser.measures import (
    broken_words,
    low_controls,
    moving,
    shifts,
    small_targets,
    watch_shifts,
)
from tests.browser.pages import WIDTHS, open_all_details, overflow
from tests.support.page_types import templates

TYPES = templates()
EACH = pytest.mark.parametrize("kind", TYPES)
SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}
"""
TWICE_AS_LARGE = "() => { document.documentElement.style.fontSize = '200%' }"
CUT_OFF = """
() => [...document.querySelectorAll("main *, header *, footer *")].filter((one) => {
  const style = getComputedStyle(one);
  const unseen = style.clipPath !== "none" || one.clientWidth <= 1 || one.closest("svg, .stage");
  const cuts = style.overflowX === "hidden" || style.overflowY === "hidden";
  const more = one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
  return cuts && more && !unseen;
}).map((one) => one.outerHTML.slice(0, 90))
"""


def unfolded(page: Page, address: str) -> Page:
    """The page with all that it holds, as soon as its scripts have run."""
    page.goto(address, wait_until="load")
    open_all_details(page)
    return page


@WIDTHS
@EACH
def test_nothing_jumps_while_a_page_comes(
    page_at: PageAt, slow_url: str, width: int, kind: str
) -> None:
    visit = page_at(width)
    watch_shifts(visit.page)
    page = visit.open(slow_url + TYPES[kind])
    assert shifts(page) == []


@WIDTHS
def test_a_page_narrowed_by_its_address_moves_little(
    page_at: PageAt, slow_url: str, width: int
) -> None:
    """It comes whole and is narrowed by its script; 0.1 is what Core Web Vitals call good."""
    visit = page_at(width)
    watch_shifts(visit.page)
    page = visit.open(f"{slow_url}areas/bexley/?want=job-search")
    assert sum(float(one.partition(":")[0]) for one in shifts(page)) < 0.1


@WIDTHS
def test_what_the_box_in_the_header_finds_lies_over_the_page(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width)
    watch_shifts(visit.page)
    page = visit.open(f"{site_url}areas/bexley/")
    page.get_by_role("banner").get_by_role("searchbox").fill("leeds")
    page.get_by_role("banner").get_by_role("link", name="Leeds").first.wait_for()
    assert shifts(page, by_reader=True) == []


@EACH
def test_on_a_phone_targets_suit_a_thumb_words_stay_whole_and_nothing_moves_unasked(
    page_at: PageAt, site_url: str, kind: str
) -> None:
    page = unfolded(page_at(360, touch=True).page, site_url + TYPES[kind])
    assert small_targets(page) == []
    assert low_controls(page) == []
    assert moving(page) == []
    assert broken_words(page) == []


@EACH
def test_text_may_be_spaced_or_made_larger(page_at: PageAt, site_url: str, kind: str) -> None:
    """WCAG 1.4.10, 1.4.12, 1.4.4: on a small phone, in the reader's own style, twice as large."""
    page = unfolded(page_at(320).page, site_url + TYPES[kind])
    assert overflow(page) == 0
    page.set_viewport_size({"width": 360, "height": 800})
    page.evaluate(SPACED)
    assert overflow(page) == 0
    assert page.evaluate(CUT_OFF) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate(TWICE_AS_LARGE)
    assert overflow(page) == 0
