"""The pages themselves: whole, well formed, linked to each other and safe."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest

from generator.model.atlas import Atlas
from generator.render.page import Page
from tests.support.tiny import TINY, changed, more
from tests.support.tiny_places import COAST, COUNTY, LEWES, former
from tests.support.tiny_site import WRITTEN, all_pages, tiny_context

BASE = "https://atlas.test/"
HOSTILE = "<img src=x onerror=alert(1)>\"'&{{ 7 * 7 }}"


def rendered(atlas: Atlas = TINY) -> dict[str, Page]:
    return {page.path: page for page in all_pages(tiny_context(atlas))}


PAGES = rendered()
each_page = pytest.mark.parametrize("path", PAGES)


def links(page: Page) -> set[str]:
    return set(re.findall(r'\shref="([^"]*)"', page.html))


def ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', html)


def test_there_is_a_page_for_everything() -> None:
    assert Counter(page.kind for page in PAGES.values()) == {
        "home": 1,
        "areas": 1,
        "programmes": 1,
        "providers": 1,
        "maps": 1,
        "labels": 1,
        "area": 8,
        "former": 1,
        "programme": 5,
        "provider": 4,
        "geography": 5,
    }


def test_each_page_has_an_address_of_its_own() -> None:
    pages = list(all_pages(tiny_context()))
    assert len({page.path for page in pages}) == len(pages)


@each_page
def test_a_page_is_well_formed(path: str) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(PAGES[path].html)


@each_page
def test_a_page_has_one_heading_a_title_and_a_description(path: str) -> None:
    page = PAGES[path]
    assert len(re.findall(r"<h1\b", page.html)) == 1
    assert page.title
    assert page.description


@each_page
def test_no_two_parts_of_a_page_have_one_id(path: str) -> None:
    assert [key for key, number in Counter(ids(PAGES[path].html)).items() if number > 1] == []


@each_page
def test_a_page_names_the_parts_that_it_labels(path: str) -> None:
    html = PAGES[path].html
    named = re.findall(r'\saria-(?:labelledby|describedby)="([^"]*)"', html)
    assert {key for names in named for key in names.split()} <= set(ids(html))


@each_page
def test_each_link_within_the_site_is_relative_and_leads_to_a_page(path: str) -> None:
    here = urljoin(BASE, path)
    for href in links(PAGES[path]):
        target, fragment = urldefrag(urljoin(here, href))
        if not target.startswith(BASE):
            continue
        assert not href.startswith(("/", BASE)), href
        there = target.removeprefix(BASE)
        known = there in PAGES or there in WRITTEN or there.startswith("data/")
        assert known or there.endswith("/map/"), href
        if fragment and there in PAGES:
            assert fragment in ids(PAGES[there].html), href


@each_page
def test_each_link_out_says_that_it_leads_out(path: str) -> None:
    for tag in re.findall(r"<a [^>]*href=\"https?:[^>]*>", PAGES[path].html):
        assert 'rel="external' in tag


@each_page
def test_a_page_runs_nothing_of_its_own(path: str) -> None:
    """The content security policy forbids inline script and style."""
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:", PAGES[path].html)


def test_hostile_text_in_the_data_stays_text() -> None:
    for table, key, field in (
        ("programmes", "skills-fund", "name"),
        ("providers", "coast-college", "name"),
        ("local_authorities", LEWES, "name"),
        ("zones", "skills-areas--coast", "name"),
        ("deliveries", "skills-fund--inland", "no_provider_reason"),
        ("geographies", "skills-areas", "description"),
    ):
        html = "".join(
            page.html for page in rendered(changed(table, key, **{field: HOSTILE})).values()
        )
        assert "&lt;img src=x" in html, table
        assert "<img src=x" not in html, table
        assert "49" not in re.findall(r"alert\(1\)&gt;[^<]*", html), table


def test_a_county_and_a_combined_authority_have_pages_like_any_council() -> None:
    assert PAGES["areas/east-sussex/"].kind == PAGES["combined-authorities/coast/"].kind == "area"
    assert COUNTY in PAGES["areas/east-sussex/"].html
    assert f"{COAST}.json" not in PAGES["combined-authorities/coast/"].html


def test_a_former_council_without_an_address_has_no_notice() -> None:
    atlas = more(
        former_authorities=(former("E07000999", "Old Rother", ""),),
        former_successors=(TINY.former_successors[0].__class__("E07000999", LEWES),),
    )
    notices = [page.path for page in rendered(atlas).values() if page.kind == "former"]
    assert notices == ["areas/hove/"]


def test_an_area_page_offers_its_data() -> None:
    assert {"../../data/areas/E07000063.csv", "../../data/areas/E07000063.json"} <= links(
        PAGES["areas/lewes/"]
    )


def test_a_gap_is_told_in_words() -> None:
    html = PAGES["programmes/skills-fund/"].html
    assert "We have not found this. Ask the provider." in html
    assert "Nobody is named." in html


def test_a_map_is_drawn_where_there_are_councils_to_draw() -> None:
    drawn = {path for path, page in PAGES.items() if "<svg" in page.html}
    assert {"", "areas/lewes/", "programmes/skills-fund/", "maps/hub-areas/"} <= drawn
    assert not {"programmes/work-coach/", "maps/england/", "providers/jobs-agency/"} & drawn
