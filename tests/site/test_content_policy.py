"""Every page of the site says what may run on it, and holds nothing that its policy would stop."""

from __future__ import annotations

import re

from generator.content_policy import (
    MAP_POLICY,
    PAGE_POLICY,
    REDIRECT_POLICY,
    REFERRER,
    WIDGET_POLICY,
)
from generator.verify.files import BuiltSite
from generator.verify.page import HtmlPage
from tests.site.conftest import Pages

# Nothing may come before the policy that it is meant for.
HEAD = re.compile(
    r'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
    r'<meta http-equiv="Content-Security-Policy" content="',
    re.IGNORECASE,
)


def wanted(page: HtmlPage) -> str:
    if page.redirects_to:
        return REDIRECT_POLICY
    if page.address.startswith("embed/"):
        return WIDGET_POLICY
    return MAP_POLICY if page.address.endswith("/map/") else PAGE_POLICY


def test_each_kind_of_page_has_its_policy_and_no_other(pages: Pages) -> None:
    policies = {page.address: page.metas.get("content-security-policy") for page in pages.values()}
    assert {at for at, page in pages.items() if policies[at] != wanted(page)} == set()


def test_the_policy_comes_first(site: BuiltSite, pages: Pages) -> None:
    assert [page for page in pages if not HEAD.match(site.text(page))] == []


def test_no_script_or_style_is_written_into_a_page(pages: Pages) -> None:
    """So no policy needs a hash."""
    assert [
        page.address for page in pages.values() if page.inline_scripts or page.inline_styles
    ] == []


def test_no_page_tells_another_site_where_its_reader_came_from(pages: Pages) -> None:
    assert {page.metas.get("referrer") for page in pages.values()} == {REFERRER}


def test_no_link_or_file_is_an_address_that_runs(pages: Pages) -> None:
    addresses = {
        address
        for page in pages.values()
        for address in (
            *(link.href for link in page.links),
            *(resource.address for resource in page.resources),
        )
    }
    schemes = {address.partition(":")[0] for address in addresses if re.match(r"[a-z-]+:", address)}
    assert schemes <= {"http", "https", "data"}
    assert {address for address in addresses if address.startswith("data:")} <= {"data:,"}
