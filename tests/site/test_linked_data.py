"""Every area, programme and the data page describe themselves to search engines by schema.org."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.verify.files import BuiltSite
from tests.site.conftest import Pages
from tests.support.tables import column, table

Linked = dict[str, Any]
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
MOST_BYTES = 700
REQUIRED = {
    "AdministrativeArea": {"name", "url", "containedInPlace"},
    "GovernmentService": {"name", "description", "serviceType", "url"},
    "Dataset": {"name", "description", "url", "license", "creator", "dateModified"},
}


def expected() -> dict[str, str]:
    """Address of each page that has a block → its type."""
    areas = {f"areas/{slug}/": "AdministrativeArea" for slug in table("local_authorities")["slug"]}
    for key in table("combined_authorities")["id"]:
        areas[f"combined-authorities/{key}/"] = "AdministrativeArea"
    services = {f"programmes/{key}/": "GovernmentService" for key in table("programmes")["id"]}
    return areas | services | {"data/": "Dataset"}


@pytest.fixture(scope="module")
def blocks(site: BuiltSite, pages: Pages) -> dict[str, str]:
    """The block of each page that has one, as text. A page has one at most."""
    found = {}
    for address in pages:
        texts = BLOCK.findall(site.text(address))
        assert len(texts) <= 1, address
        if texts:
            found[address] = texts[0]
    return found


@pytest.fixture(scope="module")
def linked(blocks: dict[str, str]) -> dict[str, Linked]:
    return {address: json.loads(text) for address, text in blocks.items()}


def test_each_page_that_should_have_a_block_has_one(linked: dict[str, Linked]) -> None:
    assert {address: one["@type"] for address, one in linked.items()} == expected()


def test_each_has_what_its_type_needs_and_its_own_address(
    site: BuiltSite, linked: dict[str, Linked]
) -> None:
    for address, one in linked.items():
        assert REQUIRED[one["@type"]] - set(one) == set(), address
        assert one["@context"] == "https://schema.org"
        assert one["url"] == site.base + address


def test_none_is_large_or_can_end_early(blocks: dict[str, str]) -> None:
    large = {address: len(text.encode()) for address, text in blocks.items()}
    assert {address: size for address, size in large.items() if size > MOST_BYTES} == {}
    assert [address for address, text in blocks.items() if set(text) & set("<>&")] == []


def test_only_open_programmes_have_a_way_in(linked: dict[str, Linked]) -> None:
    status = column("programmes", "id", "status")
    ended = column("statuses", "id", "ended")
    for key, state in status.items():
        one = linked[f"programmes/{key}/"]
        assert ("offers" in one) == (ended[state] == "true"), key
        if "availableChannel" in one:
            assert state in {"live", "changing"}, key
