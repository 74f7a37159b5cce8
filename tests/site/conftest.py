"""The built site under test: the directory in ATLAS_SITE, else ./site. Without one, all fail."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.verify.files import BuiltSite, open_site
from generator.verify.page import HtmlPage


class Pages(Mapping[str, HtmlPage]):
    """Every HTML page by its address; one is read when it is asked for, once."""

    def __init__(self, site: BuiltSite) -> None:
        self._addresses = dict.fromkeys(site.html_addresses())
        self._read = cache(site.page)

    def __getitem__(self, address: str) -> HtmlPage:
        if address not in self._addresses:
            raise KeyError(address)
        return self._read(address)

    def __iter__(self) -> Iterator[str]:
        return iter(self._addresses)

    def __len__(self) -> int:
        return len(self._addresses)


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
    """Every HTML page by its address."""
    return Pages(site)
