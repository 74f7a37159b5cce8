"""Fixtures of every browser test: a real Chromium, pages of any width, a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import (
    ARGUMENTS,
    HEADLESS_NAMES,
    ChromiumMissingError,
    find_chromium,
)
from tests.browser.serving import served
from tests.browser.site_fixture import built_site, site_url, slow_url
from tests.browser.visit import Visit

__all__ = ["built_site", "site_url", "slow_url"]

Serve = Callable[..., str]
HAS_NO_WORKERS = "delete Navigator.prototype.serviceWorker"


class PageAt(Protocol):
    """Makes a page of a width in a context of its own.

    It has no service workers unless a test is about them: `page.route` does not see what they
    ask for, and each new context would fill its store again.
    """

    def __call__(
        self,
        width: int,
        *,
        dark: bool = False,
        javascript: bool = True,
        height: int = 800,
        touch: bool = False,
        workers: bool = False,
    ) -> Visit: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that lies here as browser tests."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One running Chromium for the whole run. Without one the tests fail and say what to do."""
    try:
        executable = find_chromium(names=HEADLESS_NAMES)
    except ChromiumMissingError as missing:
        pytest.fail(str(missing), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=[*ARGUMENTS], timeout=60_000
        )
        yield browser
        browser.close()


@pytest.fixture
def page_at(chromium: Browser) -> Iterator[PageAt]:
    """Factory of pages; each has its own context, closed after the test."""
    with ExitStack() as contexts:

        def make(
            width: int,
            *,
            dark: bool = False,
            javascript: bool = True,
            height: int = 800,
            touch: bool = False,
            workers: bool = False,
        ) -> Visit:
            context = chromium.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if dark else "light",
                java_script_enabled=javascript,
                has_touch=touch,
                is_mobile=touch,
                reduced_motion="reduce",
                locale="en-GB",
            )
            contexts.callback(context.close)
            if not workers:
                context.add_init_script(HAS_NO_WORKERS)
            return Visit(context.new_page(), javascript, workers)

        yield make


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Factory of servers: `serve(directory, prefix="/atlas/")` gives the base address."""
    with ExitStack() as servers:

        def start(directory: Path, prefix: str = "/atlas/") -> str:
            return servers.enter_context(served(directory, prefix))

        yield start
