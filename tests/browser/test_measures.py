"""What looks at the pages sees a fault when there is one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageAt
from tests.browser.measures import (
    low_controls,
    moving,
    shifts,
    small_targets,
    text_colours,
    watch_shifts,
)

TINY = "display: inline-block; width: 16px; height: 16px; padding: 0; border: 0; margin: 0"


@pytest.fixture
def page(page_at: PageAt) -> Page:
    return page_at(360).page


@pytest.mark.parametrize(
    ("apart", "found"), [(0, 2), (7, 2), (8, 0)], ids=["touching", "near", "far enough"]
)
def test_small_targets_count_where_they_crowd(page: Page, apart: int, found: int) -> None:
    first, second = f"{TINY}; margin-right: {apart}px", TINY
    page.set_content(f'<button style="{first}"></button><button style="{second}"></button>')
    assert len(small_targets(page)) == found


def test_a_small_target_beside_a_large_one_counts(page: Page) -> None:
    page.set_content(
        f'<button style="width: 90px; height: 90px"></button><a href="#" style="{TINY}">'
    )
    assert len(small_targets(page)) == 1


def test_links_in_a_sentence_may_be_small_and_links_in_a_list_may_not(page: Page) -> None:
    links = '<a href="#">a</a><a href="#">b</a>'
    page.set_content(f"<p>Choose {links}</p>")
    assert small_targets(page) == []
    page.set_content('<ul style="font: 10px/1 serif"><li><a href="#">a</a><li><a href="#">b</a>')
    assert len(small_targets(page)) == 2


def test_a_low_button_counts(page: Page) -> None:
    page.set_content('<button style="height: 43px">A</button><input style="height: 45px">')
    assert len(low_controls(page)) == 1


@pytest.mark.parametrize(
    "style",
    ["p { transition: color 1s }", "p::before { content: ''; animation: a 1s }"],
)
def test_motion_counts_on_what_is_drawn_before_an_element_too(page: Page, style: str) -> None:
    page.set_content(f"<style>@keyframes a {{ to {{ top: 0 }} }} {style}</style><p>A</p>")
    assert len(moving(page)) == 1


def test_text_is_seen_with_the_ground_that_shows_through(page: Page) -> None:
    page.set_content('<div style="background: #010203"><p style="color: #040506">A</p></div>')
    assert [pair[:2] for pair in text_colours(page)] == [("rgb(1, 2, 3)", "rgb(4, 5, 6)")]


def test_what_moves_by_itself_is_a_shift(page: Page) -> None:
    watch_shifts(page)
    page.goto("data:text/html,<p id=a></p><h1>Here</h1>")
    page.wait_for_function("performance.getEntriesByType('paint').length > 0")
    assert shifts(page) == []
    page.evaluate("document.querySelector('#a').style.height = '200px'")
    page.wait_for_function("window.atlasShifts.length > 0")
    assert "Here" in shifts(page)[0]
