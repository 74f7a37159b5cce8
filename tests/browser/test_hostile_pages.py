"""Hostile text in every text column, past the checks: in a real browser it is text and no more.

`canary` is there for whatever runs to call. See tests/unit/publish/test_hostile_site.py for files
other than pages.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import PageAt
from tests.browser.parsed import parsed
from tests.support.hostile_atlas import without_harm
from tests.support.hostile_site import FilledSites, filled_sites

__all__ = ["filled_sites"]

INERT_SCHEMES = {"https:", "http:", "unsafe:"}


def pages_of(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
    }


def blank(page_at: PageAt) -> Page:
    page = page_at(360).page
    page.goto("about:blank")
    return page


def test_a_page_is_the_one_it_would_be_of_harmless_texts(
    page_at: PageAt, filled_sites: FilledSites
) -> None:
    hostile, harmless = pages_of(filled_sites.hostile), pages_of(filled_sites.harmless)
    assert hostile.keys() == harmless.keys()
    page = blank(page_at)
    different, schemes = [], set()
    for address, text in hostile.items():
        bad, good = parsed(page, text), parsed(page, harmless[address])
        schemes |= set(bad["schemes"])
        same = [without_harm(part) for part in bad["parts"]] == good["parts"]
        if not same or bad["quirks"]:
            different.append(address)
    assert different == []
    assert schemes <= INERT_SCHEMES
