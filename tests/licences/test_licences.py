"""The page of licences tells of all that is locked, and each has a licence that we take."""

from __future__ import annotations

import re
from importlib.metadata import metadata

import pytest

from tests.licences.listing import (
    READ,
    Package,
    assets,
    field,
    is_allowed,
    licence_of,
    packages,
    versions_of,
)
from tests.support.locks import ROOT

PAGE = (ROOT / "docs" / "licences.md").read_text("utf-8")
ROW = re.compile(
    r"^\| ([\w.-]+) \| ([\w., +!]+) \| (site|tests) \| (.+?) \| (.+?) \|$", re.MULTILINE
)
LISTED = [
    Package(name, tuple(versions.split(", ")), used, licence, source)
    for name, versions, used, licence, source in ROW.findall(PAGE)
]


def test_the_page_lists_what_is_locked_and_nothing_else() -> None:
    assert [(one.name, one.versions, one.used) for one in LISTED] == [
        (one.name, one.versions, one.used) for one in packages()
    ]


def test_the_page_says_what_the_packages_say() -> None:
    """Where each kind of Python has a version of its own, the other may say it otherwise."""
    one_version = {one.name for one in LISTED if len(one.versions) == 1}
    assert [one for one in LISTED if one.name in one_version] == [
        one for one in packages() if one.name in one_version
    ]


@pytest.mark.parametrize("package", packages(), ids=lambda package: package.name)
def test_we_take_its_licence(package: Package) -> None:
    assert is_allowed(package.licence), package


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "MIT AND GPL-3.0-only", "UNKNOWN", ""])
def test_another_licence_is_not_taken(licence: str) -> None:
    assert not is_allowed(licence)


@pytest.mark.parametrize("name", sorted(READ))
def test_only_what_the_metadata_does_not_tell_was_read(name: str) -> None:
    """So that a package which has learnt to say it is asked again."""
    assert versions_of(name)
    assert field(metadata(name), "License-Expression") == ""


def test_a_licence_comes_from_the_expression_or_the_older_field() -> None:
    assert licence_of("attrs", metadata("attrs")) == "MIT"
    assert licence_of("brotli", metadata("brotli")) == "MIT"


def test_each_asset_of_a_package_is_listed_with_its_checksum() -> None:
    assert assets()
    for asset in assets():
        package = f"{asset.package} {versions_of(asset.package)[0]}"
        row = f"| {package} | `{asset.file}` | `{asset.sha256}` |"
        assert row in PAGE
