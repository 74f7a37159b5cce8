"""Runs axe on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page


def violations(page: Page, within: str | None = None) -> list[str]:
    """Everything axe objects to, one line each: the rule, what it asks, where.

    `within` is a selector of the part to look at; without it the whole page is.
    """
    found = Axe().run(page, within).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {', '.join(node['html'] for node in rule['nodes'])}"
        for rule in found
    ]
