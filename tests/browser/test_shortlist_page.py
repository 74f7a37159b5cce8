"""The page of the list: what it says of each programme, and moving, removing and clearing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, is_dark, named, overflow
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
    button,
    entries,
    keep,
    kept,
    menu_link,
    names,
    row,
    said,
    three_kept,
    three_without_details,
)
from tests.browser.settling import settled
from tests.support.tables import table

MANCHESTER, STOKE_CODE = "greater-manchester", "E06000021"


def providers(site: Path, record: str, programme: str) -> list[str]:
    """Who runs the programme there, by the published data."""
    held = json.loads((site / f"data/{record}.json").read_bytes())
    (one,) = [row for row in held["programmes"] if row["id"] == programme]
    return [body["name"] for delivery in one["deliveries"] for body in delivery["providers"]]


@WIDTHS
def test_an_entry_says_what_it_is_where_who_runs_it_and_how_to_start(
    page_at: PageAt, site_url: str, built_site: Path, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + PLAIN)
    three_kept(page, site_url)
    entry = entries(page).first
    record = json.loads((built_site / f"data/programmes/{RESTART_ID}.json").read_bytes())
    runs = providers(built_site, f"areas/{BEXLEY_CODE}", RESTART_ID)
    assert runs
    for words in (*runs, record["short"], record["how_to_start"], "Not confirmed", "Seen in"):
        expect(entry).to_contain_text(words)
    expect(entry).to_contain_text("gov.uk/government/publications/restart-scheme")
    expect(entry).to_contain_text("24 February 2026")
    links = {
        RESTART: f"{site_url}programmes/{RESTART_ID}/",
        "Bexley": f"{site_url}areas/bexley/",
    }
    for name, address in links.items():
        link = entry.get_by_role("link", name=name, exact=True)
        assert link.evaluate("one => one.href") == address
    expect(page.get_by_text("3 programmes for Bexley")).to_be_visible()
    expect(menu_link(page)).to_have_text("My list (3)")
    assert overflow(page) == 0
    assert visit.faults == []


def test_a_combined_authority_has_its_own_providers(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PLAIN)
    keep(page, f"{MANCHESTER}:{CONNECT_ID}")
    visit.open(site_url + PAGE)
    for name in providers(built_site, f"combined-authorities/{MANCHESTER}", CONNECT_ID):
        expect(entries(page)).to_contain_text(name)
    link = entries(page).get_by_role("link", name="Greater Manchester", exact=True)
    link.click()
    page.wait_for_url(f"{site_url}combined-authorities/{MANCHESTER}/")
    settled(page)
    assert visit.faults == []


def test_evidence_that_is_old_is_told_to_be(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    """A programme, and a scheme of the council's own."""
    label = table("freshness").set_index("id")["label"]
    stoke = json.loads((built_site / f"data/areas/{STOKE_CODE}.json").read_bytes())
    aged = [one for one in stoke["programmes"] if "freshness" in one]
    (scheme, *_) = stoke["local_schemes"]
    visit = page_at(360)
    page = visit.open(site_url + PLAIN)
    for one in (aged[0], scheme):
        keep(page, f"{STOKE_CODE}:{one['id']}")
        visit.open(site_url + PAGE)
        expect(entries(page)).to_contain_text(str(label[one["freshness"]]))
        page.get_by_role("button", name="Remove: ").click()
    assert visit.faults == []


GONE = [
    (":no-such-programme", "no longer in the atlas"),
    (f"E99999999:{ACCESS_ID}", "The area you saved it for is no longer in the atlas"),
    (f":{CONNECT_ID}", "depends on where you live"),
    (f"{BEXLEY_CODE}:adult-education-budget", "We have found nothing on it in Bexley now"),
    (f":{ACCESS_ID}", "Department for Work and Pensions"),
]


def test_what_is_gone_or_not_known_is_said(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PLAIN)
    for item, words in GONE:
        keep(page, item)
        visit.open(site_url + PAGE)
        expect(entries(page)).to_contain_text(words)
        page.get_by_role("button", name="Remove: ").click()
        assert kept(page) is None
    assert visit.faults == []


def test_the_empty_page_says_how_to_save(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PAGE)
    expect(page.get_by_text("Nothing is saved yet")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button").filter(visible=True)).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="your council").click()
    page.wait_for_url(f"{site_url}areas/")
    settled(page)
    assert visit.faults == []


def test_entries_move_up_and_down_with_the_keyboard_alone(page_at: PageAt, site_url: str) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + PLAIN)
    three_kept(page, site_url)
    expect(row(page, "Move up", RESTART)).to_be_disabled()
    expect(row(page, "Move down", ACCESS)).to_be_disabled()
    row(page, "Move down", RESTART).focus()
    page.keyboard.press("Enter")
    assert names(page) == [CONNECT, RESTART, ACCESS]
    expect(said(page)).to_have_text(f"{RESTART} moved down. It is now 2 of 3.")
    expect(row(page, "Move down", RESTART)).to_be_focused()
    page.keyboard.press("Space")
    assert names(page) == [CONNECT, ACCESS, RESTART]
    expect(row(page, "Move up", RESTART)).to_be_focused()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text(f"{RESTART} moved up. It is now 2 of 3.")
    page.reload()
    settled(page)
    assert names(page) == [CONNECT, RESTART, ACCESS]
    assert visit.faults == []


