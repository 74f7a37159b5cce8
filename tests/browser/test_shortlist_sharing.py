"""Passing a list on: as text, as a draft, as a link that carries only ids and stores nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations, violations_in_both_schemes
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, overflow
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
    THREE,
    button,
    cut_off,
    entries,
    keep,
    kept,
    menu_link,
    names,
    row,
    said,
    three_kept,
)
from tests.browser.settling import settled

KEEP = "Keep this list on this device"
MIXED = (f"E10000012:{ACCESS_ID}", f":{CONNECT_ID}", f"greater-manchester:{CONNECT_ID}")
SHARED = f"?list=E10000012:{ACCESS_ID};:{CONNECT_ID};greater-manchester:{CONNECT_ID}"


def copied(page: Page, name: str) -> str:
    """What is on the clipboard once a button is pressed."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button(page, name).click()
    expect(said(page)).to_contain_text("copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_list_is_copied_as_text(page_at: PageAt, site_url: str, built_site: Path) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + PLAIN)
    three_kept(page, site_url)
    settled(page)
    text = copied(page, "Copy as text")
    record = json.loads((built_site / f"data/programmes/{RESTART_ID}.json").read_bytes())
    first, second, *_ = text.split("\n\n")
    assert first.startswith(f"1. {RESTART}, Bexley (Not confirmed)\n")
    assert second.startswith(f"2. {CONNECT}, Bexley (Open)\n")
    for words in (
        record["short"],
        "Run by Maximus UK Services",
        f"How to start: {record['how_to_start']}",
        f"Official page: {record['official_url']}",
        "How sure we are: Seen in a source 24 February 2026",
        f"More: {site_url}programmes/{RESTART_ID}/",
    ):
        assert f"   {words}\n" in first + "\n"
    assert f"This list: {site_url}{PAGE}{THREE}\n" in text
    assert text.endswith("Edition of 21 November 2026.\n")
    assert visit.faults == []


def test_the_text_tells_that_evidence_is_old(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    stoke = json.loads((built_site / "data/areas/E06000021.json").read_bytes())
    old = next(one for one in stoke["programmes"] if one.get("freshness") == "out-of-date")
    visit = page_at(1280)
    page = visit.open(site_url + PLAIN)
    keep(page, f"E06000021:{old['id']}")
    visit.open(site_url + PAGE)
    settled(page)
    assert re.search(
        r"How sure we are: .+\. Checked over two years ago\n", copied(page, "Copy as text")
    )
    assert visit.faults == []


def test_the_draft_is_to_nobody_and_holds_the_list(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).page
    three_kept(page, site_url)
    settled(page)
    link = page.get_by_role("link", name="E-mail draft")
    address = urlsplit(link.get_attribute("href") or "")
    fields = parse_qs(address.query)
    assert (address.scheme, address.path) == ("mailto", "")
    assert fields["subject"] == ["Help with work, skills and business"]
    (body,) = fields["body"]
    for name in (RESTART, CONNECT, ACCESS):
        assert f". {name}, Bexley (" in body
    assert f"This list: {site_url}{PAGE}{THREE}\r\n" in body
    assert len(address.query) < 2000


def test_the_link_carries_ids_and_areas_in_their_order(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PLAIN)
    keep(page, *MIXED)
    visit.open(site_url + PAGE)
    assert copied(page, "Copy a link") == site_url + PAGE + SHARED
    row(page, "Move up", CONNECT, "").click()
    moved = f"?list=:{CONNECT_ID};E10000012:{ACCESS_ID};greater-manchester:{CONNECT_ID}"
    assert copied(page, "Copy a link") == site_url + PAGE + moved
    assert visit.faults == []


def test_where_the_clipboard_is_closed_the_text_can_be_copied_by_hand(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    three_kept(page, site_url)
    page.context.grant_permissions([])
    button(page, "Copy a link").click()
    box = page.get_by_label("Copy this text")
    expect(box).to_have_value(site_url + PAGE + THREE)
    expect(box).to_be_focused()
    whole = "one => one.selectionStart === 0 && one.selectionEnd === one.value.length"
    assert box.evaluate(whole)
    expect(said(page)).to_have_text("Copy the text in the box.")
    assert violations(page) == []


@WIDTHS
def test_a_shared_link_shows_the_list_and_stores_nothing(
    page_at: PageAt, site_url: str, width: int
) -> None:
    visit = page_at(width)
    page = visit.open(site_url + PAGE + SHARED)
    expect(page.get_by_role("heading", level=1)).to_have_text("Shared list")
    expect(page).to_have_title("Shared list - Provision Atlas")
    expect(page.get_by_text("It is not kept on this device")).to_be_visible()
    assert names(page) == [ACCESS, CONNECT, CONNECT]
    for place, entry in zip(("Essex", "Greater Manchester"), (0, 2), strict=True):
        expect(entries(page).nth(entry).get_by_role("link", name=place, exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Remove")).to_have_count(0)
    expect(button(page, "Clear the list")).to_have_count(0)
    expect(menu_link(page)).to_have_text("My list")
    assert page.evaluate("localStorage.length") == 0
    assert violations_in_both_schemes(page) == []
    assert overflow(page) == 0
    assert visit.faults == []


def test_a_shared_list_is_kept_when_asked(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PAGE + THREE)
    button(page, KEEP).focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("3 programmes added to your list.")
    expect(page.get_by_role("heading", level=1)).to_have_text("My list")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(button(page, KEEP)).to_have_count(0)
    assert page.url == site_url + PAGE
    row(page, "Remove", CONNECT).click()
    assert kept(page) == [f"{BEXLEY_CODE}:{RESTART_ID}", f"{BEXLEY_CODE}:{ACCESS_ID}"]
    button(page, "Clear the list").click()
    button(page, "Yes, clear it").click()
    assert kept(page) is None
    assert visit.faults == []


def test_it_is_added_to_what_is_there_and_nothing_twice(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}labels/")
    mine = [f"E10000012:{ACCESS_ID}", f"{BEXLEY_CODE}:{ACCESS_ID}"]
    keep(page, *mine)
    visit.open(site_url + PAGE + THREE)
    expect(page.get_by_text("Your own list has 2 programmes")).to_be_visible()
    assert kept(page) == mine
    button(page, KEEP).click()
    expect(said(page)).to_have_text("2 programmes added to your list. 1 was in it before.")
    assert kept(page) == [*mine, f"{BEXLEY_CODE}:{RESTART_ID}", f"{BEXLEY_CODE}:{CONNECT_ID}"]
    assert len(names(page)) == 4
    assert visit.faults == []


def test_the_own_list_is_a_link_away(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url + PLAIN)
    keep(page, f"{BEXLEY_CODE}:{RESTART_ID}")
    page.goto(site_url + PAGE + SHARED)
    page.get_by_role("link", name="See your own list").click()
    page.wait_for_url(site_url + PAGE)
    expect(entries(page)).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text("My list")


@pytest.mark.parametrize(
    ("query", "shown", "lost"),
    [
        (f"?list=:{ACCESS_ID},no-such-programme", [ACCESS], 1),
        (f"?list=E99999999:{ACCESS_ID}", [ACCESS], 0),
        (f"?list=../../x:{ACCESS_ID};:{CONNECT_ID}", [CONNECT], 1),
        (f"?list=%3Cb%3E:{ACCESS_ID};:{CONNECT_ID};x", [CONNECT], 2),
        (f"?list=:{ACCESS_ID},{ACCESS_ID.upper()},__proto__", [ACCESS], 2),
        (f"?list=%3A{ACCESS_ID}%2C{CONNECT_ID}", [ACCESS, CONNECT], 0),
        (f"?x=1&list=:{ACCESS_ID}#y", [ACCESS], 0),
    ],
)
def test_only_what_exists_is_taken_from_an_address(
    page_at: PageAt, site_url: str, query: str, shown: list[str], lost: int
) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PAGE + query)
    expect(entries(page)).to_have_count(len(shown))
    assert names(page) == shown
    expect(said(page)).to_contain_text(f"{lost} programme" if lost else "")
    button(page, KEEP).click()
    assert len(kept(page) or []) == len(shown)
    assert visit.faults == []


def test_a_link_that_names_nothing_says_so(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    for query in ("?list=", "?list=x", "?list=;;,:", "?list=:no-such-programme"):
        page = visit.open(site_url + PAGE + query)
        expect(page.get_by_text("This link names no programme of the atlas")).to_be_visible()
        expect(button(page, KEEP)).to_have_count(0)
        assert (query, violations(page)) == (query, [])
    assert visit.faults == []


def test_a_shared_link_without_a_connection_can_be_tried_again(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    cut_off(page)
    page.goto(site_url + PAGE + THREE)
    settled(page)
    expect(page.get_by_text("Some details could not be loaded")).to_be_visible()
    page.unroute("**/data/**")
    button(page, "Try again").click()
    expect(entries(page)).to_have_count(3)
    button(page, KEEP).click()
    expect(said(page)).to_have_text("3 programmes added to your list.")


def test_only_the_sites_own_files_are_asked_for(page_at: PageAt, site_url: str) -> None:
    """Nothing of the list is sent: all that is asked for is files, none by a query."""
    visit = page_at(360)
    asked: list[tuple[str, str]] = []
    visit.page.on("request", lambda request: asked.append((request.method, request.url)))
    page = visit.open(site_url)
    three_kept(page, site_url)
    copied(page, "Copy a link")
    row(page, "Remove", CONNECT).click()
    settled(page)
    assert {method for method, _ in asked} == {"GET"}
    assert [url for _, url in asked if "?" in url] == []
    assert visit.faults == []
