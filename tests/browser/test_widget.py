"""The widget in a frame on another page: at any width, in light and dark, without script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import PageAt
from tests.browser.pages import is_dark
from tests.browser.settling import settled

HERE = "embed/areas/bexley/"
WIDTHS = (300, 360, 768, 1280)
MOST_BYTES, MOST_OF_THE_PAGE = 30_000, 5_000
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_fits_a_frame_of_any_width_and_needs_no_script(
    page_at: PageAt, site_url: str, dark: bool
) -> None:
    visit = page_at(WIDTHS[-1], dark=dark, javascript=False)
    page = visit.open(f"{site_url}about/")
    for width in WIDTHS:
        page.set_content(
            f'<!doctype html><title>A council</title><iframe src="{site_url}{HERE}" '
            f'title="Help" width="{width}" height="640" frameborder="0"></iframe>'
        )
        settled(page)
        (frame,) = page.frames[1:]
        assert frame.evaluate(TOO_WIDE) == 0, width
        assert frame.evaluate("innerWidth") == width
        expect(frame.get_by_role("heading", level=1)).to_be_visible()
    assert visit.faults == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_at_any_width(page_at: PageAt, site_url: str, dark: bool) -> None:
    visit = page_at(WIDTHS[0], dark=dark)
    page = visit.open(site_url + HERE)
    assert is_dark(page) == dark
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        assert violations(page) == [], width
    assert visit.faults == []


def test_its_links_open_in_the_whole_window(page_at: PageAt, site_url: str) -> None:
    page = page_at(768).open(f"{site_url}for-councils/")
    widget = page.frame_locator("iframe")
    widget.get_by_role("link", name="See it all").click()
    page.wait_for_url(re.compile(r"/areas/[a-z-]+/$"))


def test_it_is_light_has_no_script_and_is_kept_from_search_engines(built_site: Path) -> None:
    style = (built_site / "assets/atlas/embed.css").stat().st_size
    pages = sorted((built_site / "embed").rglob("index.html"))
    assert len(pages) > 300
    for page in pages:
        html = page.read_text("utf-8")
        assert len(html.encode()) <= MOST_OF_THE_PAGE, page
        assert len(html.encode()) + style <= MOST_BYTES
        assert "<script" not in html
        assert '<meta name="robots" content="noindex">' in html
        assert '<base target="_top">' in html
