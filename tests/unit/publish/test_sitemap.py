"""The sitemap: every page once, in order, as the protocol of sitemaps.org has it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.publish.sitemap import NAMESPACE, sitemap

SPACE = {"s": NAMESPACE}


def test_it_lists_each_page_with_the_day_of_the_edition() -> None:
    file = sitemap(["b/", "", "a/b/"], "https://atlas.test/x/", "2026-11-21")
    root = ET.fromstring(file.content)
    assert (file.path, root.tag) == ("sitemap.xml", f"{{{NAMESPACE}}}urlset")
    assert [one.text for one in root.iterfind("s:url/s:loc", SPACE)] == [
        "https://atlas.test/x/",
        "https://atlas.test/x/a/b/",
        "https://atlas.test/x/b/",
    ]
    assert {one.text for one in root.iterfind("s:url/s:lastmod", SPACE)} == {"2026-11-21"}


def test_what_has_a_meaning_in_xml_is_escaped() -> None:
    file = sitemap(["a&b/"], "https://atlas.test/", "2026-11-21")
    assert b"<loc>https://atlas.test/a&amp;b/</loc>" in file.content
