"""The finished site: every page in its shell, nothing of Material's that is not used."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import html5lib
import pytest

from generator.content_policy import PAGE_POLICY
from tests.support.tiny_places import BRIGHTON, HOVE, OLD_LEWES
from tests.support.tiny_site import BASE_URL, WRITTEN, all_pages, tiny_context

ADDRESSES = (
    "index.html",
    "404.html",
    "robots.txt",
    "sitemap.xml",
    "areas/index.html",
    "areas/brighton-and-hove/index.html",
    "areas/east-sussex/index.html",
    "areas/hove/index.html",
    f"areas/{BRIGHTON}/index.html",
    f"areas/{HOVE}/index.html",
    f"areas/{OLD_LEWES}/index.html",
    "combined-authorities/coast/index.html",
    "programmes/index.html",
    "programmes/skills-fund/index.html",
    "providers/index.html",
    "providers/acme/index.html",
    "maps/index.html",
    "maps/skills-areas/index.html",
    "data/index.json",
    f"data/areas/{BRIGHTON}.json",
    f"data/areas/{BRIGHTON}.csv",
    "data/programmes/skills-fund.json",
    "data/datapackage.json",
    "data/boundaries.topojson",
)


def read(site: Path, path: str) -> str:
    return (site / path).read_text("utf-8")


def shells(site: Path) -> dict[str, str]:
    """Pages made by MkDocs: not the redirects and not the interactive maps."""
    pages = {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }
    return {path: html for path, html in pages.items() if 'class="pa-header"' in html}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_the_contract_is_there(site: Path, address: str) -> None:
    assert (site / address).is_file()


def test_every_page_that_is_made_or_written_is_there(site: Path) -> None:
    made = {f"{page.path}index.html" for page in all_pages(tiny_context())}
    written = {f"{page}index.html" for page in WRITTEN}
    assert set(shells(site)) == made | written | {"404.html"}


def test_every_address_that_may_be_linked_to_is_there(site: Path) -> None:
    paths = {path.partition("#")[0] for path in tiny_context().links.paths.values()}
    files = {f"{path}index.html" if path.endswith("/") or not path else path for path in paths}
    assert sorted(file for file in files if not (site / file).is_file()) == []


def test_every_page_is_a_well_formed_document(site: Path) -> None:
    for html in shells(site).values():
        html5lib.HTMLParser(strict=True).parse(html)


def test_every_page_has_the_shell(site: Path) -> None:
    for path, html in shells(site).items():
        assert html.startswith("<!doctype html>\n<html lang="), path
        assert f'content="{PAGE_POLICY}"' in html, path
        assert Counter(re.findall(r"<(h1|main|body)\b", html)) == {"h1": 1, "main": 1, "body": 1}
        assert "Edition of 21 November 2026." in html, path


def test_the_shell_loads_only_files_of_the_site(site: Path) -> None:
    for path, html in shells(site).items():
        if path == "404.html":
            continue
        here = (site / path).parent
        loaded = re.findall(
            r'<(?:script|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)="([^"]+)"', html
        )
        assert len(loaded) > 3, path
        assert [one for one in loaded if not (here / one).is_file()] == [], path


def test_a_page_that_is_not_found_works_at_any_address(site: Path) -> None:
    links = re.findall(r' (?:src|href)="([^"#]+)"', read(site, "404.html"))
    assert [one for one in links if not one.startswith(("/provision/", "https://"))] == []


def test_the_menu_marks_where_the_reader_is(site: Path) -> None:
    assert '<a href="../" aria-current="true">' in read(site, "areas/lewes/index.html")
    assert '<a href="./" aria-current="page">' in read(site, "areas/index.html")
    assert "aria-current" not in read(site, "index.html")


def test_a_page_says_its_address_title_and_description(site: Path) -> None:
    html = read(site, "programmes/skills-fund/index.html")
    assert f'<link rel="canonical" href="{BASE_URL}programmes/skills-fund/">' in html
    assert "<title>Skills Fund - Provision Atlas</title>" in html
    assert '<meta name="description" content="Skills Fund is made up for tests.">' in html


def test_no_page_carries_a_tree_of_all_pages(site: Path) -> None:
    html = read(site, "about/index.html")
    assert "areas/lewes/" not in html
    assert "programmes/skills-fund/" not in html


def test_nothing_of_material_is_published_but_its_style_sheet(site: Path) -> None:
    """Above all not lunr and the index of all words, which each page would fetch."""
    ours = ("assets/atlas/", "assets/vendor/")
    assets = [path.relative_to(site).as_posix() for path in (site / "assets").rglob("*.*")]
    rest = [path for path in assets if not path.startswith(ours)]
    assert [re.sub(r"\.\w{8}\.", ".*.", path) for path in rest] == [
        "assets/stylesheets/main.*.min.css"
    ]
    assert [path.name for path in (site / "search").iterdir()] == ["index.html"]


def test_the_style_sheet_has_every_part(site: Path) -> None:
    whole = read(site, "assets/atlas/atlas.css")
    templates = Path(__file__).parents[3] / "site_templates/assets/css"
    parts = [path for path in templates.glob("*.css") if path.name != "dark.css"]
    assert parts
    assert [path.name for path in parts if path.read_text("utf-8") not in whole] == []


def test_search_engines_are_told_every_page(site: Path) -> None:
    listed = set(re.findall(r"<loc>(.*?)</loc>", read(site, "sitemap.xml")))
    pages = {page.path for page in all_pages(tiny_context())} | set(WRITTEN)
    assert listed == {BASE_URL + page for page in pages}
    assert f"Sitemap: {BASE_URL}sitemap.xml" in read(site, "robots.txt")


def test_no_file_names_the_machine_it_was_built_on(site: Path) -> None:
    machine = str(site.parent).encode()
    found = [path for path in site.rglob("*") if path.is_file() and machine in path.read_bytes()]
    assert found == []
