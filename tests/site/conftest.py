"""The built site under test: the directory in ATLAS_SITE, else ./site. Without one, all fail."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.built_site import BuiltSite, open_site
from tests.support.html_page import HtmlPage

Pages = dict[str, HtmlPage]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that lies here as tests of the built site."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("site")


@pytest.fixture(scope="session")
def site() -> BuiltSite:
    """The site. `make verify` builds one when there is none."""
    root = Path(os.environ.get("ATLAS_SITE", "site"))
    if not (root / "sitemap.xml").is_file():
        pytest.fail(f"no site in {root}: run `make site`, or set ATLAS_SITE", pytrace=False)
    return open_site(root)


@pytest.fixture(scope="session")
def pages(site: BuiltSite) -> Pages:
    """Every HTML page by its address, each read once."""
    return {address: site.page(address) for address in site.html_addresses()}
