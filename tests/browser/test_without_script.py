"""Without JavaScript everything can still be read and reached."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, heading, search_box


@WIDTHS
def test_the_form_on_the_home_page_leads_to_the_councils_from_a_to_z(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width, javascript=False)
    page = visit.open(site_url)
    search_box(page).fill("Bexley")
    search_box(page).press("Enter")
    page.wait_for_url(f"{site_url}areas/**")
    page.get_by_role("main").get_by_role("link", name="Bexley", exact=True).first.click()
    heading(page, "Bexley")
    assert visit.faults == []


@pytest.mark.parametrize(("code", "slug"), [("E09000004", "bexley"), ("E10000012", "essex")])
def test_the_page_of_a_council_has_every_programme_there(
    page_at: PageAt, site_url: str, built_site: Path, code: str, slug: str
) -> None:
    page = page_at(360, javascript=False).open(f"{site_url}areas/{slug}/")
    record = json.loads((built_site / f"data/areas/{code}.json").read_bytes())
    hrefs = page.get_by_role("main").locator("a").evaluate_all("all => all.map((a) => a.href)")
    wanted = {f"{site_url}programmes/{one['id']}/" for one in record["programmes"]}
    assert wanted - set(hrefs) == set()


@WIDTHS
def test_folds_open_without_script(page_at: PageAt, site_url: str, width: int) -> None:
    page = page_at(width, javascript=False).open(f"{site_url}areas/bexley/")
    folds = page.get_by_role("main").locator("details:not([open])")
    closed = folds.count()
    assert closed > 5
    for left in range(closed, 0, -1):
        folds.first.locator(":scope > summary").click()
        expect(folds).to_have_count(left - 1)
    expect(
        page.get_by_role("main").get_by_role("link", name="Access to Work").first
    ).to_be_visible()


@WIDTHS
@pytest.mark.parametrize(
    "address", ["areas/bexley/", "programmes/connect-to-work/", "maps/connect-to-work-areas-2025/"]
)
def test_the_link_to_the_map_leads_to_a_page_that_lists_its_areas_in_words(
    page_at: PageAt, site_url: str, width: int, address: str
) -> None:
    visit = page_at(width, javascript=False)
    page = visit.open(site_url + address)
    page.get_by_role("link", name="interactive map").click()
    page.wait_for_url(f"{site_url}{address}map/")
    more = page.locator("details a").filter(has_text="More about")
    assert more.count() > 0
    assert all("#zone-" in (one.get_attribute("href") or "") for one in more.all())
    assert visit.faults == []
