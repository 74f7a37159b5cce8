#!/bin/sh
# Print a Chromium for the browser tests: on PATH, else Playwright's, else Debian's package when
# this may install one. Otherwise say in one line how to get it, and fail. Debian also has the same
# browser without a desktop window, which needs a third of the processor time: taken if it can be.
set -eu
cd "$(dirname "$0")/.."

on_path() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if "$name" --version >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

of_playwright() {
    .venv/bin/python - 2>/dev/null <<'PYTHON'
from pathlib import Path
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    path = Path(playwright.chromium.executable_path)
if not path.is_file():
    raise SystemExit(1)
print(path)
PYTHON
}

debian_has() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "Installing Debian's $1 for the browser tests" >&2
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -qq update && apt-get -qq install -y --no-install-recommends "$1"; } >&2
}

of_debian() {
    debian_has chromium && on_path
}

command -v chromium-headless-shell >/dev/null || debian_has chromium-headless-shell || true
on_path || of_playwright || of_debian || {
    echo "No Chromium for the browser tests. Install your system's chromium package," \
        "or run: .venv/bin/playwright install chromium" >&2
    exit 1
}
