"""The site and its pages stay within their budgets. Weights are as sent: gzipped."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest

from tests.site.conftest import Pages
from tests.support.asset_text import CSS_ADDRESS, JS_AT_ONCE
from tests.support.built_site import BuiltSite
from tests.support.html_page import HtmlPage

KILO, MEGA = 1_000, 1_000_000
NEEDS = {".css": CSS_ADDRESS, ".js": JS_AT_ONCE}


def weight(site: BuiltSite, address: str) -> int:
    return len(gzip.compress(site.file(address).read_bytes(), compresslevel=6, mtime=0))


def fetched(site: BuiltSite, page: HtmlPage) -> set[str]:
    """Every file that the page makes a browser fetch as it comes, with what its files need."""
    waiting = [site.resolve(page.address, x.address) for x in page.resources]
    found: set[str] = set()
    while waiting:
        # A part of a drawing that another part names, as `#land`, is there already.
        address = (site.relative(waiting.pop()) or "").partition("#")[0]
        if address and address not in {*found, page.address}:
            found.add(address)
            waiting += needed(site, address)
    return found


def needed(site: BuiltSite, address: str) -> Iterator[str]:
    """The files that a style sheet or script asks for."""
    pattern = NEEDS.get(site.file(address).suffix)
    if pattern:
        for match in pattern.findall(site.text(address)):
            yield site.resolve(address, "".join(match))


def heaviest(site: BuiltSite, pages: list[HtmlPage]) -> tuple[int, HtmlPage]:
    return max(((weight(site, page.address), page) for page in pages), key=lambda pair: pair[0])


def maps(pages: Pages) -> list[HtmlPage]:
    return [page for page in pages.values() if page.address.endswith("/map/")]


def places(pages: Pages) -> list[HtmlPage]:
    starts = ("areas/", "combined-authorities/")
    found = [page for page in pages.values() if page.address.startswith(starts)]
    return [page for page in found if not page.address.endswith("/map/")]


def test_the_whole_site(site: BuiltSite) -> None:
    sizes = [path.stat().st_size for path in site.root.rglob("*") if path.is_file()]
    assert sum(sizes) <= 80 * MEGA
    assert len(sizes) <= 12_000


def test_the_heaviest_page_of_a_place_with_all_it_fetches(site: BuiltSite, pages: Pages) -> None:
    html, page = heaviest(site, places(pages))
    files = fetched(site, page)
    assert {"css", "js"} <= {address.rpartition(".")[2] for address in files}
    assert html + sum(weight(site, address) for address in files) <= 120 * KILO


def test_every_interactive_map_after_the_first(site: BuiltSite, pages: Pages) -> None:
    weights = {page.address: weight(site, page.address) for page in maps(pages)}
    assert len(weights) > 300
    assert {address: size for address, size in weights.items() if size > 15 * KILO} == {}


def test_the_first_interactive_map_with_all_it_fetches(site: BuiltSite, pages: Pages) -> None:
    html, page = heaviest(site, maps(pages))
    files = fetched(site, page) | {"data/boundaries.topojson"}
    assert html + sum(weight(site, address) for address in files) <= 150 * KILO


def test_the_boundaries_that_all_maps_share(site: BuiltSite) -> None:
    assert weight(site, "data/boundaries.topojson") < 60 * KILO


@pytest.mark.parametrize("kind", ["areas/", "programmes/", "providers/", "maps/"])
def test_the_heaviest_of_the_other_pages(site: BuiltSite, pages: Pages, kind: str) -> None:
    """No page may be so heavy that a poor connection cannot load it."""
    found = [p for p in pages.values() if p.address.startswith(kind) and p not in maps(pages)]
    html, page = heaviest(site, found)
    assert html + sum(weight(site, address) for address in fetched(site, page)) <= 120 * KILO
