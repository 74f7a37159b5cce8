"""What several browser tests do on a page of the site."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.settling import settled

WIDTHS = pytest.mark.parametrize("width", [360, 1280])

DARKNESS = """
() => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / 3;
}
"""
# What is drawn of the element in focus and of all in it, with the focus and without.
FOCUS = """
() => {
  const here = document.activeElement;
  const drawn = () => [here, ...here.querySelectorAll("*")].map((part) => {
    const style = getComputedStyle(part);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return [outlined, style.boxShadow, style.backgroundColor, style.stroke, style.strokeWidth];
  }).join();
  const box = here.getBoundingClientRect();
  const focused = drawn();
  here.blur();
  const marked = drawn() !== focused;
  here.focus({ focusVisible: true });
  const before = window.atlasStop;
  window.atlasStop = here;
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  return {
    what: here.outerHTML.slice(0, 80),
    marked,
    onScreen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
    inOrder: !before || Boolean(before.compareDocumentPosition(here) & follows),
    ended: here === document.body,
  };
}
"""


def search_box(page: Page) -> Locator:
    """The box in which a council is looked for."""
    return page.get_by_role("search").get_by_role("searchbox")


def results(page: Page) -> Locator:
    """The links that the search box offers."""
    return page.get_by_role("search").get_by_role("link")


def heading(page: Page, name: str) -> None:
    """Expect to be on the page with this first heading, and wait until it has all it fetches.

    What is still being fetched when the reader goes on counts as a failed request.
    """
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    settled(page)


def is_dark(page: Page) -> bool:
    """Whether the page's background is nearer to black than to white."""
    return float(page.evaluate(DARKNESS)) < 128


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return max(0, int(width))


def tab_stops(page: Page, most: int) -> list[dict[str, str | bool]]:
    """Press Tab up to `most` times; say of each stop what has the focus and how it shows."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["ended"]:
            break
        stops.append(stop)
    return stops


def open_all_details(page: Page) -> None:
    """Unfold everything, so that what is behind a fold is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")


def named(name: str) -> re.Pattern[str]:
    """A name that begins with these words, whatever follows."""
    return re.compile(rf"^{re.escape(name)}\b")
