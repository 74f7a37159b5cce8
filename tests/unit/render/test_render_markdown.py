"""Markdown of other people: it looks right and can do no harm."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from markupsafe import Markup

from generator.render.markdown import as_html, as_words
from tests.support.hostile import LINKS, TEXTS


def test_its_headings_go_below_those_of_the_page() -> None:
    assert as_html("# Jobs\n\n## Help", top=3) == "<h3>Jobs</h3>\n<h4>Help</h4>"


def test_lists_tables_and_links_stay() -> None:
    html = as_html("- one\n- [two](https://a.test/)\n\n| a | b |\n|---|---|\n| 1 | 2 |", top=2)
    assert '<a href="https://a.test/" rel="external noopener">two</a>' in html
    assert "<td>1</td>" in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "![x](https://a.test/x.png)",
        '<p style="position:fixed" onclick="x()">a</p>',
        "<iframe src='https://a.test/'></iframe>",
        "[x](https://a.test/ \"a' onmouseover='x()\")",
    ],
)
def test_nothing_in_it_runs_loads_or_takes_over(hostile: str) -> None:
    found = Elements()
    found.feed(as_html(hostile, top=2))
    assert {tag for tag, _ in found.seen} <= {"p", "a"}
    for _, attributes in found.seen:
        assert attributes.keys() <= {"href", "rel", "title"}
        assert attributes.get("href", "https://a.test/").startswith("https://")


@pytest.mark.parametrize("text", TEXTS)
def test_of_hostile_text_only_plain_markdown_is_left(text: str) -> None:
    found = Elements()
    found.feed(as_html(text, top=2))
    assert {tag for tag, _ in found.seen} <= TAGS
    for tag, attributes in found.seen:
        assert attributes.keys() <= ({"href", "rel"} if tag == "a" else set())
        assert attributes.get("href", "https:").startswith("https:")


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.test/x", "https://a.test/x"),
        ("HTTPS://a.test/x", "HTTPS://a.test/x"),
        ("../about/", "../about/"),
        ("#now", "#now"),
        ("?q=a:b", "?q=a:b"),
        ("//evil.example/", None),
        ("/\\\\evil.example/", None),
        ("&#47;&#47;evil.example/", None),
        ("&#106;avascript:canary(1)", None),
        ("https:evil.example/", None),
        ("mailto:a@b.test", None),
        *((link.format(mark="x").replace("\n", ""), None) for link in LINKS[:2]),
    ],
)
def test_a_link_leads_to_the_web_or_within_the_site(address: str, kept: str | None) -> None:
    found = Elements()
    found.feed(as_html(f"[x](<{address}>)", top=2))
    links = [attributes for tag, attributes in found.seen if tag == "a"]
    assert [one.get("href") for one in links] in ([kept], [] if kept is None else None)
    outward = (kept or "").lower().startswith("http")
    assert [one.get("rel") for one in links if kept] == (
        ["external noopener" if outward else None] if kept else []
    )


@pytest.mark.parametrize("text", [*TEXTS, "1. one", "a  b", "_a_ **b** `c`", "https://a.test/"])
def test_a_value_of_the_data_says_in_markdown_what_it_says(text: str) -> None:
    found = Elements()
    found.feed(as_html(f"Here: {as_words(text)}.", top=2))
    assert found.text.split() == f"Here: {text}.".split()
    assert [tag for tag, _ in found.seen] == ["p"]


def test_markdown_that_is_meant_stays_markdown() -> None:
    assert as_words(Markup("[a](b/)")) == "[a](b/)"
    assert as_words(3) == "3"


TAGS = {
    "p",
    "a",
    "em",
    "strong",
    "code",
    "h2",
    "h3",
    "h4",
    "h5",
    "hr",
    "li",
    "ol",
    "ul",
    "blockquote",
}


class Elements(HTMLParser):
    """Every element with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data
