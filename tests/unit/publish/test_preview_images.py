"""Whoever shares a link to a page shows an image of it; without scripts, from the page's head."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from PIL import Image

from generator.derive.places import all_places
from generator.publish.site import build_site
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_command import files
from tests.support.tiny_site import BASE_URL, tiny_context, tiny_sources

PROPERTY = re.compile(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">')
OWN = "areas/lewes/", "areas/east-sussex/", "combined-authorities/coast/", "programmes/skills-fund/"
SHARED = "", "areas/", "about/", "providers/acme/", "areas/hove/", "labels/"


def said(site: Path, page: str) -> dict[str, str]:
    """What the page's head tells other sites."""
    html = (site / page / "index.html").read_text("utf-8")
    return {name: unescape(content) for name, content in PROPERTY.findall(html)}


def image(site: Path, page: str) -> Path:
    address = said(site, page)["og:image"]
    assert address.startswith(BASE_URL)
    return site / address.removeprefix(BASE_URL)


def test_every_council_and_programme_has_an_image_of_its_own(site: Path) -> None:
    world, links = tiny_world(), tiny_context().links
    refs = [place.ref for place in all_places(world.places)]
    pages = [links.path(ref) for ref in refs]
    pages += [f"programmes/{programme.id}/" for programme in TINY.programmes]
    assert [page for page in pages if image(site, page) != site / page / "preview.png"] == []
    assert [page for page in pages if not image(site, page).is_file()] == []


def test_every_image_has_the_right_size_and_is_light(site: Path) -> None:
    images = sorted(site.rglob("preview.png"))
    assert len(images) == len(TINY.programmes) + len(all_places(tiny_world().places)) + 1
    for path in images:
        with Image.open(path) as opened:
            assert opened.size == (800, 420), path
        assert path.stat().st_size < 8_000, path


@pytest.mark.parametrize("page", SHARED)
def test_all_other_pages_share_one(site: Path, page: str) -> None:
    assert image(site, page) == site / "preview.png"


@pytest.mark.parametrize("page", [*OWN, *SHARED])
def test_a_page_tells_other_sites_what_it_is(site: Path, page: str) -> None:
    found = said(site, page)
    assert found["og:url"] == BASE_URL + page
    assert found["og:site_name"] == "Provision Atlas"
    assert (found["og:image:width"], found["og:image:height"]) == ("800", "420")
    assert found["twitter:card"] == "summary_large_image"
    assert all(found[f"og:{name}"] for name in ("title", "type", "image:alt"))


@pytest.mark.parametrize("page", [*OWN, *SHARED])
def test_a_page_says_once_what_it_is_about(site: Path, page: str) -> None:
    """Who shows links reads the description that search engines read."""
    html = (site / page / "index.html").read_text("utf-8")
    assert len(re.findall(r'<meta name="description" content="[^"]+">', html)) == 1
    assert "og:description" not in html


def test_the_image_is_there_in_words(site: Path) -> None:
    alt = said(site, "programmes/skills-fund/")["og:image:alt"]
    assert alt.startswith("Provision Atlas: Skills Fund. Programme: ")
    assert "marked on a map" in said(site, "areas/lewes/")["og:image:alt"]


def test_an_address_that_is_not_a_page_is_not_for_sharing(site: Path) -> None:
    assert "og:image" not in (site / "404.html").read_text("utf-8")


def test_a_build_from_kept_images_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    sources = replace(tiny_sources(tmp_path), cache=tmp_path / "cache")
    build_site(TINY, sources, lambda _: None)
    first, kept = files(sources.out), files(sources.cache / "social")
    other = replace(sources, out=tmp_path / "other")
    assert set(kept) == {name for name in first if name.endswith("preview.png")}
    for path in sorted(sources.cache.rglob("lewes/preview.png")):
        path.write_bytes(b"spoilt")
    build_site(TINY, other, lambda _: None)
    assert files(other.out) == first
    assert files(sources.cache / "social") == kept


def test_images_of_single_pages_can_be_switched_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("ATLAS_SOCIAL_IMAGES", "false")
    sources = tiny_sources(tmp_path)
    build_site(TINY, sources, lambda _: None)
    assert sorted(sources.out.rglob("preview.png")) == [sources.out / "preview.png"]
    assert image(sources.out, "areas/lewes/") == sources.out / "preview.png"
