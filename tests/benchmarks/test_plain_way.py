"""The plain way makes what it is timed for: each page, its facts, its map, its search index."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.model.atlas import Atlas
from generator.validate import load
from tests.benchmarks.plain.site import build
from tests.benchmarks.runs import ROOT

MOST = 3
MAP = re.compile(r'<iframe srcdoc="(.*?)"', re.DOTALL)
FEATURES = re.compile(r"_add\((\{.*\})\);")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("plain") / "site"
    build(ROOT / "data", ROOT / "content", out, MOST)
    return out


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load(ROOT / "data")[0]


def html(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text(encoding="utf-8")


def drawn(page: str) -> list[dict[str, Any]]:
    """The features of the map in a page."""
    found = MAP.findall(page)
    assert len(found) == 1
    script = FEATURES.search(unescape(found[0]))
    assert script
    features: list[dict[str, Any]] = json.loads(script[1])["features"]
    return features


@pytest.mark.parametrize(
    ("folder", "pages"),
    [
        ("areas", 2 * MOST),  # with former councils that have an address
        ("combined-authorities", MOST),
        ("programmes", MOST),
        ("providers", MOST),
        ("maps", MOST),
    ],
)
def test_each_record_has_a_page(site: Path, folder: str, pages: int) -> None:
    assert len(list((site / folder).glob("*/index.html"))) == pages


@pytest.mark.parametrize("page", ["areas/adur", "combined-authorities/cheshire-and-warrington"])
def test_the_page_of_an_area_draws_all_of_england_with_the_area_filled(
    site: Path, atlas: Atlas, page: str
) -> None:
    features = drawn(html(site, page))
    districts = {row.code for row in atlas.local_authorities if row.kind != "county-council"}
    filled = {one["id"] for one in features if one["properties"]["zone"]}
    assert {one["id"] for one in features} == districts
    assert all(one["geometry"]["coordinates"] for one in features)
    assert 0 < len(filled) < len(districts)


@pytest.mark.parametrize(
    "page", ["programmes/adult-skills-fund", "maps/adult-skills-fund-areas-2026"]
)
def test_the_page_of_what_has_zones_draws_them_with_their_names(
    site: Path, atlas: Atlas, page: str
) -> None:
    shown = {one["properties"]["zone"] for one in drawn(html(site, page))} - {""}
    zones = {row.name for row in atlas.zones if row.geography_id == "adult-skills-fund-areas-2026"}
    assert shown
    assert shown <= zones


def test_the_page_of_an_area_says_what_ours_says(site: Path) -> None:
    page = html(site, "areas/adur")
    for fact in ("programmes of employment, skills and business help", "How to start.", "Worthing"):
        assert fact in page
    assert '<h2 id="the-maps-adur-lies-in">' in page
    assert '<a href="../../programmes/access-to-work/">' in page


def test_the_search_index_and_the_menu_hold_every_page(site: Path) -> None:
    pages = {path.parent.name for path in site.glob("*/*/index.html")}
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    searched = {record["location"].split("#")[0].rstrip("/") for record in index["docs"]}
    menu = html(site, "areas/adur").split("<article")[0]
    assert pages <= {address.rpartition("/")[2] for address in searched}
    assert [page for page in pages if f"/{page}/" not in menu and "adur" not in page] == []
