"""The page of labels explains each one that any page of the site shows."""

from __future__ import annotations

import re

from generator.verify.files import BuiltSite

LABEL = re.compile(r'<b class="?([a-z]+-[a-z-]+)"?>([^<]+)</b>')


def test_each_label_of_a_page_is_explained_in_the_same_words(site: BuiltSite) -> None:
    explained = set(LABEL.findall(site.text("labels/index.html")))
    shown = {
        found
        for address in ("areas/bexley/", "areas/essex/", "areas/stoke-on-trent/", "programmes/")
        for path in site.sizes
        if path.startswith(address) and path.endswith("index.html")
        for found in LABEL.findall(site.text(path))
    }
    assert {kind.partition("-")[0] for kind, _ in shown} >= {"status", "evidence", "fresh"}
    assert shown <= explained