def test_what_is_removed_can_be_put_back_where_it_was(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PLAIN)
    three_kept(page, site_url)
    before = kept(page)
    row(page, "Remove", CONNECT).focus()
    page.keyboard.press("Enter")
    assert names(page) == [RESTART, ACCESS]
    expect(said(page)).to_have_text(f"{CONNECT} removed from your list.")
    expect(page.get_by_text("2 programmes for Bexley")).to_be_visible()
    undo = button(page, f"Undo: put {CONNECT} back")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    assert names(page) == [RESTART, CONNECT, ACCESS]
    expect(said(page)).to_have_text(f"{CONNECT} is back in your list.")
    expect(row(page, "Remove", CONNECT)).to_be_focused()
    expect(undo).to_have_count(0)
    assert kept(page) == before
    assert visit.faults == []


def test_the_last_one_removed_leaves_nothing_behind_but_the_way_back(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    three_kept(page, site_url)
    for name in (RESTART, CONNECT, ACCESS):
        row(page, "Remove", name).click()
    assert kept(page) is None
    expect(page.get_by_text("Nothing is saved yet")).to_be_visible()
    button(page, f"Undo: put {ACCESS} back").click()
    assert kept(page) == [f"{BEXLEY_CODE}:{ACCESS_ID}"]
    expect(page.get_by_text("Nothing is saved yet")).to_be_hidden()


def ask_to_clear(page: Page) -> None:
    button(page, "Clear the list").click()
    expect(page.get_by_role("dialog", name="Clear your list?")).to_be_visible()
    expect(button(page, "No, keep it")).to_be_focused()


@pytest.mark.parametrize("way", ["Escape", "Enter"])
def test_clearing_asks_first_and_may_be_declined(page_at: PageAt, site_url: str, way: str) -> None:
    page = page_at(360).page
    three_kept(page, site_url)
    ask_to_clear(page)
    page.keyboard.press(way)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button(page, "Clear the list")).to_be_focused()
    assert len(names(page)) == 3


def test_clearing_leaves_nothing_on_the_device(page_at: PageAt, site_url: str) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + PLAIN)
    three_kept(page, site_url)
    ask_to_clear(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Your list is empty.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(menu_link(page)).to_have_text("My list")
    assert page.evaluate("localStorage.length") == 0
    assert visit.faults == []


def test_without_a_connection_the_list_is_there_and_its_details_come_later(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    three_without_details(page, site_url)
    expect(entries(page).first).to_contain_text("could not be loaded")
    row(page, "Move down", "Restart scheme", "").click()
    page.unroute("**/data/**")
    button(page, "Try again").click()
    expect(entries(page).nth(1)).to_contain_text("How to start")
    expect(page.get_by_text("Some details could not be loaded")).to_be_hidden()
    assert names(page) == [CONNECT, RESTART, ACCESS]


@WIDTHS
@pytest.mark.parametrize("state", ["list", "removed", "dialog", "empty", "failed"])
def test_axe_finds_nothing_in_any_state(
    page_at: PageAt, site_url: str, state: str, width: int
) -> None:
    page = page_at(width).page
    if state == "failed":
        three_without_details(page, site_url)
    else:
        three_kept(page, site_url)
    if state == "removed":
        row(page, "Remove", CONNECT).click()
    if state == "dialog":
        ask_to_clear(page)
    if state == "empty":
        page.evaluate("localStorage.clear()")
        page.reload()
        settled(page)
    assert violations_in_both_schemes(page) == []
    assert is_dark(page)
    assert overflow(page) == 0


@WIDTHS
def test_what_is_touched_is_large_enough(page_at: PageAt, site_url: str, width: int) -> None:
    page = page_at(width).page
    three_kept(page, site_url)
    touched = page.get_by_role("main").locator("button, a.md-button").filter(visible=True)
    heights = touched.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) == 5 + 3 * 3
    assert min(heights) >= 44


def test_without_script_the_page_says_how_to_do_without(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360, javascript=False)
    page = visit.open(site_url + PAGE)
    expect(page.get_by_text(named("A list of your own needs JavaScript"))).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    page.get_by_role("link", name="open the page of your council").click()
    page.wait_for_url(f"{site_url}areas/")
    assert visit.faults == []
