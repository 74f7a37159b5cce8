"""Runs axe on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

CONTRAST = "color-contrast"
COLOUR_RULES = [CONTRAST, "link-in-text-block"]


def violations(
    page: Page,
    within: str | None = None,
    *,
    rules: Sequence[str] = (),
    without: Sequence[str] = (),
) -> list[str]:
    """Everything axe objects to, one line each: the rule, what it asks, where.

    `within` is a selector of the part to look at; without it the whole page is. `rules` are the
    only ones to run; without them all are, but for those of `without`.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    if without:
        options["rules"] = {rule: {"enabled": False} for rule in without}
    found = Axe().run(page, within, options).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {', '.join(node['html'] for node in rule['nodes'])}"
        for rule in found
    ]


def violations_in_both_schemes(
    page: Page, within: str | None = None, *, changed: str | None = None
) -> list[str]:
    """All rules in light colours; in dark ones the rules that look at colours.

    Looking at the colours of a long page takes seconds. `changed` is a selector of what the state
    of the page has changed: the only part whose contrast is looked at, as the rest is as always.
    """
    if changed:
        found = violations(page, within, without=[CONTRAST])
        found += violations(page, changed, rules=[CONTRAST])
    else:
        found = violations(page, within)
    page.emulate_media(color_scheme="dark")
    return found + violations(page, changed or within, rules=COLOUR_RULES)
