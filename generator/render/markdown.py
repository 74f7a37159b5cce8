"""Markdown written by councils and by the atlas as HTML that can do no harm."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

TAGS = {
    "a", "blockquote", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "h5", "hr", "li", "ol",
    "p", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul", "br",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "rel"}, "th": {"scope"}}


class _OutwardLinks(Treeprocessor):
    """Links that leave the site say so; those within it do not."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("href", "").startswith(("http:", "https:")):
                link.set("rel", "external noopener")


def as_html(text: str, *, top: int) -> Markup:
    """HTML of Markdown. `top` is the level of its first headings: 2 on a page, 3 in a part.

    HTML in the text is shown as text, never run; links lead to http and https addresses, or
    within the site.
    """
    parser = Markdown(
        extensions=["tables", "def_list", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": top}},
    )
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(_OutwardLinks(parser), "outward", 0)
    clean = nh3.clean(
        parser.convert(text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https"},
        link_rel=None,
    )
    return Markup(clean)  # noqa: S704 - nh3 has left nothing but the tags above
