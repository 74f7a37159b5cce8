"""`atlas serve`: a real preview over HTTP that follows the files."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support.tiny_command import ATLAS, PATIENCE
from tests.support.tiny_content import write_content
from tests.support.tiny_site import PROJECT
from tests.unit.cli.conftest import replace_in


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def read(address: str) -> str:
    """The page at an address; empty while there is none."""
    try:
        with urlopen(address, timeout=5) as answer:
            text: str = answer.read().decode()
            return text
    except (URLError, ConnectionError):
        return ""


def until(found: Callable[[], bool], server: subprocess.Popen[str]) -> bool:
    """Wait till it is so; False when patience or the server ends first."""
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last and server.poll() is None:
        if found():
            return True
        time.sleep(0.1)
    return found()


def hear_interrupts() -> None:
    """A shell that runs the tests in the background has its children ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Preview:
    """A server of its own, with data and written pages that a test may edit."""

    def __init__(self, directory: Path, data: Path) -> None:
        self.data = data
        self.content = write_content(directory / "content")
        self.log = directory / "log"
        self.scratch = directory / "scratch"
        self.scratch.mkdir()
        port = free_port()
        self.base = f"http://127.0.0.1:{port}/"
        told = ["--data", data, "--content", self.content, "--port", port]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [*ATLAS, "serve", *map(str, told)],
                cwd=PROJECT,
                env=os.environ | {"TMPDIR": str(self.scratch)},
                stderr=log,
                text=True,
                preexec_fn=hear_interrupts,
            )

    def shows(self, path: str, words: str) -> bool:
        return until(lambda: words in read(self.base + path), self.process)

    def says(self, words: str) -> bool:
        return until(lambda: words in self.log.read_text(), self.process)

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """As Ctrl+C does."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@pytest.fixture
def preview(tmp_path: Path, data: Path) -> Iterator[Preview]:
    started = Preview(tmp_path, data)
    try:
        assert started.shows("", "Provision Atlas"), started.log.read_text()
        yield started
    finally:
        started.process.kill()
        started.process.wait()


def test_the_preview_follows_an_edit_survives_a_broken_one_and_stops(preview: Preview) -> None:
    assert preview.shows("areas/lewes/", "What Skills Fund is in short")

    table = preview.data / "programmes.csv"
    replace_in(table, "What Skills Fund is in short", "Money for your course")
    assert preview.shows("areas/lewes/", "Money for your course")

    replace_in(table, "Skills Fund,,changing", "Skills Fund,,changd")
    assert preview.says("programmes.csv:5: status: ")
    assert preview.shows("areas/lewes/", "Money for your course")

    replace_in(table, "Skills Fund,,changd", "Skills Fund,,live")
    (preview.content / "about.md").write_text("# About\n\nMended again.\n")
    assert preview.shows("about/", "Mended again.")

    assert preview.stop() == 0


def test_a_written_page_that_cannot_be_read_does_not_end_the_preview_and_sigterm_does(
    preview: Preview,
) -> None:
    (preview.content / "about.md").write_bytes(b"# About\n\nCaf\xe9\n")
    assert preview.says("about.md")
    (preview.content / "about.md").write_text("# About\n\nMended.\n")
    assert preview.shows("about/", "Mended."), preview.log.read_text()

    # Told to end in the midst of a build, it leaves nothing.
    (preview.content / "about.md").write_text("# About\n\nAnother build.\n")
    assert until(lambda: any(preview.scratch.glob("*/.site.building/*")), preview.process)
    assert preview.stop(signal.SIGTERM) == 0
    assert list(preview.scratch.iterdir()) == []
