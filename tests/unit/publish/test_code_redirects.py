"""Every GSS code that a council has or had leads to its address."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.atlas import Atlas
from generator.publish.redirects import code_redirects
from generator.render.links import build_links
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, HOVE, LEWES, OLD_LEWES

Redirects = Callable[..., dict[str, str]]
BASE = "https://atlas.test/sub/"


def redirects(atlas: Atlas = TINY) -> dict[str, str]:
    """The pages by address."""
    index = tiny_world(atlas).index
    made = code_redirects(index, build_links(index, (), ()), BASE)
    return {file.path: file.content.decode() for file in made}


@pytest.mark.parametrize(
    ("code", "address"),
    [
        (BRIGHTON, "areas/brighton-and-hove/"),
        (COUNTY, "areas/east-sussex/"),
        (HOVE, "areas/hove/"),
        (OLD_LEWES, "areas/lewes/"),
    ],
)
def test_a_present_former_or_recoded_code_leads_on(code: str, address: str) -> None:
    html = redirects()[f"areas/{code}/index.html"]
    assert f'<meta http-equiv="refresh" content="0; url=../../{address}">' in html
    assert f'<a href="../../{address}">' in html
    assert f'<link rel="canonical" href="{BASE}{address}">' in html


def test_a_former_council_without_an_address_leads_to_its_successor() -> None:
    html = redirects(changed("former_authorities", HOVE, slug=""))[f"areas/{HOVE}/index.html"]
    assert "url=../../areas/brighton-and-hove/" in html


def test_each_code_has_one_page() -> None:
    codes = {row.code for row in TINY.local_authorities} | {HOVE, OLD_LEWES}
    assert set(redirects()) == {f"areas/{code}/index.html" for code in codes}


def test_a_redirect_is_not_for_search_engines_and_runs_nothing() -> None:
    html = redirects()[f"areas/{LEWES}/index.html"]
    assert '<meta name="robots" content="noindex">' in html
    assert "default-src 'none'" in html
    assert "<script" not in html


def test_a_name_is_escaped() -> None:
    html = redirects(changed("local_authorities", LEWES, name='<b>Lewes</b> & "co"'))[
        f"areas/{LEWES}/index.html"
    ]
    assert "&lt;b&gt;Lewes&lt;/b&gt; &amp; &quot;co&quot;" in html
    assert "<b>" not in html
