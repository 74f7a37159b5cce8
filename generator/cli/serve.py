"""`atlas serve`: a preview on this machine, built again when a file changes."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

from generator.cli.build import PROJECT, check_sources
from generator.cli.exits import OK, UsageError
from generator.cli.stopping import Stopped, stoppable

PAUSE = 1.0


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop. A broken edit is reported and the last good site stays."""
    check_sources(options)
    with tempfile.TemporaryDirectory(prefix="atlas-preview-") as directory:
        out = Path(directory) / "site"
        server = _server(out, options.port)
        address = options.base_url or f"http://127.0.0.1:{options.port}/"
        print(f"Preview at {address} (Ctrl+C stops it)", file=sys.stderr)
        try:
            with stoppable():
                _watch(options, out, address)
        except Stopped:
            return OK
        finally:
            server.shutdown()


def _server(directory: Path, port: int) -> ThreadingHTTPServer:
    handler = partial(SimpleHTTPRequestHandler, directory=str(directory))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise UsageError(f"port {port} cannot be used: {error}") from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _watch(options: argparse.Namespace, out: Path, address: str) -> NoReturn:
    seen: dict[Path, int] = {}
    while True:
        # Read before the build, so that an edit during the build is not missed.
        now = _state(options)
        if now != seen:
            seen = now
            _rebuild(options, out, address)
        time.sleep(PAUSE)


def _state(options: argparse.Namespace) -> dict[Path, int]:
    """When each file that the site is made from was last changed, in nanoseconds."""
    times: dict[Path, int] = {}
    for root in (options.data, options.content, PROJECT / "site_templates"):
        for path in root.rglob("*"):
            with suppress(FileNotFoundError):  # Editors put files in place by renaming them.
                times[path] = path.stat().st_mtime_ns
    return times


def _rebuild(options: argparse.Namespace, out: Path, address: str) -> None:
    """In a process of its own: the build forks, which it must not do beside the server."""
    command = [sys.executable, "-m", "generator", "build", "--date", options.date]
    inputs = ["--data", options.data, "--content", options.content]
    kept = ["--cache", options.cache, "--out", out]
    arguments = [*command, *map(str, [*inputs, *kept]), "--base-url", address]
    with subprocess.Popen(arguments) as build:  # noqa: S603
        try:
            build.wait()
        except Stopped:
            build.terminate()  # It cleans up, and is waited for.
            raise
