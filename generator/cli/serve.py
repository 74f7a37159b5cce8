"""`atlas serve`: a preview on this machine, built again when a file changes."""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

from generator.cli.build import PROJECT, build
from generator.cli.exits import OK
from generator.problems import DataProblems, as_text

PAUSE = 1.0


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted. A broken edit is reported and the last good site stays."""
    with tempfile.TemporaryDirectory(prefix="atlas-preview-") as directory:
        options.out = Path(directory) / "site"
        options.base_url = options.base_url or f"http://127.0.0.1:{options.port}/"
        _rebuild(options)
        server = _server(options.out, options.port)
        print(f"Preview at {options.base_url} (Ctrl+C stops it)", file=sys.stderr)
        try:
            _watch(options)
        except KeyboardInterrupt:
            return OK
        finally:
            server.shutdown()


def _server(directory: Path, port: int) -> ThreadingHTTPServer:
    handler = partial(SimpleHTTPRequestHandler, directory=str(directory))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _watch(options: argparse.Namespace) -> NoReturn:
    seen = _state(options)
    while True:
        time.sleep(PAUSE)
        now = _state(options)
        if now != seen:
            seen = now
            _rebuild(options)


def _state(options: argparse.Namespace) -> dict[Path, int]:
    roots = (options.data, options.content, PROJECT / "site_templates")
    return {path: path.stat().st_mtime_ns for root in roots for path in _files(root)}


def _files(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*") if path.is_file())


def _rebuild(options: argparse.Namespace) -> None:
    started = time.monotonic()
    try:
        build(options, lambda doing: None)
    except DataProblems as found:
        print(as_text(found.problems), end="", file=sys.stderr)
        return
    print(f"Built in {time.monotonic() - started:.1f} s", file=sys.stderr)
