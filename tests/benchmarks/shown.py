"""What Chromium really fetches on a reader's way through the built site, gzipped, with headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.weights import gzipped
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.serving import served

PREFIX = "/atlas/"
OTHER_AREA = "areas/leeds/"
POSTCODES = ("SW1A 1AA", "M1 1AE")
QUESTION = "help with english and maths"
BOX = "main [data-find]"
QUIET_MS = 700
"""So long after the last answer, nothing more is on its way over the loopback."""

KEPT = """
async () => {
  await navigator.serviceWorker.ready;
  const caught = await Promise.all((await caches.keys()).map(async (name) =>
    (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)));
  return [...new Set(caught.flat())];
}
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """Bytes. `searched_before` is of data files that came before anyone searched."""

    area: int
    map_first: int
    map_next: int
    searched_before: int
    search_first: int
    postcode_first: int
    postcode_next: int
    kept: int


class Meter:
    """Counts what a page has received, all in it and of all that it goes on to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.received: list[tuple[str, int]] = []
        self._addresses: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def _asked(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _finished(self, event: dict[str, Any]) -> None:
        address = self._addresses.get(event["requestId"], "")
        self.received.append((address, int(event["encodedDataLength"])))

    def of(self, act: Callable[[], object]) -> int:
        """Bytes received because of what `act` does."""
        before = len(self.received)
        act()
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_timeout(QUIET_MS)
        return sum(size for _, size in self.received[before:])


def shown(site: Path, area: str) -> Shown:
    """Measure `site` with the page at `area` (such as `areas/bexley/`) as the page of an area."""
    with served(site, PREFIX, gzipped=True) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=[*ARGUMENTS], timeout=60_000
        )
        page, first, after = _area(browser, base, area)
        before, search_first = _search(browser, base)
        postcode_first, postcode_next = _postcodes(browser, base)
        return Shown(
            area=page,
            map_first=first,
            map_next=after,
            searched_before=before,
            search_first=search_first,
            postcode_first=postcode_first,
            postcode_next=postcode_next,
            kept=_kept(browser, base, site),
        )


@contextmanager
def _new(browser: Browser) -> Iterator[Meter]:
    """A reader who was never here. The worker that keeps copies is weighed by itself."""
    context = browser.new_context(service_workers="block")
    yield Meter(context.new_page())
    context.close()


def _area(browser: Browser, base: str, area: str) -> tuple[int, int, int]:
    """The page of an area, the map on it, and the map on the page of another area."""
    with _new(browser) as meter:
        page = meter.page
        open_map = page.get_by_role("button", name="interactive map")
        cold = meter.of(lambda: page.goto(base + area))
        first = meter.of(open_map.click)
        meter.of(lambda: page.goto(base + OTHER_AREA))
        return cold, first, meter.of(open_map.click)


def _search(browser: Browser, base: str) -> tuple[int, int]:
    """In the box of the home page: before it is used, and the first question."""
    with _new(browser) as meter:
        meter.of(lambda: meter.page.goto(base))
        before = sum(size for address, size in meter.received if _is_data(address))
        return before, meter.of(partial(_ask, meter.page, QUESTION))


def _is_data(address: str) -> bool:
    return urlsplit(address).path.startswith(f"{PREFIX}data/")


def _postcodes(browser: Browser, base: str) -> tuple[int, int]:
    """In the box of the home page, where nothing was asked before."""
    with _new(browser) as meter:
        meter.of(lambda: meter.page.goto(base))
        first, after = (meter.of(partial(_ask, meter.page, text)) for text in POSTCODES)
        return first, after


def _ask(page: Page, text: str) -> None:
    page.locator(f"{BOX} input").fill(text)
    page.wait_for_selector(f"{BOX} [data-panel] a[href*='/']")


def _kept(browser: Browser, base: str, site: Path) -> int:
    """What the worker keeps for later after the first page, weighed as it was sent."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(base, wait_until="networkidle")
    files = [path.removeprefix(PREFIX) or "index.html" for path in page.evaluate(KEPT)]
    context.close()
    pages = (f"{file}index.html" if file.endswith("/") else file for file in files)
    return sum(gzipped(site / page) for page in pages)
