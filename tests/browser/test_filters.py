"""Who you are and what you want narrow the programmes that are already in the page."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, heading, named, overflow
from tests.browser.settling import settled
from tests.browser.visit import Visit

BEXLEY, DIRECTORY = "areas/bexley/", "programmes/"
BOTH = pytest.mark.parametrize("address", [BEXLEY, DIRECTORY])
READERS = {"residents", "businesses"}
ITEM = "li:is([data-save], [data-fits])"
OVER_50, JOB = "I am aged 50 or over", "I want to find a job"
SET = "?for=over-50s&want=job-search"
NOTHING = "?for=refugees&want=business-support"


def form(page: Page) -> Locator:
    return page.get_by_role("region", name="Find what fits you")


def i_am(page: Page) -> Locator:
    return form(page).get_by_label("I am")


def i_want(page: Page) -> Locator:
    return form(page).get_by_label("I want")


def status(page: Page) -> Locator:
    return form(page).get_by_role("status")


def programmes(page: Page) -> Locator:
    """The open programmes that are shown; one may be shown in two places."""
    return page.locator(f"{ITEM}:not([hidden])").filter(visible=True)


def shown(page: Page) -> set[str]:
    links = programmes(page).locator("a:first-of-type").evaluate_all("all => all.map(a => a.href)")
    return {link.split("/")[-2] for link in links if "/programmes/" in link}


def fitting(site: Path, audience: str, theme: str) -> set[str]:
    """Open programmes in Bexley that the published data says fit."""
    record = json.loads((site / "data/areas/E09000004.json").read_bytes())
    return {
        one["id"]
        for one in record["programmes"]
        if {audience, "anyone"} & set(one["audiences"])
        and theme in one["themes"]
        and not one["status"].startswith("closed")
    }


def state(page: Page) -> tuple[str, str, str]:
    return i_am(page).input_value(), i_want(page).input_value(), status(page).inner_text()


@WIDTHS
def test_a_choice_narrows_the_page_and_says_how_many_fit(
    page_at: PageAt, site_url: str, built_site: Path, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + BEXLEY)
    i_am(page).select_option(OVER_50)
    i_want(page).select_option(JOB)
    wanted = fitting(built_site, "over-50s", "job-search")
    expect(status(page)).to_have_text(named(f"{len(wanted)} of"))
    assert 0 < len(wanted) < 20
    assert shown(page) == wanted
    assert overflow(page) == 0
    assert visit.faults == []


def test_parts_with_nothing_left_go_and_the_rest_say_how_many(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(1280).open(site_url + BEXLEY)
    i_am(page).select_option("I run a small or medium-sized business")
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="Help set up for Bexley")).to_have_count(0)
    ways = page.locator(".pa-ways li")
    expect(ways.filter(has_text="Help set up for Bexley")).to_contain_text("0 of")
    expect(main.get_by_role("link", name="Help set up for Bexley")).to_have_count(0)
    expect(main.get_by_role("link", name="For employers", exact=True)).to_be_visible()
    expect(main.get_by_role("heading", name="The maps Bexley lies in")).to_be_visible()
    empty = page.locator("section, .pa-need, details[open], [data-part]").filter(visible=True)
    bare = "(all, item) => all.filter(one => one.querySelector(item) && !one.innerText.trim())"
    assert empty.evaluate_all(bare, ITEM) == []


def test_the_form_offers_what_open_programmes_of_the_page_answer(
    page_at: PageAt, built_site: Path, site_url: str
) -> None:
    record = json.loads((built_site / "data/areas/E09000004.json").read_bytes())
    running = [one for one in record["programmes"] if not one["status"].startswith("closed")]
    with (built_site / "data/audiences.csv").open(encoding="utf-8", newline="") as table:
        asked = {row["id"] for row in csv.DictReader(table) if row["side"] in READERS}
    page = page_at(1280).open(site_url + BEXLEY)
    values = "all => all.map(one => one.value)"
    audiences = i_am(page).locator("option").evaluate_all(values)
    themes = i_want(page).locator("option").evaluate_all(values)
    assert set(audiences) == {"", *(key for one in running for key in one["audiences"])} & {
        "",
        *asked,
    }
    assert set(themes) == {"", *(key for one in running for key in one["themes"])}


@WIDTHS
@BOTH
def test_room_is_kept_for_the_form_until_its_script_runs(
    page_at: PageAt, site_url: str, address: str, width: int
) -> None:
    """So nothing moves when it comes, and no control shows that does not answer yet."""
    page = page_at(width).open(site_url + address)
    expect(form(page)).to_be_visible()
    waiting = page_at(width)
    waiting.page.route("**/atlas.js", lambda route: route.abort())
    waiting.open(site_url + address)
    expect(form(waiting.page)).to_have_count(0)
    tops = [one.locator(ITEM).first.bounding_box() for one in (page, waiting.page)]
    assert tops[0] is not None
    assert tops[0] == tops[1]


def test_folds_open_while_something_is_chosen_and_go_back(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(site_url + BEXLEY)
    opened = page.locator("main details.pa-fold[open]")
    first = page.locator("main details.pa-fold").first
    first.locator("summary").click()
    expect(opened).to_have_count(1)
    i_want(page).select_option(JOB)
    of_help = "main details.pa-fold:has([data-save])"
    expect(page.locator(f"{of_help}:not([open], [hidden], [data-ended])")).to_have_count(0)
    expect(page.locator("details[data-ended]")).not_to_have_attribute("open", "")
    form(page).get_by_role("button", name="Clear").click()
    expect(opened).to_have_count(1)
    expect(first).to_have_attribute("open", "")


@BOTH
def test_clear_brings_back_the_full_list(page_at: PageAt, site_url: str, address: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + address)
    before = page.get_by_role("main").inner_text()
    i_am(page).select_option(OVER_50)
    assert page.get_by_role("main").inner_text() != before
    form(page).get_by_role("button", name="Clear").click()
    assert page.get_by_role("main").inner_text() == before
    assert page.url == site_url + address
    assert visit.faults == []


@BOTH
def test_reload_back_and_a_shared_link_show_the_same(
    page_at: PageAt, site_url: str, address: str
) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + address)
    i_am(page).select_option(OVER_50)
    i_want(page).select_option(JOB)
    assert page.url == site_url + address + SET
    chosen, left = state(page), shown(page)
    page.reload()
    settled(page)
    assert (state(page), shown(page)) == (chosen, left)
    programmes(page).first.get_by_role("link").first.click()
    page.wait_for_url("**/programmes/*/**")
    settled(page)
    page.go_back()
    settled(page)
    assert (state(page), shown(page)) == (chosen, left)
    shared = page_at(360).open(site_url + address + SET)
    assert (state(shared), shown(shared)) == (chosen, left)
    assert visit.faults == []


def test_back_within_the_page_goes_back_to_what_was_chosen(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(f"{site_url}{BEXLEY}?for=over-50s")
    before = state(page)
    page.get_by_role("link", name="The maps Bexley lies in").click()
    i_am(page).select_option("I am a student")
    page.go_back()
    expect(i_am(page)).to_have_value("over-50s")
    assert state(page) == before


def test_an_address_that_asks_for_what_is_not_offered_shows_all(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    full = state(visit.open(site_url + BEXLEY))
    for query in ("?for=nobody&want=", "?for=job-search", "?want=%3Cb%3E", "?x=1"):
        assert (query, state(visit.open(site_url + BEXLEY + query))) == (query, full)
    assert visit.faults == []


def test_other_parts_of_the_address_stay(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(f"{site_url}{BEXLEY}?x=1#maps")
    i_am(page).select_option(OVER_50)
    assert page.url == f"{site_url}{BEXLEY}?x=1&for=over-50s#maps"


@BOTH
def test_when_nothing_fits_the_nearest_and_a_first_step_are_offered(
    page_at: PageAt, site_url: str, address: str
) -> None:
    visit = page_at(360)
    page = visit.open(site_url + address + NOTHING)
    expect(status(page)).to_contain_text("Nothing fits both")
    for name in ("Jobs and Careers Service", "National Careers Service"):
        expect(form(page).get_by_role("link", name=name)).to_be_visible()
    nearest = form(page).get_by_role("link", name="I am a refugee")
    assert nearest.get_attribute("href") == f"{site_url}{address}?for=refugees"
    number = nearest.inner_text().split()[1]
    nearest.click()
    expect(status(page)).to_have_text(named(f"{number} of"))
    expect(i_am(page)).to_be_focused()
    expect(nearest).to_have_count(0)
    assert page.url == f"{site_url}{address}?for=refugees"
    assert visit.faults == []


def test_with_the_keyboard_alone(page_at: PageAt, site_url: str) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + BEXLEY)
    page.get_by_role("link", name="Plans and money for councils").focus()
    page.keyboard.press("Tab")
    expect(i_am(page)).to_be_focused()
    page.keyboard.type("I am aged 50")
    page.keyboard.press("Tab")
    expect(i_want(page)).to_be_focused()
    page.keyboard.type("I want to find a job")
    page.keyboard.press("Tab")
    assert page.url == site_url + BEXLEY + SET
    expect(form(page).get_by_role("button", name="Clear")).to_be_focused()
    page.keyboard.press("Enter")
    expect(i_am(page)).to_have_value("")
    assert page.url == site_url + BEXLEY
    assert visit.faults == []


@WIDTHS
@pytest.mark.parametrize("address", [BEXLEY + SET, BEXLEY + NOTHING, DIRECTORY + SET])
def test_axe_finds_nothing_whether_something_fits_or_not(
    page_at: PageAt, site_url: str, address: str, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + address)
    assert violations_in_both_schemes(page, changed="[data-filter], .pa-ways") == []
    assert overflow(page) == 0
    assert visit.faults == []


@WIDTHS
def test_what_is_touched_is_large_enough(page_at: PageAt, site_url: str, width: int) -> None:
    page = page_at(width).open(site_url + BEXLEY + NOTHING)
    touched = form(page).locator("select, button, [data-nearest] a")
    heights = touched.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) == 5
    assert min(heights) >= 44


@BOTH
def test_without_script_there_is_the_full_list_and_no_form(
    page_at: PageAt, site_url: str, address: str
) -> None:
    visit: Visit = page_at(360, javascript=False)
    page = visit.open(site_url + address + SET)
    expect(form(page)).to_have_count(0)
    assert page.locator("main select").filter(visible=True).count() == 0
    assert page.locator(ITEM).count() == page.locator(f"{ITEM}:not([hidden])").count()
    gap = "one => one.getBoundingClientRect().height"
    assert page.locator("[data-filter]").evaluate(gap) == 0
    assert visit.faults == []


def test_a_printed_list_says_what_it_is(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(site_url + BEXLEY + SET)
    page.emulate_media(media="print")
    expect(page.get_by_text(f"“{OVER_50}” and “{JOB}”")).to_be_visible()
    expect(status(page)).to_be_visible()
    expect(page.locator("main select").filter(visible=True)).to_have_count(0)
    page.emulate_media(media="screen")
    form(page).get_by_role("button", name="Clear").click()
    page.emulate_media(media="print")
    expect(form(page)).to_have_count(0)
    heading(page, "Bexley")
