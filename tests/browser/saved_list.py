"""What several tests of the saved list do: save, look, and read what the device keeps."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.settling import settled

KEY = "atlas-shortlist"
PAGE = "shortlist/"
# A file of the site that loads no other: where to put something on the device beforehand.
PLAIN = "robots.txt"
BEXLEY, BEXLEY_CODE = "areas/bexley/", "E09000004"
RESTART, RESTART_ID = "Restart Scheme", "restart-scheme"
CONNECT, CONNECT_ID = "Connect to Work", "connect-to-work"
ACCESS, ACCESS_ID = "Access to Work", "access-to-work"
THREE = f"?list={BEXLEY_CODE}:{RESTART_ID},{CONNECT_ID},{ACCESS_ID}"


def kept(page: Page) -> list[str] | None:
    """What the device keeps, as `area:programme`; None when there is nothing of it."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    if text is None:
        return None
    return [f"{one['area']}:{one['programme']}" for one in json.loads(text)["items"]]


def stored(*items: str) -> str:
    """What the device holds for these `area:programme`."""
    pairs = [dict(zip(("area", "programme"), item.split(":"), strict=True)) for item in items]
    return json.dumps({"version": 1, "items": pairs})


def keep(page: Page, *items: str) -> None:
    """Put `area:programme` on the device as if saved before. The page must be one of the site."""
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, stored(*items)])


def cut_off(page: Page) -> None:
    """No data comes."""
    page.route("**/data/**", lambda route: route.abort())


def three_without_details(page: Page, site_url: str) -> None:
    """Three programmes are kept, and nothing that the page asks for comes."""
    value = stored(*(f"{BEXLEY_CODE}:{one}" for one in (RESTART_ID, CONNECT_ID, ACCESS_ID)))
    page.add_init_script(f"localStorage.setItem({json.dumps(KEY)}, {json.dumps(value)})")
    cut_off(page)
    page.goto(site_url + PAGE)
    settled(page)
    expect(page.get_by_text("Some details could not be loaded")).to_be_visible()


def three_kept(page: Page, site_url: str) -> None:
    """Three programmes of Bexley are on the device and their page is open."""
    page.goto(site_url + PLAIN)
    keep(page, *(f"{BEXLEY_CODE}:{one}" for one in (RESTART_ID, CONNECT_ID, ACCESS_ID)))
    page.goto(site_url + PAGE)
    settled(page)
    expect(entries(page)).to_have_count(3)


def entries(page: Page) -> Locator:
    """The programmes in the list."""
    return page.get_by_role("main").get_by_role("listitem").filter(has=page.locator("h2"))


def names(page: Page) -> list[str]:
    """The programmes in the list, from first to last."""
    return [one.strip() for one in entries(page).locator("h2 > :first-child").all_inner_texts()]


def said(page: Page) -> Locator:
    """What a screen reader is told."""
    return page.get_by_role("main").get_by_role("status").last


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def row(page: Page, words: str, name: str, place: str = "Bexley") -> Locator:
    """A button of the entry of a programme that was saved for the place."""
    return button(page, f"{words}: {name}, {place}" if place else f"{words}: {name}")


def menu_link(page: Page) -> Locator:
    """The way to the list with the number saved. On a phone it is behind the button of the menu."""
    return page.locator(".pa-header nav a").filter(has_text=re.compile("^My list"))


def sheets(page: Page) -> int:
    """How many A4 pages Chromium makes of the page."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4")))
