"""End tags that HTML does without are left out, and the document is the same."""

from __future__ import annotations

import html5lib
import pytest

from generator.render.environment import Renderer
from generator.render.lean import lean
from tests.support.tiny import TINY
from tests.support.tiny_site import all_pages, tiny_context


def tree(html: str) -> object:
    """The document as a browser takes it, whatever white space stands at the end of a text."""
    return _node(html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False))


def _node(element: object) -> object:
    texts = [element.text, *(child.tail for child in element)]  # type: ignore[attr-defined]
    said = [" ".join((text or "").split()) for text in texts]
    children = [_node(child) for child in element]  # type: ignore[attr-defined]
    return element.tag, sorted(element.attrib.items()), said, children  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("full", "expected"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"),
        ("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a\n</ul>"),
        ("<tr><th>a</th><td>1</td></tr></table>", "<tr><th>a<td>1</table>"),
        ("<p>a</p><p>b</p></div>", "<p>a<p>b</div>"),
    ],
)
def test_an_end_that_follows_from_what_comes_is_left_out(full: str, expected: str) -> None:
    assert lean(full) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</p> b",
        "<p>a</p><small>b</small>",
        "<a><p>b</p></a>",
        "<p>a</p><svg></svg>",
        "<li>a</li></menu>",
        "<code>&lt;li&gt;a&lt;/li&gt;&lt;li&gt;</code>",
        "<p>a</p><palette>",
    ],
)
def test_an_end_that_counts_stays(html: str) -> None:
    assert lean(html) == html


def test_every_page_is_the_same_document(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {page.path: page.html for page in all_pages(tiny_context(TINY))}
    monkeypatch.setattr(f"{Renderer.__module__}.lean", lambda html: html)
    full = {page.path: page.html for page in all_pages(tiny_context(TINY))}
    assert sum(map(len, made.values())) < sum(map(len, full.values()))
    assert {path: tree(html) for path, html in made.items()} == {
        path: tree(html) for path, html in full.items()
    }
