"""People find their council, what it has and who runs it: with mouse, finger or keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAt
from tests.browser.pages import (
    WIDTHS,
    heading,
    is_dark,
    named,
    results,
    search_box,
)
from tests.browser.settling import settled


@WIDTHS
def test_from_home_to_council_to_programme_to_its_map(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url)
    search_box(page).press_sequentially("bexl")
    results(page).filter(has_text="Bexley").first.click()
    heading(page, "Bexley")
    page.get_by_role("main").get_by_role("link", name="Connect to Work", exact=True).first.click()
    heading(page, "Connect to Work")
    page.get_by_role("button", name="interactive map").click()
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("title", named("Interactive map"))
    expect(frame.content_frame.locator("path[data-code]")).to_have_count(296)
    expect(page.get_by_role("button", name="interactive map")).to_have_count(0)
    settled(page)
    assert visit.faults == []


def test_the_map_of_a_council_answers_what_is_here_and_who_runs_it(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(1280)
    page = visit.open(f"{site_url}areas/bexley/")
    page.get_by_role("button", name="interactive map").click()
    frame = page.locator("iframe").content_frame
    expect(frame.locator("path[data-code]")).to_have_count(296)
    frame.get_by_label("Boundaries to show").select_option("Connect to Work delivery areas")
    frame.locator('path[data-code="E09000004"]').hover()
    told = frame.get_by_label("About the place you choose")
    expect(told).to_contain_text("Bexley")
    expect(told).to_contain_text("London Borough of Redbridge")
    assert visit.faults == []


CALLED = [
    ("Bexley", "Bexley"),
    ("  bristol", "Bristol"),
    ("City of Bristol", "Bristol"),
    ("st albans", "St Albans"),
    ("Allerdale", "Allerdale"),
    ("E09000004", "Bexley"),
    ("e08000016", "Barnsley"),
    ("E07000026", "Allerdale"),
    ("Kings Lynn", "King's Lynn and West Norfolk"),
    ("Tower Hamlets Council", "Tower Hamlets"),
    ("Essex County Council", "Essex"),
]


def test_a_council_is_found_by_any_name_or_code_it_has_or_had(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    for typed, council in CALLED:
        page = visit.open(site_url)
        search_box(page).fill(typed)
        expect(results(page).first).to_have_text(named(council))
        search_box(page).press("Enter")
        heading(page, "Search")
        page.locator("[data-results] a").first.click()
        heading(page, council)
    assert visit.faults == []


def test_a_misspelt_name_is_understood(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url)
    search_box(page).fill("Bexlee")
    results(page).filter(has_text=named("Bexley")).first.click()
    heading(page, "Bexley")
    assert visit.faults == []


@WIDTHS
def test_with_the_keyboard_alone(page_at: PageAt, site_url: str, width: int) -> None:
    visit = page_at(width)
    page = visit.open(site_url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=named("Skip"))).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "input")
    page.keyboard.type("Cumberland")
    expect(results(page).first).to_have_text(named("Cumberland"))
    tab_to(page, "form a")
    page.keyboard.press("Enter")
    heading(page, "Cumberland")
    button = page.get_by_role("button", name="interactive map")
    button.focus()
    page.keyboard.press("Space")
    frame = page.locator("iframe")
    expect(frame).to_be_focused()
    expect(frame.content_frame.locator("path[data-code]")).to_have_count(296)
    settled(page)
    assert visit.faults == []


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element that matches has the focus; at most ten times."""
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.locator(":focus").and_(page.locator(selector)).count():
            return
    pytest.fail(f"ten tabs do not lead to {selector}")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_colours_follow_the_device_until_the_reader_chooses(
    page_at: PageAt, site_url: str, dark: bool
) -> None:
    visit = page_at(1280, dark=dark)
    page = visit.open(site_url)
    assert is_dark(page) is dark
    wanted, other = ("Light", "Dark") if dark else ("Dark", "Light")
    page.get_by_role("button", name=wanted).click()
    assert is_dark(page) is not dark
    expect(page.get_by_role("button", name=other)).to_be_visible()
    visit.open(f"{site_url}areas/bexley/")
    assert is_dark(page) is not dark
    assert visit.faults == []


CODES = [
    ("E09000004", "areas/bexley/", "Bexley"),
    ("E08000016", "areas/barnsley/", "Barnsley"),
    ("E07000026", "areas/allerdale/", "Allerdale"),
    ("E10000027", "areas/somerset/", "Somerset"),
]


def test_a_code_leads_to_the_page_of_its_council(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    for code, address, name in CODES:
        page = visit.open(f"{site_url}areas/{code}/")
        page.wait_for_url(site_url + address)
        heading(page, name)
    assert visit.faults == []


def test_a_former_council_leads_to_those_that_took_over(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}areas/allerdale/")
    page.get_by_role("main").get_by_role("link", name="Cumberland").click()
    heading(page, "Cumberland")
    assert visit.faults == []


def test_an_address_that_does_not_exist_leads_back(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    """The host answers with 404.html at any depth, so its own addresses start at the root."""
    visit = page_at(360)
    lost = f"{site_url}areas/no/such/page/"
    visit.page.route(lost, lambda route: route.fulfill(path=built_site / "404.html"))
    page = visit.open(lost)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="A to Z").click()
    page.wait_for_url(f"{site_url}areas/")
    assert visit.faults == []
