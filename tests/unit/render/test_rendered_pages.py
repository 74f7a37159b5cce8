"""The pages themselves: whole, well formed, linked to each other and safe."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest

from generator.model.atlas import Atlas
from generator.model.places import FormerSuccessor
from generator.publish.manifest import MANIFEST
from generator.render.drawings import england_file
from generator.render.labour import labour_file
from generator.render.page import Page, SiteFile
from tests.support.made_files import made
from tests.support.tiny import TINY, changed, more
from tests.support.tiny_places import COAST, COUNTY, HOVE, LEWES, former
from tests.support.tiny_site import WRITTEN, all_pages, place_files, tiny_context

BASE = "https://atlas.test/"
CODES = {f"areas/{row.code}/" for row in TINY.local_authorities}
HOSTILE = "<img src=x onerror=alert(1)>\"'&{{ 7 * 7 }}"


def rendered(atlas: Atlas = TINY) -> dict[str, Page]:
    return {page.path: page for page in all_pages(tiny_context(atlas))}


def beside(atlas: Atlas = TINY) -> dict[str, str]:
    """Widgets and QR codes."""
    return {file.path: file.content.decode() for file in made(place_files(tiny_context(atlas)))}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return rendered()


def links(page: Page) -> set[str]:
    return set(re.findall(r'\shref="([^"]*)"', page.html))


def ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', html)


def test_there_is_a_page_for_everything(pages: dict[str, Page]) -> None:
    assert Counter(page.kind for page in pages.values()) == {
        "home": 1,
        "areas": 1,
        "programmes": 1,
        "providers": 1,
        "maps": 1,
        "compare": 1,
        "changes": 1,
        "quality": 1,
        "insights": 1,
        "insight-churn": 1,
        "insight-maps": 1,
        "insight-money": 1,
        "insight-programmes": 1,
        "labels": 1,
        "data": 1,
        "data-dictionary": 1,
        "for-councils": 1,
        "indicators": 1,
        "search": 1,
        "shortlist": 1,
        "area": 8,
        "former": 1,
        "programme": 5,
        "provider": 4,
        "geography": 5,
        "examples": 1,
        "example": 1,
    }


def test_each_page_has_an_address_of_its_own(pages: dict[str, Page]) -> None:
    assert len(list(all_pages(tiny_context()))) == len(pages)


def test_every_page_is_well_formed(pages: dict[str, Page]) -> None:
    for page in pages.values():
        html5lib.HTMLParser(strict=True).parseFragment(page.html)


def test_every_page_has_one_heading_a_title_and_a_description(pages: dict[str, Page]) -> None:
    headings = {path: len(re.findall(r"<h1\b", page.html)) for path, page in pages.items()}
    assert headings == dict.fromkeys(pages, 1)
    assert [path for path, page in pages.items() if not (page.title and page.description)] == []


def test_no_two_parts_of_a_page_have_one_id(pages: dict[str, Page]) -> None:
    twice = {
        (path, key)
        for path, page in pages.items()
        for key, number in Counter(ids(page.html)).items()
        if number > 1
    }
    assert twice == set()


def test_what_labels_a_part_is_on_the_page(pages: dict[str, Page]) -> None:
    missing = {
        (path, key)
        for path, page in pages.items()
        for names in re.findall(r'\saria-(?:labelledby|describedby)="([^"]*)"', page.html)
        for key in set(names.split()) - set(ids(page.html))
    }
    assert missing == set()


CONTEXT = tiny_context()
DRAWINGS = {
    file.path: file.content.decode()
    for file in (*england_file(CONTEXT.base).make(), labour_file(CONTEXT.world))
    if isinstance(file, SiteFile)
}
"""Files whose parts pages refer to."""
BESIDE = set(beside())


def leads_nowhere(pages: dict[str, Page], path: str, href: str) -> bool:
    """Whether a link within the site has no page, file or part of a page at its end."""
    target, fragment = urldefrag(urljoin(urljoin(BASE, path), href))
    if not target.startswith(BASE):
        return False
    there = target.removeprefix(BASE).partition("?")[0]
    if there in pages:
        return bool(fragment) and fragment not in ids(pages[there].html)
    if there in DRAWINGS:
        return fragment not in ids(DRAWINGS[there])
    if there in WRITTEN or there in CODES or there.endswith(("/map/", "/feed.xml")):
        return False
    near = {there, f"{there}index.html"} & BESIDE
    return not (near or there.startswith(("data/", "oruk/")) or there == MANIFEST)


def test_each_link_within_the_site_leads_somewhere(pages: dict[str, Page]) -> None:
    found = {
        (path, href)
        for path, page in pages.items()
        for href in links(page)
        if leads_nowhere(pages, path, href)
    }
    assert found == set()


def test_each_link_within_the_site_is_relative(pages: dict[str, Page]) -> None:
    rooted = {href for page in pages.values() for href in links(page) if href.startswith("/")}
    assert rooted == set()


def test_each_link_out_says_that_it_leads_out(pages: dict[str, Page]) -> None:
    tags = [
        tag
        for page in pages.values()
        for tag in re.findall(r'<a [^>]*href="https?:[^>]*>', page.html)
    ]
    assert tags
    assert [tag for tag in tags if 'noopener"' not in tag] == []


def test_no_page_has_script_or_style_of_its_own(pages: dict[str, Page]) -> None:
    """The content security policy would stop it."""
    inline = re.compile(r"<script(?! type=.application/ld)|<style|\sstyle=|\son\w+=|javascript:")
    assert [path for path, page in pages.items() if inline.search(page.html)] == []


HOSTILE_FIELDS = (
    ("programmes", "skills-fund", "name"),
    ("providers", "coast-college", "name"),
    ("local_authorities", LEWES, "name"),
    ("zones", "skills-areas--coast", "name"),
    ("deliveries", "skills-fund--inland", "no_provider_reason"),
    ("geographies", "skills-areas", "description"),
    ("statuses", "changing", "label"),
    ("former_authorities", HOVE, "official_name"),
)


def test_hostile_text_in_the_data_stays_text() -> None:
    tables: dict[str, Any] = {
        table: getattr(changed(table, key, **{field: HOSTILE}), table)
        for table, key, field in HOSTILE_FIELDS
    }
    atlas = replace(TINY, **tables)
    pages = (page.html for page in rendered(atlas).values())
    html = "".join((*pages, *beside(atlas).values()))
    assert html.count("&lt;img src=x") > len(HOSTILE_FIELDS)
    assert "<img src=x" not in html
    assert "7 * 7" in html


def test_evidence_that_is_old_is_told_on_the_page_and_in_the_widget() -> None:
    old = changed("programmes", "skills-fund", evidence_date="2024-06")
    page = rendered(old)["areas/east-sussex/"].html
    widget = beside(old)["embed/areas/east-sussex/index.html"]
    for html in (page, widget):
        assert html.count("Checked over two years ago") == 1


def test_a_county_and_a_combined_authority_have_pages_like_any_council(
    pages: dict[str, Page],
) -> None:
    assert pages["areas/east-sussex/"].kind == pages["combined-authorities/coast/"].kind == "area"
    assert COUNTY in pages["areas/east-sussex/"].html
    assert f"{COAST}.json" not in pages["combined-authorities/coast/"].html


def test_a_former_council_without_an_address_has_no_notice() -> None:
    atlas = more(
        former_authorities=(former("E07000999", "Old Rother", ""),),
        former_successors=(FormerSuccessor("E07000999", LEWES),),
    )
    notices = [page.path for page in rendered(atlas).values() if page.kind == "former"]
    assert notices == ["areas/hove/"]


def test_an_area_page_offers_its_data(pages: dict[str, Page]) -> None:
    assert {"../../data/areas/E07000063.csv", "../../data/areas/E07000063.json"} <= links(
        pages["areas/lewes/"]
    )


def test_a_gap_is_told_in_words(pages: dict[str, Page]) -> None:
    html = pages["programmes/skills-fund/"].html
    official = 'href="https://www.example.org/skills-fund" rel="noopener"'
    assert f"We have not found this. <a {official}>Ask the provider</a>." in html
    assert "Nobody is named." in html


def test_a_map_is_drawn_where_there_are_councils_to_draw(pages: dict[str, Page]) -> None:
    drawn = {path for path, page in pages.items() if "<svg" in page.html}
    assert {"", "areas/lewes/", "programmes/skills-fund/", "maps/hub-areas/"} <= drawn
    assert not {"programmes/work-coach/", "maps/england/", "providers/jobs-agency/"} & drawn
