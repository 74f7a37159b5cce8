"""A browser page that keeps note of everything that went wrong on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

from tests.browser.settling import settled, watch

_LOCAL_SCHEMES = {"data", "blob", "about"}


@dataclass
class Visit:
    """A Playwright page, and its console messages, failed requests and foreign requests."""

    page: Page
    scripted: bool = True
    workers: bool = False
    console: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    origin: str = ""

    def __post_init__(self) -> None:
        watch(self.page, scripted=self.scripted, workers=self.workers)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        self.page.on("request", self._note_request)
        self.page.on("requestfailed", self._note_failure)
        self.page.on("response", self._note_response)

    def open(self, address: str) -> Page:
        """Go to an address and wait until the page is at rest. Its origin is the home one."""
        self.origin = _origin(address)
        self.page.goto(address)
        settled(self.page)
        return self.page

    @property
    def faults(self) -> list[str]:
        """Everything that should not have happened, in words, once the page is at rest."""
        settled(self.page)
        return [
            *(f"console: {text}" for text in self.console),
            *(f"failed request: {text}" for text in self.failed),
            *(f"request to another host: {text}" for text in self.foreign),
        ]

    def _note_console(self, message: ConsoleMessage) -> None:
        self.console.append(f"{message.type}: {message.text}")

    def _note_request(self, request: Request) -> None:
        local = urlsplit(request.url).scheme in _LOCAL_SCHEMES
        if not local and self.origin and _origin(request.url) != self.origin:
            self.foreign.append(request.url)

    def _note_failure(self, request: Request) -> None:
        # What the browser gives up because the reader has gone on is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.failed.append(f"{request.url} ({request.failure})")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.url} ({response.status})")


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
