"""Markdown of other people: it looks right and can do no harm."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.render.markdown import as_html


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


class Elements(HTMLParser):
    """Every element with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {name: value or "" for name, value in attrs}))
