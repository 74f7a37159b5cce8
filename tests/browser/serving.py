"""A real HTTP server for a directory under a sub-path, as a project site has on GitHub Pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, AnyStr

from tests.browser.compressing import Compressing

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

LATE, BIT, BYTES_A_SECOND = 0.06, 8_192, 400_000
"""Seconds before a slow answer, and how it then comes."""
TYPES = {".js": "text/javascript", ".topojson": "application/json"}


class _Handler(SimpleHTTPRequestHandler):
    """Files below the prefix; for everything else 404 with the site's own page, if it has one.

    Notes each request in the log: its first line and its headers, as they came.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a small file would wait 40 ms for the one before it

    def __init__(self, *arguments: object, prefix: str, directory: str, log: list[str]) -> None:
        self.prefix = prefix
        self.log = log
        self.extensions_map = self.extensions_map | TYPES
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file for an address; one that does not exist for an address outside the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside-the-prefix")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def parse_request(self) -> bool:
        """Read what was sent, and note it."""
        read = super().parse_request()
        self.log.append(f"{self.requestline}\n{getattr(self, 'headers', '')}")
        return read

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """As GitHub Pages does: what is not there is told by 404.html."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Compressing(_Handler, Compressing):
    """The same, gzipped."""


class _Slow(_Handler):
    """The same, as far away as from a phone: each answer comes late and bit by bit."""

    def do_GET(self) -> None:
        """Answer after a while."""
        sleep(LATE)
        super().do_GET()

    def copyfile(self, source: SupportsRead[AnyStr], outputfile: SupportsWrite[AnyStr]) -> None:
        """Send the body of an answer."""
        while bit := source.read(BIT):
            outputfile.write(bit)
            sleep(len(bit) / BYTES_A_SECOND)


@contextmanager
def served(
    directory: Path,
    prefix: str = "/atlas/",
    *,
    gzipped: bool = False,
    slow: bool = False,
    log: list[str] | None = None,
) -> Iterator[str]:
    """Serve `directory` on the loopback; gives its base address, which ends with `prefix`.

    `log` grows by the first line and the headers of each request.
    """
    handler = partial(
        _Slow if slow else _Compressing if gzipped else _Handler,
        prefix=prefix,
        directory=str(directory),
        log=[] if log is None else log,
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
