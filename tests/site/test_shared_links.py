"""Whoever shares a link shows an image of the page: there, of its size, and light in all."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from generator.verify.files import BuiltSite
from generator.verify.page import HtmlPage, parse_page

OWN = re.compile(r"(areas|combined-authorities|programmes)/[^/]+/")
KILO, MEGA = 1_000, 1_000_000


Heads = dict[str, HtmlPage]


@pytest.fixture(scope="module")
def heads(site: BuiltSite) -> Heads:
    """The head of every page: all that is asked of them here."""
    texts = {address: site.text(address) for address in site.html_addresses()}
    return {
        address: parse_page(address, text.partition("</head>")[0])
        for address, text in texts.items()
    }


def shared(heads: Heads) -> list[HtmlPage]:
    """Every page in the shell: not the interactive maps, the redirects and 404."""
    return [page for page in heads.values() if "og:url" in page.metas]


def test_every_page_that_may_be_listed_can_be_shared(heads: Heads) -> None:
    without = {page.address for page in heads.values() if page.indexed} - {
        page.address for page in shared(heads)
    }
    assert [page for page in without if not page.endswith("/map/")] == ["404.html"]


def test_every_present_council_and_every_programme_has_its_own(heads: Heads) -> None:
    of_its_own = [
        page.address
        for page in shared(heads)
        if page.metas["og:image"] == f"{page.metas['og:url']}preview.png"
    ]
    assert len(of_its_own) > 450
    assert [page for page in of_its_own if page and not OWN.fullmatch(page)] == []


def test_every_image_has_words(heads: Heads) -> None:
    assert [page.address for page in shared(heads) if not page.metas["og:image:alt"]] == []


def test_every_image_has_the_right_size_and_all_are_light(site: BuiltSite) -> None:
    images = sorted(site.root.rglob("preview.png"))
    for path in images:
        with Image.open(path) as image:
            assert image.size == (800, 420), path
    sizes = [path.stat().st_size for path in images]
    assert max(sizes) <= 9 * KILO
    assert sum(sizes) <= 2.8 * MEGA
