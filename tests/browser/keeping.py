"""What tests of the kept copies do: wait for the worker, look into the caches, go offline."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Page, expect

COPIES = """
async () => {
  const found = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      (found[name] ??= []).push([url, (await cache.match(url)).url]);
    }
  }
  return found;
}
"""
LOOKUP = """
async ([base, text]) => (await import(`${base}assets/atlas/postcode.js`)).lookup(text, base)
"""
# Looks again and again: a caller that waits too long is told, not left hanging.
UNTIL = """
async ([url, there]) => {
  for (let left = 400; Boolean(await caches.match(url)) !== there; left--) {
    if (!left) throw new Error(`${url} is ${there ? "not " : ""}kept`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
"""
CONTROLLED = "() => navigator.serviceWorker.controller?.state === 'activated'"


class Host:
    """A site on the loopback: its releases, and the loss of the connection.

    One answer a connection, so that after the loss no connection is left open.
    """

    def __init__(self, folder: Path, site: Path, stack: ExitStack) -> None:
        self._link = folder / "atlas"
        self._link.symlink_to(site)
        self._silence = stack.enter_context(ExitStack())
        self._server = stack.enter_context(ExitStack())
        self.fresh: tuple[str, ...] = ()
        """Endings of the addresses that a browser may show again without asking, for a while."""
        handler = partial(_Quiet, self, directory=str(folder))
        server = self._server.enter_context(_Server(("127.0.0.1", 0), handler))
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
        self._server.callback(server.shutdown)
        self._address = ("127.0.0.1", server.server_port)
        self.url = f"http://127.0.0.1:{server.server_port}/atlas/"

    def release(self, site: Path) -> None:
        """From now on another site is served at the same address."""
        self._link.unlink()
        self._link.symlink_to(site)

    def stop(self) -> None:
        """From now on connections are refused."""
        self._server.close()

    def fall_silent(self) -> None:
        """From now on connections are taken and never answered."""
        self.stop()
        self._silence.enter_context(socket.create_server(self._address))


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a worker fetches all of its files at once
    daemon_threads = True


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, host: Host, *given: Any, **more: Any) -> None:  # noqa: ANN401
        self._host = host
        super().__init__(*given, **more)

    def end_headers(self) -> None:
        fresh = self.path.endswith(self._host.fresh)
        self.send_header("Cache-Control", "max-age=600" if fresh else "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def controlled(page: Page) -> None:
    """Wait until the worker has taken the page over."""
    page.wait_for_function(CONTROLLED)


def copies(page: Page) -> dict[str, list[str]]:
    """The addresses of all copies by the last words of the cache's name."""
    found: dict[str, list[list[str]]] = page.evaluate(COPIES)
    return {name.partition("/ ")[2]: [url for url, _ in kept] for name, kept in found.items()}


def addresses_in_copies(page: Page) -> list[str]:
    """Every address that a cache holds: as key, and inside the reply."""
    found: dict[str, list[list[str]]] = page.evaluate(COPIES)
    return [address for kept in found.values() for pair in kept for address in pair if address]


def wait_for_copy(page: Page, address: str, *, there: bool = True) -> None:
    """Wait until there is a copy of an address, or is none any more."""
    page.evaluate(UNTIL, [address, there])


def council_of(page: Page, base: str, postcode: str) -> Any:  # noqa: ANN401
    """What the site's own module answers."""
    return page.evaluate(LOOKUP, [base, postcode])


def heading_is(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def visit(page: Page, host: Host, *paths: str) -> None:
    """Open pages one after the other, and wait until there is a copy of each."""
    for path in paths:
        page.goto(host.url + path)
        controlled(page)
        wait_for_copy(page, host.url + path)
