"""Templates escape what they are given and refuse what they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.derive.refs import Ref
from generator.render.environment import Renderer, drawn, host
from generator.render.links import DanglingLinkError, Links

LINKS = Links({("page", "about/"): "about/"})


def render(directory: Path, source: str, path: str = "areas/lewes/", **given: object) -> str:
    (directory / "page.html.j2").write_text(source, encoding="utf-8")
    return Renderer(directory, LINKS).render("page.html.j2", path, **given)


def test_text_is_escaped(tmp_path: Path) -> None:
    hostile = "<script>alert('1')</script> & \"more\""
    html = render(tmp_path, '<p title="{{ text }}">{{ text }}</p>', text=hostile)
    assert html.count("&lt;script&gt;") == 2
    assert "<script" not in html
    assert '"more"' not in html


def test_a_drawing_is_not_escaped(tmp_path: Path) -> None:
    assert render(tmp_path, "{{ svg }}", svg=drawn("<svg></svg>")) == "<svg></svg>"


@pytest.mark.parametrize(
    "source", ["{{ missing }}", "{{ thing.missing }}", "{% if missing %}{% endif %}"]
)
def test_what_a_page_is_not_given_stops_the_build(tmp_path: Path, source: str) -> None:
    with pytest.raises(UndefinedError):
        render(tmp_path, source, thing=Ref("page", "", ""))


def test_links_are_made_from_where_the_page_is(tmp_path: Path) -> None:
    source = "{{ to(ref) }} {{ root }} {{ path }}"
    html = render(tmp_path, source, ref=Ref("page", "about/", "About"))
    assert html == "../../about/ ../../ areas/lewes/"


def test_a_dangling_link_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(DanglingLinkError):
        render(tmp_path, "{{ to(ref) }}", ref=Ref("page", "no-such/", ""))


def test_words_are_at_hand(tmp_path: Path) -> None:
    source = "{{ '2026-04'|date }}; {{ 2|count('map') }}; {{ ['A', 'B']|listed }}; {{ url|host }}"
    html = render(tmp_path, source, url="https://www.gov.uk/a/b")
    assert html == "April 2026; 2 maps; A and B; gov.uk"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.gov.uk/a/b?c", "gov.uk"),
        ("http://example.org", "example.org"),
        ("https://a.example.org/", "a.example.org"),
        ("https://example.org?page=1", "example.org"),
        ("https://example.org#part", "example.org"),
    ],
)
def test_a_link_shows_where_it_leads(url: str, shown: str) -> None:
    assert host(url) == shown
