"""Every page of the site says what may run on it, before all else.

That it holds nothing that its policy would stop is a gate of `atlas verify`.
"""

from __future__ import annotations

import re
from html import unescape

from generator.content_policy import (
    MAP_POLICY,
    PAGE_POLICY,
    REDIRECT_POLICY,
    REFERRER,
    WIDGET_POLICY,
)
from generator.verify.files import BuiltSite
from tests.site.conftest import Pages

# Nothing may come before the policy that it is meant for.
HEAD = re.compile(
    r'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
    r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">',
    re.IGNORECASE,
)
REFERRERS = re.compile(r'<meta name="?referrer"? content="?([\w-]*)')
SENDS_ON = re.compile('<meta http-equiv="?refresh', re.IGNORECASE)


def wanted(address: str, html: str) -> str:
    if SENDS_ON.search(html):
        return REDIRECT_POLICY
    if address.startswith("embed/"):
        return WIDGET_POLICY
    return MAP_POLICY if address.endswith("/map/") else PAGE_POLICY


def test_each_page_begins_with_the_policy_of_its_kind(site: BuiltSite, pages: Pages) -> None:
    for address in pages:
        html = site.text(address)
        head = HEAD.match(html)
        assert head, address
        assert unescape(head[1]) == wanted(address, html), address


def test_no_policy_lets_through_what_is_written_into_a_page() -> None:
    """So where it were, the gate would say that its hash is missing."""
    policies = (PAGE_POLICY, MAP_POLICY, WIDGET_POLICY, REDIRECT_POLICY)
    assert [policy for policy in policies if "unsafe-inline" in policy or "sha256" in policy] == []


def test_no_page_tells_another_site_where_its_reader_came_from(
    site: BuiltSite, pages: Pages
) -> None:
    assert {name for page in pages for name in REFERRERS.findall(site.text(page))} == {REFERRER}
    assert [page for page in pages if not REFERRERS.search(site.text(page))] == []
