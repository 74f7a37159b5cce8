"""The printed list: one or two clean pages that stand on their own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAt
from tests.browser.saved_list import (
    ACCESS,
    ACCESS_ID,
    BEXLEY_CODE,
    CONNECT,
    CONNECT_ID,
    PAGE,
    PLAIN,
    RESTART,
    RESTART_ID,
    entries,
    keep,
    row,
    said,
    sheets,
)
from tests.browser.settling import settled

SIX = {
    RESTART_ID: RESTART,
    CONNECT_ID: CONNECT,
    ACCESS_ID: ACCESS,
    "skills-bootcamps": "Skills Bootcamps",
    "adult-skills-fund": "Adult Skills Fund",
    "careers-hubs": "Careers Hubs",
}


def six_kept(page: Page, site_url: str) -> None:
    page.goto(site_url + PLAIN)
    keep(page, *(f"{BEXLEY_CODE}:{one}" for one in SIX))
    page.goto(site_url + PAGE)
    settled(page)
    expect(entries(page)).to_have_count(len(SIX))


@pytest.mark.parametrize("width", [360, 1280])
def test_six_programmes_take_one_or_two_sheets(page_at: PageAt, site_url: str, width: int) -> None:
    page = page_at(width).page
    six_kept(page, site_url)
    assert 1 <= sheets(page) <= 2


def test_paper_has_title_area_links_and_dates_and_no_buttons(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(1280).open(site_url)
    six_kept(page, site_url)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("6 programmes for Bexley")).to_be_visible()
    expect(page.get_by_text("Edition of 21 November 2026. Check")).to_be_visible()
    for entry, name in zip(entries(page).all(), SIX.values(), strict=True):
        expect(entry.get_by_role("heading", name=name)).to_be_visible()
        expect(entry).to_contain_text("Bexley")
        expect(entry.get_by_text("Official page:")).to_contain_text(re.compile(r"\w\.\w"))
        expect(entry).to_contain_text(re.compile(r"20\d\d"))
        assert entry.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    chrome = page.locator("button, nav, .md-button, textarea, dialog, .pa-footer a")
    expect(chrome.filter(visible=True)).to_have_count(0)


def test_an_address_is_spelled_out_once(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(site_url)
    six_kept(page, site_url)
    page.emulate_media(media="print")
    after = "all => all.map((one) => getComputedStyle(one, '::after').content)"
    assert set(entries(page).locator("a").evaluate_all(after)) <= {"none", "normal"}


def test_what_was_removed_is_not_printed(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(site_url)
    six_kept(page, site_url)
    row(page, "Remove", CONNECT).click()
    page.emulate_media(media="print")
    expect(page.get_by_text(f"{CONNECT} removed").filter(visible=True)).to_have_count(0)
    expect(said(page)).to_be_hidden()
