"""Markdown written by councils and by the atlas as HTML that can do no harm."""

from __future__ import annotations

import re

import nh3
from markdown import Markdown
from markupsafe import Markup

TAGS = {
    "a", "blockquote", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "h5", "hr", "li", "ol",
    "p", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul", "br",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "th": {"scope"}}

OUTWARD = re.compile(r"https?://[^\s/\\]", re.IGNORECASE)
# What a browser takes for an address of this site: no scheme and no host.
INWARD = re.compile(r"(?![A-Za-z][A-Za-z0-9+.-]*:)(?!//)[^\\\x00-\x20]*")
LINK_OUT = re.compile(r'<a href="https?:[^"]*"', re.IGNORECASE)

MARKS = re.compile(r"[!-/:-@\[-`{-~]|[^\S ]")
"""Every character that may mean something in Markdown, and any space but the usual one."""


def as_html(text: str, *, top: int) -> Markup:
    """HTML of Markdown. `top` is the level of its first headings: 2 on a page, 3 in a part.

    HTML in the text is shown as text, never run; links lead to http and https addresses, or
    within the site. Those that leave it say so.
    """
    parser = Markdown(
        extensions=["tables", "def_list", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": top}},
    )
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    clean = nh3.clean(
        parser.convert(text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_sound,
        link_rel=None,
    )
    # What nh3 writes has one form: this cannot be found but at the start of a link.
    marked = LINK_OUT.sub(r'\g<0> rel="external noopener"', clean)
    return Markup(marked)  # noqa: S704 - nh3 has left nothing but the tags above


def as_words(value: object) -> str:
    """A value of the data as Markdown that says it and nothing else. `Markup` is Markdown."""
    if isinstance(value, Markup):
        return value
    return MARKS.sub(lambda mark: f"&#{ord(mark[0])};", str(value).strip())


def _sound(_: str, name: str, value: str) -> str | None:
    """The attribute's value, references resolved; None for an address that leads elsewhere."""
    if name != "href" or OUTWARD.match(value) or INWARD.fullmatch(value):
        return value
    return None
