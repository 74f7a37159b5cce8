"""What a page weighs: itself and all that a browser fetches with it, as sent."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from generator.verify.files import open_site
from generator.verify.weights import BOUNDARIES, Scales, budgets
from tests.support.small_site import write_site


def sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), compresslevel=6, mtime=0))


def test_a_page_is_weighed_with_what_its_style_sheets_and_scripts_need(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site")
    site = open_site(root)
    page = site.page("about/")
    resources = [one.address for one in page.resources]

    needed = {"assets/atlas.css", "assets/icon.svg", "assets/atlas.js", "assets/more.js"}
    assert Scales(site).fetched("about/", resources) == needed
    expected = sent(root / "about/index.html") + sum(sent(root / one) for one in needed)
    assert Scales(site).with_all("about/", resources) == expected


def test_an_interactive_map_is_weighed_with_the_boundaries(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site")
    (root / BOUNDARIES).write_bytes(b"{}")
    assert Scales(open_site(root)).fetched("areas/bexley/map/", []) == {BOUNDARIES}


def test_each_kind_of_page_has_a_budget() -> None:
    def of(address: str) -> set[str]:
        pages = [one for one in budgets() if one.of.startswith("page")]
        return {one.id for one in pages if re.search(one.pages, address)}

    assert of("areas/") == of("areas/bexley/") == {"area-page"}
    assert of("combined-authorities/tees-valley/") == {"area-page"}
    assert of("programmes/restart/") == {"programme-page"}
    assert of("providers/acme/") == {"provider-page"}
    assert of("maps/") == of("maps/lsip-areas-2026/") == {"map-page"}
    assert of("areas/bexley/map/") == of("maps/map/") == {"first-map", "each-map"}
    assert of("data/boundaries.topojson") == {"boundaries"}
    assert of("about/") == set()
