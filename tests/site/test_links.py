"""Every link of the site leads somewhere, and nothing is fetched from anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urlsplit

from tests.site.conftest import Pages
from tests.support.asset_text import CSS_ADDRESS, JS_IMPORT
from tests.support.built_site import BuiltSite
from tests.support.html_page import HtmlPage


def internal(site: BuiltSite, page: HtmlPage) -> Iterator[tuple[str, str]]:
    """Each link or resource on the site's own origin: as it is written, and below the base.

    What is on the origin but outside the base is given as `outside the base`.
    """
    origin = urlsplit(site.base)[:2]
    for href in (*(x.href for x in page.links), *(x.address for x in page.resources)):
        absolute = site.resolve(page.address, href)
        if urlsplit(absolute)[:2] == origin:
            yield href, site.relative(absolute) or ("" if absolute == site.base else _OUTSIDE)


_OUTSIDE = "outside the base"


def dangling(site: BuiltSite, page: HtmlPage, ids: dict[str, frozenset[str]]) -> list[str]:
    """The links of the page that lead nowhere."""
    wrong = []
    for href, target in internal(site, page):
        address, fragment = urldefrag(target)
        address = urlsplit(address).path
        if not site.exists(address) or (fragment and unquote(fragment) not in ids.get(address, ())):
            wrong.append(href)
    return wrong


def test_every_internal_link_and_fragment_leads_somewhere(site: BuiltSite, pages: Pages) -> None:
    ids = {address: frozenset(page.ids) for address, page in pages.items()}
    drawings = (path.relative_to(site.root).as_posix() for path in site.root.rglob("*.svg"))
    ids |= {address: frozenset(site.page(address).ids) for address in drawings}
    checked = sum(len(page.links) for page in pages.values())
    wrong = {page.address: dangling(site, page, ids) for page in pages.values()}
    assert checked > 100_000
    assert {address: hrefs for address, hrefs in wrong.items() if hrefs} == {}


def test_links_to_other_sites_are_web_addresses_that_get_no_handle_on_ours(
    site: BuiltSite, pages: Pages
) -> None:
    origin = urlsplit(site.base)[:2]
    wrong = set()
    for page in pages.values():
        for link in page.links:
            parts = urlsplit(site.resolve(page.address, link.href))
            safe = parts.scheme in {"http", "https"} and parts.netloc and "noopener" in link.rel
            if parts[:2] != origin and not safe:
                wrong.add((page.address, link.href))
    assert wrong == set()


def test_pages_fetch_nothing_from_another_host(site: BuiltSite, pages: Pages) -> None:
    wrong = {
        (page.address, resource.address)
        for page in pages.values()
        for resource in page.resources
        if not resource.address.startswith("data:")
        and site.relative(site.resolve(page.address, resource.address)) is None
    }
    assert wrong == set()


def test_no_page_moves_the_base_of_its_links(pages: Pages) -> None:
    assert [page.address for page in pages.values() if page.base_href] == []


def test_style_sheets_and_scripts_fetch_only_files_of_the_site(site: BuiltSite) -> None:
    wrong = set()
    for pattern, suffix in ((CSS_ADDRESS, "css"), (JS_IMPORT, "js")):
        for path in site.root.rglob(f"*.{suffix}"):
            here = path.relative_to(site.root).as_posix()
            for found in pattern.findall(path.read_text(encoding="utf-8")):
                target = "".join(found)
                address = site.relative(site.resolve(here, target))
                if address is None or not site.exists(address):
                    wrong.add((here, target))
    assert wrong == set()
