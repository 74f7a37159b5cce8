"""A real HTTP server for a directory under a sub-path, as a project site has on GitHub Pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

TYPES = {".js": "text/javascript", ".topojson": "application/json"}


class _Handler(SimpleHTTPRequestHandler):
    """Files below the prefix; 404 for everything else. Never compresses."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a small file would wait 40 ms for the one before it

    def __init__(self, *arguments: object, prefix: str, directory: str) -> None:
        self.prefix = prefix
        self.extensions_map = self.extensions_map | TYPES
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file for an address; one that does not exist for an address outside the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside-the-prefix")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(directory: Path, prefix: str = "/atlas/") -> Iterator[str]:
    """Serve `directory` on the loopback; gives its base address, which ends with `prefix`."""
    handler = partial(_Handler, prefix=prefix, directory=str(directory))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
