"""Saving programmes: a button beside each, their number in the menu, nothing kept before use."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, open_all_details, overflow
from tests.browser.saved_list import (
    ACCESS,
    ACCESS_ID,
    BEXLEY,
    BEXLEY_CODE,
    CONNECT,
    CONNECT_ID,
    KEY,
    PAGE,
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
)
from tests.browser.settling import settled

SAVE, REMOVE = f"Save {CONNECT} to your list", f"Remove {CONNECT} from your list"
GARBLED = ("{", "[]", "null", '{"version":1,"items":5}', '{"version":9,"items":[]}', "x" * 5000)
# Which words of what a button stands in lie where the button is drawn.
COVERED = """
() => [...document.querySelectorAll(".pa-save button")].flatMap((button) => {
  const box = button.getBoundingClientRect();
  const words = document.createTreeWalker(button.closest("[data-save]"), NodeFilter.SHOW_TEXT);
  const covered = [];
  for (let text = words.nextNode(); text; text = words.nextNode()) {
    if (button.parentElement.contains(text) || !text.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const meets = (one) => one.width && one.height && one.left < box.right
      && one.right > box.left && one.top < box.bottom && one.bottom > box.top;
    if ([...range.getClientRects()].some(meets)) covered.push(text.data);
  }
  return covered;
})
"""


@WIDTHS
def test_a_programme_is_saved_for_the_area_and_taken_out_again(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + BEXLEY)
    expect(menu_link(page)).to_have_text("My list")
    button(page, SAVE).first.click()
    assert kept(page) == [f"{BEXLEY_CODE}:{CONNECT_ID}"]
    expect(said(page)).to_have_text(f"{CONNECT} saved to your list.")
    expect(menu_link(page)).to_have_text("My list (1)")
    expect(button(page, SAVE)).to_have_count(0)
    expect(button(page, REMOVE).first).to_be_focused()
    button(page, REMOVE).first.click()
    expect(said(page)).to_have_text(f"{CONNECT} removed from your list.")
    expect(menu_link(page)).to_have_text("My list")
    assert page.evaluate("localStorage.length") == 0
    assert visit.faults == []


@pytest.mark.parametrize(
    ("address", "area", "place"),
    [
        ("areas/essex/", "E10000012", "Essex"),
        ("combined-authorities/greater-manchester/", "greater-manchester", "Greater Manchester"),
        (f"programmes/{CONNECT_ID}/", "", ""),
    ],
)
def test_it_is_saved_for_whatever_page_it_is_on(
    page_at: PageAt, site_url: str, address: str, area: str, place: str
) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + address)
    button(page, SAVE).first.click()
    assert kept(page) == [f"{area}:{CONNECT_ID}"]
    menu_link(page).click()
    page.wait_for_url(site_url + PAGE)
    expect(entries(page)).to_contain_text([CONNECT])
    if place:
        expect(entries(page).get_by_role("link", name=place, exact=True)).to_be_visible()
    settled(page)
    assert visit.faults == []


def test_on_its_own_page_it_is_saved_for_the_area_the_reader_came_from(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).open(site_url + BEXLEY)
    page.get_by_role("main").get_by_role("link", name=CONNECT, exact=True).first.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(CONNECT)
    button(page, SAVE).click()
    assert kept(page) == [f"{BEXLEY_CODE}:{CONNECT_ID}"]


def test_an_address_that_names_no_area_saves_it_for_none(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    for behind in ("#in=", "#in=%22%3Cb%3E", "#in=x/../y", f"#in={'e' * 300}"):
        visit.page.goto("about:blank")
        page = visit.open(f"{site_url}programmes/{CONNECT_ID}/{behind}")
        button(page, SAVE).click()
        assert (behind, kept(page)) == (behind, [f":{CONNECT_ID}"])
        page.evaluate("localStorage.clear()")


def test_the_same_programme_for_two_areas_is_saved_twice(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(f"{site_url}areas/essex/")
    button(page, SAVE).first.click()
    page.goto(site_url + BEXLEY)
    button(page, SAVE).first.click()
    assert kept(page) == [f"E10000012:{CONNECT_ID}", f"{BEXLEY_CODE}:{CONNECT_ID}"]
    expect(menu_link(page)).to_have_text("My list (2)")


def test_nothing_is_stored_before_something_is_saved(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    for address in ("", BEXLEY, f"programmes/{CONNECT_ID}/", PAGE, f"{PAGE}?list=:{CONNECT_ID}"):
        visit.open(site_url + address)
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert visit.page.context.cookies() == []
    assert visit.faults == []


def test_another_tab_follows(page_at: PageAt, site_url: str) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + BEXLEY)
    listing = page.context.new_page()
    listing.goto(site_url + PAGE, wait_until="networkidle")
    button(page, SAVE).first.click()
    expect(entries(listing)).to_have_count(1)
    expect(menu_link(listing)).to_have_text("My list (1)")
    row(listing, "Remove", CONNECT).click()
    expect(button(page, SAVE).first).to_be_visible()
    expect(menu_link(page)).to_have_text("My list")


def test_back_from_the_list_the_page_knows_what_was_removed(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(site_url + BEXLEY)
    button(page, SAVE).first.click()
    menu_link(page).click()
    row(page, "Remove", CONNECT).click()
    page.go_back()
    expect(button(page, SAVE).first).to_be_visible()
    expect(menu_link(page)).to_have_text("My list")


@pytest.mark.parametrize("value", GARBLED)
def test_what_cannot_be_read_counts_as_nothing(page_at: PageAt, site_url: str, value: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + BEXLEY)
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, value])
    visit.open(site_url + PAGE)
    expect(page.get_by_text("Nothing is saved yet")).to_be_visible()
    visit.open(site_url + BEXLEY)
    button(page, SAVE).first.click()
    assert kept(page) == [f"{BEXLEY_CODE}:{CONNECT_ID}"]
    assert visit.faults == []


def test_of_a_list_that_is_partly_garbled_the_sound_part_is_shown(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}labels/")
    odd = (f"../../x:{ACCESS_ID}", ":<b>", f":{ACCESS_ID}", f":{ACCESS_ID}", "E09000004:")
    keep(page, *odd, f"{BEXLEY_CODE}:{RESTART_ID}")
    visit.open(site_url + PAGE)
    assert names(page) == [ACCESS, RESTART]
    assert visit.faults == []


def test_a_device_that_is_full_is_said_to_keep_nothing(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + BEXLEY)
    page.evaluate("""
      for (let size = 8e6; size >= 1; size = Math.floor(size / 2)) {
        try { localStorage.setItem("other" + size, "x".repeat(size)); } catch { /* full */ }
      }
    """)
    button(page, SAVE).first.click()
    expect(said(page)).to_contain_text("could not be saved")
    assert said(page).evaluate("one => one.getBoundingClientRect().height") > 20
    expect(button(page, SAVE).first).to_be_visible()
    assert kept(page) is None
    assert visit.faults == []


def test_with_the_keyboard_alone(page_at: PageAt, site_url: str) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + BEXLEY)
    button(page, SAVE).first.focus()
    page.keyboard.press("Space")
    expect(button(page, REMOVE).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, SAVE).first).to_be_focused()
    assert visit.faults == []


@WIDTHS
def test_the_buttons_cover_no_words_and_are_large_enough(
    page_at: PageAt, site_url: str, width: int
) -> None:
    page = page_at(width).open(site_url + BEXLEY)
    open_all_details(page)
    assert page.locator(".pa-save button").count() > 50
    assert page.evaluate(COVERED) == []
    size = "all => all.map((one) => one.getBoundingClientRect().height)"
    assert min(page.locator(".pa-save button").evaluate_all(size)) >= 44
    assert overflow(page) == 0


@WIDTHS
@pytest.mark.parametrize("address", [BEXLEY, f"programmes/{CONNECT_ID}/"])
def test_nothing_moves_when_the_buttons_come(
    page_at: PageAt, site_url: str, address: str, width: int
) -> None:
    page = page_at(width).open(site_url + address)
    waiting = page_at(width)
    waiting.page.route("**/atlas.js", lambda route: route.abort())
    waiting.open(site_url + address)
    expect(waiting.page.locator(".pa-save")).to_have_count(0)
    height = "document.querySelector('main').getBoundingClientRect().height"
    assert page.evaluate(height) == waiting.page.evaluate(height)


@WIDTHS
def test_axe_finds_nothing_where_something_is_saved(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + BEXLEY)
    button(page, SAVE).first.click()
    assert violations_in_both_schemes(page, ".pa-header, main [data-save]") == []
    assert visit.faults == []


@pytest.mark.parametrize("address", [BEXLEY, f"programmes/{CONNECT_ID}/"])
def test_without_script_there_is_no_button_and_no_room_for_one(
    page_at: PageAt, site_url: str, address: str
) -> None:
    page = page_at(360, javascript=False).open(site_url + address)
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    room = "one => parseFloat(getComputedStyle(one).paddingBottom)"
    assert page.locator("[data-save]").first.evaluate(room) < 20
