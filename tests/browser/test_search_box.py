"""The search box of every page: what it suggests, where Enter leads, and who hears of it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, heading, overflow, results, search_box
from tests.browser.serving import served
from tests.browser.settling import settled

AREA = "areas/bexley/"
PRIVATE = "Your full postcode never leaves this page."
PLACES = pytest.mark.parametrize("address", ["", AREA, "areas/", "no/such/page/"])
OWN_BOX = ["", "areas/", "search/", "404.html"]


def status(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("status")


def typed(page: Page, text: str) -> None:
    """Type, and wait for what the box has to say."""
    search_box(page).press_sequentially(text)
    expect(status(page)).not_to_be_empty()
    settled(page)


def test_every_page_has_one_box_with_a_label_and_a_button_in_words(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    for address in (*OWN_BOX, AREA, "programmes/", "maps/", "about/"):
        page = visit.open(site_url + address)
        expect(search_box(page)).to_have_count(1)
        expect(page.get_by_label("Postcode, council or need")).to_be_visible()
        expect(page.get_by_role("search").get_by_role("button", name="Search")).to_be_visible()
        in_header = page.get_by_role("banner").get_by_role("searchbox")
        expect(in_header).to_have_count(0 if address in OWN_BOX else 1)
        assert search_box(page).get_attribute("name") is None


def test_the_header_stays_low(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url + AREA)
    for width, most in ((360, 130), (800, 80), (1280, 80)):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.get_by_role("banner").bounding_box()
        assert box
        assert (width, box["height"] <= most, overflow(page)) == (width, True, 0)


@pytest.mark.parametrize("script", [True, False])
def test_the_menu_of_a_phone_opens_without_script_and_closes_with_escape(
    page_at: PageAt, site_url: str, script: bool
) -> None:
    page = page_at(360, javascript=script).open(site_url + AREA)
    link = page.get_by_role("navigation", name="Main").get_by_role("link", name="Maps")
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Menu").press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Councils").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_the_open_menu_has_no_violations(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url + AREA)
    page.get_by_role("button", name="Menu").click()
    assert violations_in_both_schemes(page, ".pa-header") == []


def test_nothing_is_fetched_before_something_is_typed(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    search_box(page).focus()
    settled(page)
    assert asked == []
    typed(page, "kent")
    assert "data/search.json" in asked
    fetched = len(asked)
    typed(page, "ish")
    assert len(asked) == fetched


@WIDTHS
@PLACES
def test_suggestions_say_what_they_are_and_lead_there(
    page_at: PageAt, site_url: str, built_site: Path, width: int, address: str
) -> None:
    visit = page_at(width)
    with_404(visit.page, site_url, built_site)
    page = visit.open(site_url + address)
    typed(page, "restart")
    expect(results(page).first).to_have_text("Restart Scheme Programme, Not confirmed")
    number = results(page).count() - 1
    expect(status(page)).to_have_text(f"{number} suggestion{'' if number == 1 else 's'}")
    expect(results(page).last).to_have_text("See all results for “restart”")
    assert 2 <= results(page).count() <= 9
    assert overflow(page) == 0
    results(page).first.click()
    heading(page, "Restart Scheme")
    assert visit.faults == []


def with_404(page: Page, site_url: str, site: Path) -> None:
    """Answer with the page for what is not there, but as 200: a 404 counts as a fault."""
    lost = f"{site_url}no/such/page/"
    page.route(lost, lambda route: route.fulfill(path=site / "404.html"))


@PLACES
def test_enter_leads_to_the_results_of_what_was_typed(
    page_at: PageAt, site_url: str, built_site: Path, address: str
) -> None:
    visit = page_at(360)
    with_404(visit.page, site_url, built_site)
    page = visit.open(site_url + address)
    typed(page, "train & grow")
    search_box(page).press("Enter")
    page.wait_for_url(f"{site_url}search/?q=train+%26+grow")
    heading(page, "Search")
    expect(search_box(page)).to_have_value("train & grow")
    assert visit.faults == []


def test_an_address_that_does_not_exist_answers_with_a_box_that_works(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}areas/no/such/page/")
    heading(page, "We cannot find that page")
    typed(page, "DA14 6NT")
    expect(status(page)).to_have_text("DA14 6NT is in Bexley.")
    results(page).click()
    heading(page, "Bexley")
    assert visit.failed == [f"{site_url}areas/no/such/page/ (404)"]


def test_nothing_typed_is_told_and_leads_nowhere(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url + AREA)
    page.get_by_role("search").get_by_role("button").click()
    expect(status(page)).to_have_text("Type a postcode, a council or what you need.")
    expect(search_box(page)).to_be_focused()
    assert page.url == site_url + AREA


def test_what_nobody_can_find_is_told(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url)
    search_box(page).fill("qqqxxzz")
    expect(status(page)).to_contain_text("Nothing found.")
    expect(results(page)).to_have_count(0)
    search_box(page).fill("")
    expect(status(page)).to_be_empty()


@WIDTHS
def test_arrows_go_through_the_suggestions_and_escape_closes_them(
    page_at: PageAt, site_url: str, width: int
) -> None:
    page = page_at(width).open(site_url + AREA)
    typed(page, "apprentice")
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(search_box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(results(page)).to_have_count(0)
    expect(search_box(page)).to_have_value("apprentice")


def test_tab_goes_from_the_box_over_its_button_to_the_suggestions(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).open(site_url + AREA)
    typed(page, "kent")
    page.keyboard.press("Tab")
    expect(page.get_by_role("search").get_by_role("button")).to_be_focused()
    page.keyboard.press("Tab")
    expect(results(page).first).to_be_focused()


@WIDTHS
def test_suggestions_lie_over_the_page_and_go_when_the_reader_goes_on(
    page_at: PageAt, site_url: str, width: int
) -> None:
    page = page_at(width).open(site_url + AREA)
    before = page.get_by_role("heading", level=1).bounding_box()
    typed(page, "kent")
    expect(results(page).first).to_be_visible()
    assert page.get_by_role("heading", level=1).bounding_box() == before
    page.get_by_role("contentinfo").click(position={"x": 1, "y": 1})
    expect(results(page)).to_have_count(0)
    search_box(page).focus()
    expect(results(page).first).to_be_visible()


@WIDTHS
@pytest.mark.parametrize("address", ["", AREA])
def test_an_open_box_has_no_violations_in_light_or_dark(
    page_at: PageAt, site_url: str, width: int, address: str
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + address)
    for text in ("kent", "BN20 8HR", "EH1 1AA"):
        page.emulate_media(color_scheme="light")
        search_box(page).clear()
        expect(status(page)).to_be_empty()
        typed(page, text)
        expect(page.get_by_text(PRIVATE)).to_be_visible()
        assert (text, violations_in_both_schemes(page, "[data-find]")) == (text, [])
    assert visit.faults == []


def test_a_postcode_in_other_words_or_signs_is_answered_too(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url + AREA)
    for text in ("DA14-6NT", "help near da14 6nt please", "(DA146NT)."):
        search_box(page).fill(text)
        search_box(page).press("Enter")
        expect(status(page)).to_have_text("DA14 6NT is in Bexley.")
        expect(results(page)).to_have_count(1)
    assert page.url == site_url + AREA


def test_all_that_a_whole_visit_asks_the_server_for_is_files_and_never_the_postcode(
    page_at: PageAt, built_site: Path
) -> None:
    """What the server itself was sent: a page could hide from its own browser what it sends."""
    log: list[str] = []
    with served(built_site, "/atlas/", log=log) as base:
        visit = page_at(360, workers=True)
        page = visit.open(base)
        typed(page, "sw1a 2aa")
        expect(status(page)).to_contain_text("Westminster")
        results(page).first.click()
        heading(page, "Westminster")
        typed(page, "SW1A 2AA")
        search_box(page).press("Enter")
        typed(page, "x")
        search_box(page).fill("find a job")
        search_box(page).press("Enter")
        heading(page, "Search")
        search_box(page).fill("SW1A2AA")
        search_box(page).press("Enter")
        expect(page.get_by_role("status")).to_contain_text("SW1A 2AA is in Westminster.")
        page.locator("[data-results] a").click()
        heading(page, "Westminster")
    lines = [entry.partition("\n")[0] for entry in log]
    assert len(lines) > 20
    assert {line.split()[0] for line in lines} == {"GET"}
    for line in lines:
        parts = urlsplit(line.split()[1])
        file = built_site / parts.path.removeprefix("/atlas/")
        assert (file / "index.html" if file.is_dir() else file).is_file()
    assert {urlsplit(line.split()[1]).query for line in lines} == {"", "q=find+a+job"}
    assert [entry for entry in log if "2AA" in entry.upper() or "SW1A+" in entry.upper()] == []
    assert visit.faults == []
