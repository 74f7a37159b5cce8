"""Waits until a page has come to rest: it is loaded, and it asks for nothing more.

Playwright's own `networkidle` waits until nothing was asked for in half a second, which is most of
the time of a short test. No script of the site waits for a clock, so a page that asks for nothing
while it has time to spare, several times in a row, will not ask for anything either.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Error, Page, Request

PATIENCE = 30.0
"""Seconds after which a page is held never to come to rest; the same as Playwright's own."""
TURNS = 3
# The next picture is drawn, and all that was waiting to be run has been run. A page that nobody
# sees need not draw, and one that stays busy is not waited for.
TURN = """
() => new Promise((done) => {
  const spare = () => requestIdleCallback(() => done(), { timeout: 500 });
  requestAnimationFrame(spare);
  setTimeout(spare, 100);
})
"""
GONE_ON = ("Execution context was destroyed", "Cannot find context", "navigat")


@dataclass(eq=False)
class Traffic:
    """What a page asks for: how often so far, and what has not come yet."""

    scripted: bool
    workers: bool
    asked: int = 0
    under_way: set[Request] = field(default_factory=set)

    def begun(self, request: Request) -> None:
        self.asked += 1
        self.under_way.add(request)

    def over(self, request: Request) -> None:
        self.under_way.discard(request)


_traffic: WeakKeyDictionary[Page, Traffic] = WeakKeyDictionary()


def watch(page: Page, *, scripted: bool, workers: bool) -> None:
    """Keep note of what a new page asks for, so that it can be seen to settle.

    What a service worker asks for is not seen: a page that may have one is waited for by the clock.
    """
    traffic = _traffic[page] = Traffic(scripted, workers)
    page.on("request", traffic.begun)
    page.on("requestfinished", traffic.over)
    page.on("requestfailed", traffic.over)


def settled(page: Page, patience: float = PATIENCE) -> None:
    """Wait until a watched page is at rest. One without scripts is when it is loaded.

    Fails after `patience` seconds, and says what the page is waiting for.
    """
    traffic = _traffic[page]
    page.wait_for_load_state("networkidle" if traffic.workers else "load")
    until = monotonic() + patience
    quiet = 0 if traffic.scripted else TURNS
    while quiet < TURNS:
        before = traffic.asked
        stayed = _turn(page)
        still = stayed and traffic.asked == before and not traffic.under_way
        quiet = quiet + 1 if still else 0
        if monotonic() > until:
            waiting = [request.url for request in traffic.under_way]
            raise AssertionError(f"{page.url} does not come to rest; it waits for {waiting}")


def _turn(page: Page) -> bool:
    """Let the page have a turn; gives whether it is the same page after it."""
    try:
        page.evaluate(TURN)
    except Error as error:
        if not any(words in error.message for words in GONE_ON):
            raise
        page.wait_for_load_state("load")
        return False
    return True


def eventually(page: Page, happens: Callable[[], bool]) -> None:
    """Wait up to five seconds for what is seen from outside the page, such as a request."""
    for _ in range(500):
        if happens():
            return
        page.wait_for_timeout(10)
    pytest.fail("it did not happen in five seconds")
