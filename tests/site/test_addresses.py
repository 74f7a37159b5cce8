"""Every address that the public contract promises is there."""

from __future__ import annotations

import json

import pytest

from generator.verify.files import BuiltSite
from tests.site.conftest import Pages
from tests.support.page_types import page_types
from tests.support.tables import DATA, column, lists, table


def current() -> list[str]:
    return list(table("local_authorities")["slug"])


def former() -> list[str]:
    """Slugs of former councils; one whose name a present council has is left to that council."""
    return [slug for slug in table("former_authorities")["slug"] if slug]


def ids(name: str) -> list[str]:
    return list(table(name)["id"])


def targets() -> dict[str, str]:
    """Each GSS code that a council has or had → the page it must lead to."""
    own = {
        code: f"areas/{slug}/" for code, slug in column("local_authorities", "code", "slug").items()
    }
    recoded = {old: own[new] for old, new in column("code_changes", "old_code", "new_code").items()}
    slugs = column("former_authorities", "code", "slug")
    successors = lists("former_successors", "former_code", "successor_code")
    old = {c: f"areas/{slug}/" if slug else own[successors[c][0]] for c, slug in slugs.items()}
    return own | recoded | old


PAGES = {
    "areas": [f"areas/{slug}/" for slug in current()],
    "former areas": [f"areas/{slug}/" for slug in former()],
    "combined authorities": [f"combined-authorities/{one}/" for one in ids("combined_authorities")],
    "programmes": [f"programmes/{one}/" for one in ids("programmes")],
    "providers": [f"providers/{one}/" for one in ids("providers")],
    "boundary sets": [f"maps/{one}/" for one in ids("geographies")],
    "directories": ["", "areas/", "programmes/", "providers/", "maps/"],
    "written pages": ["about/", "method/", "accessibility/", "privacy/"],
}
FILES = {
    "areas as JSON": [f"data/areas/{code}.json" for code in table("local_authorities")["code"]],
    "areas as CSV": [f"data/areas/{code}.csv" for code in table("local_authorities")["code"]],
    "programmes as JSON": [f"data/programmes/{one}.json" for one in ids("programmes")],
    "single files": [
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "data/index.json",
        "data/datapackage.json",
        "data/boundaries.topojson",
    ],
}


@pytest.mark.parametrize("kind", [*PAGES, *FILES])
def test_promised_addresses_exist(site: BuiltSite, kind: str) -> None:
    promised = (PAGES | FILES)[kind]
    assert promised
    assert [address for address in promised if not site.exists(address)] == []


def test_there_is_a_page_for_each_of_317_councils_and_for_greater_london(site: BuiltSite) -> None:
    assert len(set(current())) == 317
    assert site.exists("combined-authorities/greater-london-authority/")


def test_every_code_a_council_has_or_had_leads_to_its_page(site: BuiltSite, pages: Pages) -> None:
    found = {}
    for code in targets():
        page = pages.get(f"areas/{code}/")
        link = page.redirects_to if page else "no page"
        found[code] = site.relative(site.resolve(f"areas/{code}/", link))
    assert found == targets()


def test_a_redirect_also_has_a_link_and_a_canonical_address(site: BuiltSite, pages: Pages) -> None:
    for code, target in targets().items():
        page = pages[f"areas/{code}/"]
        assert page.canonical == site.base + target
        assert [site.resolve(page.address, link.href) for link in page.links] == [page.canonical]


def test_the_notice_of_a_former_council_links_each_successor(site: BuiltSite, pages: Pages) -> None:
    slugs = column("local_authorities", "code", "slug")
    successors = lists("former_successors", "former_code", "successor_code")
    missing = {}
    for code, slug in column("former_authorities", "code", "slug").items():
        if slug:
            here = f"areas/{slug}/"
            linked = {site.relative(site.resolve(here, link.href)) for link in pages[here].links}
            missing[slug] = {f"areas/{slugs[one]}/" for one in successors[code]} - linked
    assert {slug: gone for slug, gone in missing.items() if gone} == {}


def test_the_data_package_and_its_tables_are_those_of_the_project(site: BuiltSite) -> None:
    package = json.loads((DATA / "datapackage.json").read_bytes())
    files = ["datapackage.json", *(resource["path"] for resource in package["resources"])]
    assert [
        name
        for name in files
        if site.file(f"data/{name}").read_bytes() != (DATA / name).read_bytes()
    ] == []


def test_every_page_outside_a_collection_is_a_type_that_is_looked_at(pages: Pages) -> None:
    """A new page at the top of the site has to be added to the types: then all checks see it."""
    top = {address for address in pages if address.count("/") <= 1}
    assert top <= set(page_types().values())
