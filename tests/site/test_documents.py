"""What every page has, whatever its type: a language, a title, one heading, a way past the menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.conftest import Pages
from tests.support.html_page import HtmlPage

Rule = Callable[[HtmlPage], bool]


def repeats(page: HtmlPage) -> bool:
    return len(set(page.ids)) < len(page.ids)


def skips(page: HtmlPage) -> bool:
    """The first link goes to a place on the page. A redirect or widget has nothing to skip."""
    if page.redirects_to or page.address.startswith("embed/"):
        return True
    target = page.links[0].href
    return target.startswith("#") and target[1:] in page.ids


def falls_in_steps(page: HtmlPage) -> bool:
    """No heading is more than one level below the one before it."""
    pairs = zip(page.headings, page.headings[1:], strict=False)
    return all(after <= before + 1 for before, after in pairs)


def described(page: HtmlPage) -> bool:
    return bool(page.metas.get("description", "").strip()) or not page.indexed


RULES: dict[str, Rule] = {
    "is in British English": lambda page: page.lang == "en-GB",
    "has one title": lambda page: len(page.titles) == 1 and bool(page.titles[0].strip()),
    "says how wide it is": lambda page: "width=device-width" in page.metas.get("viewport", ""),
    "describes itself to search engines": described,
    "has one main part": lambda page: page.mains == 1,
    "has one first heading, before all others": lambda page: (
        page.headings[:1] == [1] and page.headings.count(1) == 1
    ),
    "has headings in steps": falls_in_steps,
    "begins with a link past the menu": skips,
    "has each id once": lambda page: not repeats(page),
    "refers only to ids it has": lambda page: page.references <= set(page.ids),
    "has no style or handler in an attribute": lambda page: page.inline == [],
    "has words for each drawing": lambda page: all(
        any(drawing.titles) and any(drawing.descriptions) for drawing in page.drawings
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_every_page(pages: Pages, rule: str) -> None:
    keeps = RULES[rule]
    assert [page.address for page in pages.values() if not keeps(page)] == []


def test_titles_tell_pages_apart(pages: Pages) -> None:
    """Of those that search engines list. A redirect has the title of the page it leads to."""
    titled: dict[str, list[str]] = {}
    for page in pages.values():
        if page.indexed:
            titled.setdefault(page.titles[0], []).append(page.address)
    assert {title: same for title, same in titled.items() if len(same) > 1} == {}
