"""A whole visit with the keyboard alone or without script, and what it must never give away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_plus, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.browser.axe import CONTRAST, violations
from tests.browser.conftest import PageAt
from tests.browser.pages import heading, overflow, search_box
from tests.browser.serving import served
from tests.browser.visit import Visit

# Where the last press of a key led: whether it shows, whether it went the way it should, and
# whether that is where one wanted to be.
STOP = """
([back, wanted]) => {
  const here = document.activeElement;
  const before = window.atlasStop;
  window.atlasStop = here;
  const box = here.getBoundingClientRect();
  const way = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const moved = !before?.isConnected || Boolean(before.compareDocumentPosition(here) & way);
  return {
    what: here.outerHTML.slice(0, 90),
    shown: here.matches(":focus-visible") && box.width > 0 && box.bottom > 0
      && box.top < innerHeight,
    moved,
    there: wanted.includes(here),
  };
}
"""
FROM_HERE = "() => { window.atlasStop = document.activeElement }"
# All that a page can put away, and all that it says of itself to the next.
LEFT = """
() => JSON.stringify([location.href, document.referrer, document.cookie, history.state,
  { ...localStorage }, { ...sessionStorage }])
"""


@dataclass
class Journey:
    """One reader on one page that is never left to the mouse. `left` grows by what each keeps."""

    visit: Visit
    base: str
    site: Path
    log: list[str]
    scripted: bool
    asked: list[Request] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.visit.page

    def tab_to(self, wanted: Locator, most: int = 60, *, back: bool = False) -> None:
        """Press Tab until `wanted` has the focus; each stop on the way shows and is in order."""
        page = self.page
        page.evaluate(FROM_HERE)
        places = wanted.element_handles()
        for _ in range(most):
            page.keyboard.press("Shift+Tab" if back else "Tab")
            if self.scripted:  # only scripts make other elements
                places = wanted.element_handles()
            stop = page.evaluate(STOP, [back, places])
            assert (stop["shown"], stop["moved"]) == (True, True), stop["what"]
            if stop["there"]:
                return
        pytest.fail(f"{most} tabs do not lead to {wanted}; the last is {stop['what']}")

    def follow(self, link: Locator, name: str, most: int = 60) -> None:
        """Tab to a link and open it with Enter; it leads to the page with this heading."""
        self.tab_to(link, most)
        self.page.keyboard.press("Enter")
        self.arrive(name)

    def arrive(self, name: str) -> None:
        """Be on the page with this heading, and note what it keeps."""
        heading(self.page, name)
        self.note()

    def ask(self, text: str) -> None:
        """Tab to the box for a search and type."""
        self.tab_to(search_box(self.page), 12)
        self.page.keyboard.type(text)

    def choose(self, control: Locator, option: str, most: int = 60) -> None:
        """Tab to a list of choices and type the one wanted, as the keyboard does it."""
        self.tab_to(control, most)
        self.page.keyboard.type(option)

    def menu(self, name: str, link: Locator, *, back: bool = False) -> None:
        """Open a page from the menu, which a phone has behind a button.

        axe does not know that an open popover is above all else, and takes the words of the page
        that it covers for words upon it. So it looks at the header only; `whole` is for the rest.
        Where a page may not run scripts, axe never ends.
        """
        button = self.page.get_by_role("button", name="Menu")
        if button.is_visible():
            self.tab_to(button, back=back)
            self.page.keyboard.press("Enter")
            expect(link).to_be_visible()
            assert not self.scripted or violations(self.page, ".pa-header") == []
            self.tab_to(link)
        else:
            self.tab_to(link, back=back)
        self.page.keyboard.press("Enter")
        self.arrive(name)

    def told(self, status: Locator, words: str) -> None:
        """A live region says this."""
        assert status.first.get_attribute("role") == "status"
        expect(status).to_contain_text(words)

    def whole(self) -> None:
        """In this state axe finds nothing, and nothing is wider than the window.

        The contrast of each of these states is for the tests of its own part of the site.
        """
        self.note()
        assert violations(self.page, without=[CONTRAST]) == []
        assert overflow(self.page) == 0

    def note(self) -> None:
        self.left.append(str(self.page.evaluate(LEFT)))

    def asked_for_files(self) -> None:
        """All that was asked for is files of the site by GET, and nothing went wrong."""
        assert len(self.log) > 3
        for entry in self.log:
            method, address, _ = entry.partition("\n")[0].split()
            assert method == "GET"
            assert "content-length:" not in entry.lower()
            file = self.site / urlsplit(address).path.removeprefix("/atlas/")
            assert (file / "index.html" if file.is_dir() else file).is_file(), address
        assert {(one.method, one.post_data) for one in self.asked} == {("GET", None)}
        assert self.visit.faults == []

    def gave_nothing_away(self, *secrets: str) -> None:
        """Only files were asked for, and nothing asked for or kept holds what was typed."""
        assert secrets
        self.asked_for_files()
        sent = [f"{one.url} {one.all_headers()}" for one in self.asked]
        kept = [squeezed(text) for text in (*self.log, *sent, *self.left, self.page.url)]
        assert [text for text in kept if any(squeezed(secret) in text for secret in secrets)] == []


def squeezed(text: str) -> str:
    """However it is spelled, spaced or encoded."""
    return "".join(unquote_plus(text).upper().split())


@contextmanager
def journey(
    page_at: PageAt, site: Path, width: int, *, javascript: bool = True
) -> Iterator[Journey]:
    """From the home page of a site whose server keeps note of all it is sent."""
    log: list[str] = []
    with served(site, "/atlas/", log=log) as base:
        going = Journey(page_at(width, javascript=javascript), base, site, log, javascript)
        going.page.on("request", lambda request: going.asked.append(request))
        going.visit.open(base)
        yield going
