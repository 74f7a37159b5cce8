"""HTML without errors, by html5lib and by the Nu checker that the W3C runs: pages of each type.

`atlas verify` reads every page, strictly, but knows less of HTML than these two.
"""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from generator.verify.files import BuiltSite
from tests.support.nu_checker import JavaMissingError, markup_errors
from tests.support.page_types import page_types

TYPES = pytest.mark.parametrize("kind", page_types())
OTHERS = 40


def parse_errors(text: str) -> list[str]:
    """What html5lib objects to, as `line: code`."""
    parser = html5lib.HTMLParser()
    parser.parse(text)
    return [f"{place[0]}: {code}" for place, code, _ in parser.errors]


@pytest.fixture(scope="session")
def nu_errors(site: BuiltSite) -> dict[Path, list[str]]:
    """Errors of a page of each type; one run of the checker for all."""
    try:
        return markup_errors(site.file(address) for address in page_types().values())
    except JavaMissingError as missing:
        pytest.fail(str(missing), pytrace=False)


@TYPES
def test_the_nu_checker_finds_no_error_in(
    site: BuiltSite, nu_errors: dict[Path, list[str]], kind: str
) -> None:
    assert nu_errors[site.file(page_types()[kind]).resolve()] == []


@TYPES
def test_html5lib_finds_no_error_in(site: BuiltSite, kind: str) -> None:
    assert parse_errors(site.text(page_types()[kind])) == []


def test_html5lib_finds_no_error_in_pages_from_all_over_the_site(site: BuiltSite) -> None:
    addresses = site.html_addresses()
    chosen = addresses[:: len(addresses) // OTHERS][:OTHERS]
    found = {address: parse_errors(site.text(address)) for address in chosen}
    assert len(chosen) == OTHERS
    assert {address: errors for address, errors in found.items() if errors} == {}
