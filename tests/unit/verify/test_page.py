"""What is read of a page: strictly, in one pass, and whatever comes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.page import HtmlPage, parse_page

TAGS = "<p> </p> <svg> </svg> <title> </title> <script> </script <br/> <li> <b class='status-x'>"
PIECES = st.sampled_from(
    [*TAGS.split(" "), "<a href='x'", ">", "<", '"', "&amp;", "<!--", "-->", "\n"]
)


def odd(html: str) -> list[str]:
    return [one.words for one in parse_page("x", html).odd]


@given(st.text() | st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_read_without_a_fault_of_ours(text: str) -> None:
    page = parse_page("x", text)
    assert all(0 <= one.at <= len(text) and page.line(one.at) >= 1 for one in page.odd)


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>a<li>b</ul>",
        "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
        "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>",
        "<p>a<p>b<div>c</div>",
        "<select><option>a<option>b</select>",
        "<p>a &lt; b &amp; c",
        "<p>a > b",
        "<svg><path d='M0 0'/><g><title>x</title></g></svg>",
        "<script>if (a < b) { x('</p>') }</script>",
        "<!-- <div> -->",
        "<INPUT disabled value=x><BR>",
        "<p title='a > b'>x",
    ],
)
def test_html_as_the_standard_allows_it_is_not_objected_to(html: str) -> None:
    assert odd(f"<!doctype html>{html}") == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</div>",
        "<div><span></div></span>",
        "<ul><li><b>a<li>b</ul>",
        "<svg><g></svg>",
        "<p class=a'b>x",
        "<p a=1 A=2>x",
        "<a href=x",
        "<form><form></form></form>",
        "<!-- never ended",
    ],
)
def test_what_browsers_would_have_to_guess_at_is(html: str) -> None:
    assert odd(html) != []


def test_texts_are_read_as_they_are_meant() -> None:
    page = parse_page(
        "x",
        "<title>A &amp; B</title><script>a && b</script><style>a > b { }</style>"
        '<script type="application/ld+json">{}</script><script src="x.js"></script>'
        '<svg><title>Map &lt;1&gt;</title><desc>D</desc></svg><svg aria-hidden="true"></svg>'
        '<b class="status-live">Open &amp; free</b><b class="other">no</b>',
    )
    assert page.titles == ["A & B"]
    assert page.inline_scripts == ["a && b"]
    assert page.inline_styles == ["a > b { }"]
    assert [(one.titles, one.descriptions) for one in page.drawings] == [(["Map <1>"], ["D"])]
    assert [(one.id, one.text) for one in page.statuses] == [("live", "Open & free")]


def test_what_a_page_leads_to_and_what_it_fetches_are_told_apart() -> None:
    page: HtmlPage = parse_page(
        "x",
        '<a href="a" rel="external noopener">a</a><form action="f"></form><a>no</a>'
        '<link rel="stylesheet" href="s"><link rel="canonical" href="c">'
        '<img src="i" srcset="j 2x, k">'
        '<svg><use href="#u"/></svg><iframe src="w"></iframe>',
    )
    assert [link.href for link in page.links] == ["a", "f"]
    assert page.links[0].rel == {"external", "noopener"}
    assert [one.address for one in page.resources] == ["s", "i", "j", "k", "#u", "w"]
    assert page.canonical == "c"


def test_ids_are_read_with_what_refers_to_them() -> None:
    page = parse_page("x", '<p id="a"><label for="b c">x</label><p aria-labelledby="a">')
    assert page.ids == ["a"]
    assert page.references == {"a", "b", "c"}
