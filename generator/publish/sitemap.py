"""`/sitemap.xml`: every page, for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from generator.render.page import SiteFile

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Iterable[str], base_url: str, edition: str) -> SiteFile:
    """`pages` are addresses relative to the site's base; `edition` is when all were last made."""
    root = ET.Element("urlset", {"xmlns": NAMESPACE})
    for page in sorted(pages):
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = f"{base_url}{page}"
        ET.SubElement(url, "lastmod").text = edition
    ET.indent(root)
    content = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return SiteFile("sitemap.xml", content + b"\n")
