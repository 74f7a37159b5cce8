"""On paper: the name on each sheet, everything unfolded, addresses spelled out, black on white."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.browser.conftest import PageAt

PRINTED = {
    "areas/bexley/": "Bexley",
    "areas/essex/": "Essex",
    "programmes/restart-scheme/": "Restart Scheme",
}
EDITION = "Edition of 21 November 2026"
CHROME = ("Skip to content", "interactive map", "Dark colours", "Show help for everyone")

printed_pages = pytest.mark.parametrize(("path", "name"), PRINTED.items())


# Some fonts set these letters as one sign, and the text of a sheet has that sign. The last is how
# a hyphen at the end of a line is read.
SIGNS = str.maketrans(
    {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0x02: "-"}
)


def sheets(page: Page) -> list[str]:
    """The text of each sheet of A4."""
    with PdfDocument(page.pdf(format="A4")) as document:
        texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    return [re.sub(r"\s+", " ", text.translate(SIGNS)) for text in texts]


def without_spaces(text: str) -> str:
    """A long address is broken over lines."""
    return re.sub(r"\s", "", text)


@printed_pages
@pytest.mark.parametrize("javascript", [True, False])
def test_each_sheet_has_the_name_the_edition_and_its_number(
    page_at: PageAt, site_url: str, path: str, name: str, javascript: bool
) -> None:
    found = sheets(page_at(1280, javascript=javascript).open(site_url + path))
    assert len(found) > 3
    for number, sheet in enumerate(found, start=1):
        assert f"Page {number} of {len(found)}" in sheet
        assert re.search(rf"{name} \S+ · {EDITION}", sheet), sheet[:200]


@printed_pages
def test_nothing_that_is_only_for_the_screen_is_printed(
    page_at: PageAt, site_url: str, path: str, name: str
) -> None:
    text = " ".join(sheets(page_at(360).open(site_url + path)))
    assert name in text
    assert [words for words in CHROME if words in text] == []


@pytest.mark.parametrize(("code", "slug"), [("E09000004", "bexley"), ("E10000012", "essex")])
def test_what_is_folded_away_is_printed(
    page_at: PageAt, site_url: str, built_site: Path, code: str, slug: str
) -> None:
    page = page_at(360, javascript=False).open(f"{site_url}areas/{slug}/")
    text = without_spaces("".join(sheets(page)))
    record = json.loads((built_site / f"data/areas/{code}.json").read_bytes())
    names = [one["name"] for one in record["programmes"]]
    assert [name for name in names if without_spaces(name) not in text] == []


def test_the_councils_behind_a_fold_in_a_table_are_printed(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(f"{site_url}programmes/restart-scheme/")
    folded = page.get_by_role("table").locator("details:not([open])")
    names = folded.locator("a").all_text_contents()
    text = without_spaces("".join(sheets(page)))
    assert len(names) > 100
    assert [name for name in names if without_spaces(name) not in text] == []


@printed_pages
def test_each_address_outside_is_spelled_out_and_not_beside_itself(
    page_at: PageAt, site_url: str, path: str, name: str
) -> None:
    page = page_at(360).open(site_url + path)
    gaps = ".pa-gap a, .pa-footer a"  # the same official page again and again; the licence
    links = page.locator(f"a[rel~=noopener]:not({gaps})").evaluate_all(
        "all => all.map((link) => link.getAttribute('href'))"
    )
    text = without_spaces("".join(sheets(page))).replace("\xad", "")
    assert len(links) > 3, name
    assert [link for link in links if without_spaces(link) not in text] == []
    assert [link for link in links if f"{link}({link})" in text] == []


@pytest.mark.parametrize("chosen", [True, False])
def test_paper_is_white_also_for_who_reads_in_the_dark(
    page_at: PageAt, site_url: str, chosen: bool
) -> None:
    """By the system's setting or by the button of the page."""
    page = page_at(1280, dark=not chosen).open(f"{site_url}areas/bexley/")
    if chosen:
        page.get_by_role("button", name="Dark colours").click()
    tokens = "getComputedStyle(document.documentElement).getPropertyValue('--pa-paper')"
    assert page.evaluate(tokens) != "#ffffff"
    page.emulate_media(media="print", color_scheme="light" if chosen else "dark")
    assert page.evaluate(tokens) == "#ffffff"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_a_card_is_not_broken_and_the_map_is_small(page_at: PageAt, site_url: str) -> None:
    page = page_at(1280).open(f"{site_url}areas/bexley/")
    page.emulate_media(media="print")
    breaks = "all => all.map((card) => getComputedStyle(card).breakInside)"
    assert set(page.locator(".pa-card, tr").evaluate_all(breaks)) == {"avoid"}
    box = page.locator(".pa-maps svg").first.bounding_box()
    assert box is not None
    assert box["width"] < 300
