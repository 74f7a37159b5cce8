"""Leaves out the end tags that HTML does without: on 2,000 pages they are a megabyte."""

from __future__ import annotations

import re

# As the HTML standard has it (optional tags): an element of these ends where one of its kind
# begins or its parent ends, and a paragraph where a block begins.
_ITEM = re.compile(
    r"</(?:li|td|th|tr)>(?=\s*<(?:li|td|th|tr|/ul|/ol|/tr|/thead|/tbody|/table)[\s>])"
)
_BLOCKS = "details|div|dl|figure|form|h[1-6]|nav|ol|p|pre|section|table|ul"
_PARENTS = "blockquote|dd|details|div|figure|form|header|li|main|section|td"
_PARAGRAPH = re.compile(rf"</p>(?=\s*<(?:{_BLOCKS}|/(?:{_PARENTS}))[\s>])")


def lean(html: str) -> str:
    """The same document in fewer bytes. What is shown in a page as code is escaped and stays."""
    return _ITEM.sub("", _PARAGRAPH.sub("", html))
