"""The search page: ranked results, filters, and an address that says the same again."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, heading, overflow, search_box
from tests.browser.settling import eventually, settled

NOTHING = "qqqxxzz"


def found(page: Page) -> Locator:
    return page.locator("[data-results] > li")


def links(page: Page) -> Locator:
    return page.locator("[data-results] a")


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def state(page: Page, wanted: str) -> None:
    expect(page.locator("[data-results]")).to_have_attribute("data-results-state", wanted)


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@WIDTHS
def test_an_address_with_a_question_shows_its_results_best_first(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(f"{site_url}search/?q=connect+to+work")
    state(page, "done")
    expect(search_box(page)).to_have_value("connect to work")
    expect(links(page).first).to_have_text("Connect to Work")
    expect(found(page).first).to_contain_text("Programme")
    expect(found(page).first).to_contain_text("Open")
    expect(status(page)).to_contain_text("results for “connect to work”")
    assert overflow(page) == 0
    links(page).first.click()
    heading(page, "Connect to Work")
    assert visit.faults == []


def test_results_follow_what_is_typed_and_the_address_follows_enter(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(1280)
    page = visit.open(f"{site_url}search/")
    state(page, "none")
    expect(status(page)).to_have_text("Type what you are looking for, or choose a filter.")
    search_box(page).press_sequentially("Cumberland")
    expect(links(page).first).to_have_text("Cumberland")
    assert asked(page) == {}
    search_box(page).press("Enter")
    assert asked(page) == {"q": ["Cumberland"]}
    assert visit.faults == []


def test_back_and_reload_show_the_same_again(page_at: PageAt, site_url: str) -> None:
    visit = page_at(1280)
    page = visit.open(f"{site_url}search/?q=leeds")
    expect(links(page).first).to_have_text("Leeds")
    search_box(page).fill("restart")
    search_box(page).press("Enter")
    expect(links(page).first).to_have_text("Restart Scheme")
    page.get_by_label("Show").select_option("Providers")
    assert asked(page) == {"q": ["restart"], "kind": ["provider"]}
    page.go_back()
    expect(page.get_by_label("Show")).to_have_value("")
    expect(links(page).first).to_have_text("Restart Scheme")
    page.go_back()
    expect(search_box(page)).to_have_value("leeds")
    expect(links(page).first).to_have_text("Leeds")
    page.go_forward()
    page.reload()
    settled(page)
    expect(search_box(page)).to_have_value("restart")
    expect(links(page).first).to_have_text("Restart Scheme")
    assert visit.faults == []


def test_filters_narrow_the_results_to_what_the_data_says_fits(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}search/")
    page.get_by_label("Show").select_option("Programmes")
    page.get_by_label("For", exact=True).select_option("Employers")
    page.get_by_label("Helps with").select_option("Apprenticeships")
    page.get_by_label("Status").select_option("Open")
    state(page, "done")
    wanted = employers_apprenticeships(built_site)
    noun = "result" if len(wanted) == 1 else "results"
    expect(status(page)).to_have_text(f"{len(wanted)} {noun}")
    shown = links(page).evaluate_all("all => all.map((a) => a.href.split('/').at(-2))")
    assert set(shown) == wanted
    assert asked(page) == {
        "kind": ["programme"],
        "for": ["employers"],
        "want": ["apprenticeships"],
        "status": ["live"],
    }
    assert visit.faults == []


def employers_apprenticeships(site: Path) -> set[str]:
    records = [json.loads(path.read_bytes()) for path in (site / "data/programmes").glob("*.json")]
    return {
        one["id"]
        for one in records
        if "employers" in one["audiences"]
        and "apprenticeships" in one["themes"]
        and one["status"] == "live"
    }


def test_filters_that_do_not_exist_are_left_out(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}search/?q=leeds&kind=%3Cb%3E&for=nobody&want=&status=x")
    expect(links(page).first).to_have_text("Leeds")
    for label in ("Show", "Helps with", "Status"):
        expect(page.get_by_label(label)).to_have_value("")
    assert visit.faults == []


def test_twenty_are_shown_and_then_twenty_more_with_the_focus_on_the_first(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}search/?kind=area")
    expect(status(page)).to_have_text("317 results")
    expect(found(page)).to_have_count(20)
    more = page.get_by_role("button", name="Show 20 more of 317")
    more.press("Enter")
    expect(found(page)).to_have_count(40)
    expect(links(page).nth(20)).to_be_focused()
    assert visit.faults == []


@WIDTHS
def test_nothing_found_says_what_to_try(page_at: PageAt, site_url: str, width: int) -> None:
    visit = page_at(width)
    page = visit.open(f"{site_url}search/?q={NOTHING}")
    state(page, "none")
    expect(status(page)).to_have_text(f"No results for “{NOTHING}”")
    expect(page.get_by_role("region", name="What you can try")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Councils from A to Z").click()
    heading(page, "Find your council")
    assert visit.faults == []


@WIDTHS
@pytest.mark.parametrize("query", ["", "q=leeds", f"q={NOTHING}", "kind=area", "q=maths+leeds"])
def test_no_state_has_violations_in_light_or_dark(
    page_at: PageAt, site_url: str, width: int, query: str
) -> None:
    page = page_at(width).open(f"{site_url}search/?{query}")
    state(page, "done" if query and NOTHING not in query else "none")
    assert violations_in_both_schemes(page) == []


def test_with_the_keyboard_alone(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}search/")
    search_box(page).focus()
    page.keyboard.type("bexley")
    expect(links(page).first).to_have_text("Bexley")
    order = [page.get_by_role("search").get_by_role("button"), *page.get_by_role("combobox").all()]
    for stop in [*order, links(page).first]:
        page.keyboard.press("Tab")
        expect(stop).to_be_focused()
    page.keyboard.press("Enter")
    heading(page, "Bexley")
    assert visit.faults == []


def test_what_is_typed_before_the_script_came_goes_before_the_address(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    waiting: list[Route] = []
    page.route("**/search-page.js", lambda route: waiting.append(route))
    page.goto(f"{site_url}search/?q=skills+bootcamps")
    search_box(page).fill("restart")
    eventually(page, lambda: len(waiting) == 1)
    waiting[0].continue_()
    expect(links(page).first).to_have_text("Restart Scheme")
    expect(search_box(page)).to_have_value("restart")


def test_a_question_with_a_place_leads_to_what_is_on_offer_there(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).open(f"{site_url}search/?q=english+and+maths+leeds")
    page.get_by_role("link", name="See what is on offer in Leeds").click()
    heading(page, "Leeds")
    expect(page.get_by_label("I want")).not_to_have_value("")


def test_a_postcode_is_answered_and_is_in_no_address(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}search/?q=leeds")
    search_box(page).fill("bn20 8hr")
    search_box(page).press("Enter")
    expect(status(page)).to_contain_text("BN20 8HR is in Eastbourne (district council)")
    assert links(page).all_inner_texts() == ["Eastbourne", "East Sussex"]
    assert asked(page) == {}
    state(page, "done")
    page.go_back()
    expect(links(page).first).to_have_text("Leeds")
    assert visit.faults == []


@pytest.mark.parametrize(
    "text", ["DA14+6NT", "da146nt", "DA14-6NT", "job+near+DA14+6NT", "BFPO+57"]
)
def test_a_postcode_that_comes_in_the_address_is_taken_out_of_it(
    page_at: PageAt, site_url: str, text: str
) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}search/?q={text}&kind=area")
    expect(status(page)).to_contain_text("British Forces" if "BFPO" in text else "is in Bexley.")
    assert asked(page) == {"kind": ["area"]}
    assert page.evaluate("history.length") == 2
    assert visit.faults == []


def test_a_postcode_elsewhere_says_where_to_go(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(f"{site_url}search/")
    search_box(page).fill("EH1 1AA")
    expect(status(page)).to_contain_text("would be in Scotland")
    expect(page.get_by_role("link", name="My World of Work")).to_be_visible()
    state(page, "none")


def test_a_lost_connection_is_told_and_the_next_try_works(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).page
    page.route("**/search.json", lambda route: route.abort())
    page.goto(f"{site_url}search/?q=leeds")
    expect(status(page)).to_contain_text("The search could not be loaded.")
    state(page, "none")
    page.unroute("**/search.json")
    search_box(page).press("Enter")
    expect(links(page).first).to_have_text("Leeds")


@WIDTHS
def test_without_script_the_page_says_so_and_leads_to_the_lists(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width, javascript=False)
    page = visit.open(f"{site_url}search/")
    assert '<noscript><p class="pa-hint">This search needs JavaScript.' in page.content()
    expect(page.get_by_role("combobox")).to_have_count(0)
    ways = page.get_by_role("region", name="Look through the lists").get_by_role("link")
    assert ways.all_inner_texts() == ["Councils from A to Z", "All programmes", "Providers", "Maps"]
    search_box(page).fill("Leeds")
    search_box(page).press("Enter")
    heading(page, "Find your council")
    assert "Leeds" not in page.url
    assert visit.faults == []
