"""Finds the Chromium that the browser tests drive. Run as a script it prints the path.

Looks on PATH, then for Playwright's own download; never skips in silence.
"""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# The same engine without the parts that draw a desktop window: a third of the processor time.
HEADLESS_NAMES = ("chromium-headless-shell", *NAMES)
REMEDY = (
    "No Chromium found: install your system's package (Debian: apt-get install chromium) "
    "or run .venv/bin/playwright install chromium"
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class ChromiumMissingError(Exception):
    """No Chromium on this machine; the message says how to get one."""


def find_chromium(search_path: str | None = None, names: tuple[str, ...] = NAMES) -> Path:
    """Path of a Chromium: the first of `names` on PATH, else Playwright's own."""
    where = os.environ.get("PATH", "") if search_path is None else search_path
    for name in names:
        if found := shutil.which(name, path=where):
            return Path(found)
    own = _playwrights_own()
    if own.is_file():
        return own
    raise ChromiumMissingError(REMEDY)


def _playwrights_own() -> Path:
    # In a thread of its own, because Playwright runs once a thread and may be running in this one.
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(_ask_playwright).result()


def _ask_playwright() -> Path:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def main() -> int:
    """Print the path, or how to get a Chromium."""
    try:
        print(find_chromium())
    except ChromiumMissingError as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
