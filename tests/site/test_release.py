"""The manifest of the built site is true: each file is there, and as it was written."""

from __future__ import annotations

from generator.publish.manifest import differences
from generator.verify.files import BuiltSite


def test_every_file_is_as_the_manifest_says(site: BuiltSite) -> None:
    assert differences(site.root) == []


def test_the_manifest_is_of_the_edition_of_the_data(site: BuiltSite) -> None:
    release = site.json("release.json")
    assert release["edition"] == site.json("data/index.json")["edition"]
    assert release["files"] > 5_000
