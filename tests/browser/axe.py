"""Runs axe on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """Everything axe objects to, one line each: the rule, what it asks, where."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {', '.join(node['html'] for node in rule['nodes'])}"
        for rule in found
    ]
