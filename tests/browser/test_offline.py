"""Without a connection: visited pages open, the rest is said plainly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PageAt
from tests.browser.keeping import (
    Host,
    controlled,
    council_of,
    heading_is,
    visit,
    wait_for_copy,
)
from tests.browser.pages import WIDTHS


@pytest.fixture
def host(built_site: Path, tmp_path: Path) -> Iterator[Host]:
    with ExitStack() as stack:
        yield Host(tmp_path, built_site, stack)


def kept_links(page: Page) -> list[str]:
    return page.locator("[data-kept] a").all_inner_texts()


def test_visited_pages_open_with_their_style_and_scripts(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/", "programmes/restart-scheme/")
    host.stop()
    page.goto(f"{host.url}areas/bexley/")
    heading_is(page, "Bexley")
    expect(page.locator("[data-filter]")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.pa-header')).borderBottomWidth")
    page.goto(f"{host.url}programmes/restart-scheme/?from=elsewhere")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Restart")


def test_the_page_one_comes_to_first_is_kept_although_it_came_without_the_worker(
    page_at: PageAt, host: Host
) -> None:
    page = page_at(360, workers=True).page
    page.goto(f"{host.url}areas/essex/")
    controlled(page)
    host.stop()
    page.reload()
    heading_is(page, "Essex")


@pytest.mark.parametrize(("path", "name"), [("", "Find help"), ("areas/", "Find your council")])
def test_home_and_the_list_of_councils_open_unvisited(
    page_at: PageAt, host: Host, path: str, name: str
) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/", "areas/leeds/")
    wait_for_copy(page, host.url + path)
    host.stop()
    page.goto(host.url + path)
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


@WIDTHS
def test_a_page_never_visited_leads_to_the_pages_that_are_kept(
    page_at: PageAt, host: Host, width: int
) -> None:
    page = page_at(width, workers=True).page
    visit(page, host, "areas/bexley/", "areas/leeds/")
    host.stop()
    page.goto(f"{host.url}areas/camden/?for=residents")
    heading_is(page, "Without a connection")
    told = page.get_by_text("You are not connected")
    expect(told).to_be_visible()
    again = page.get_by_role("link", name="Try again")
    assert again.evaluate("(link) => link.href") == f"{host.url}areas/camden/"
    expect(
        page.locator("[data-kept]").get_by_role("link", name="Leeds", exact=True)
    ).to_be_visible()
    assert {"Bexley", "Leeds"} <= set(kept_links(page))
    assert "Camden" not in kept_links(page)
    assert violations(page) == []
    page.get_by_role("link", name="Bexley", exact=True).click()
    heading_is(page, "Bexley")


def test_the_way_back_is_offered_only_within_the_site(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    for path in (
        "//example.org/",
        "https://example.org/",
        "../../elsewhere/",
        "javascript:alert()",
    ):
        page.goto("about:blank")
        page.goto(f"{host.url}offline/#{path}")
        expect(page.locator("[data-kept] li")).not_to_have_count(0)
        expect(page.locator("[data-wanted]")).to_be_hidden()


@pytest.mark.parametrize("fresh", [(), ("/",), ("/", ".js", ".svg"), ("",)], ids=str)
def test_a_signal_too_weak_to_answer_gives_the_copy(
    page_at: PageAt, host: Host, fresh: tuple[str, ...]
) -> None:
    """Whatever the browser may still show of its own. `goto` waits for all parts of the page."""
    host.fresh = fresh
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/")
    host.fall_silent()
    page.goto(f"{host.url}areas/bexley/")
    heading_is(page, "Bexley")
    expect(page.locator("[data-filter]")).to_be_visible()


def test_a_postcode_is_answered_where_its_first_half_was_used(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/", "areas/leeds/")
    wait_for_copy(page, f"{host.url}data/postcodes/index.json")
    assert council_of(page, host.url, "DA14 4AB")["code"] == "E09000004"
    host.stop()
    page.reload()
    assert council_of(page, host.url, "DA14 4AG")["code"] == "E09000004"
    with pytest.raises(Error, match="fetch"):
        council_of(page, host.url, "SW1A 1AA")


def test_all_postcodes_are_answered_once_the_reader_has_asked_for_them(
    page_at: PageAt, host: Host
) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/", "offline/")
    wait_for_copy(page, f"{host.url}data/postcodes/index.json")
    page.get_by_role("button", name="Keep all postcode files").click()
    expect(page.get_by_text("All postcode files are among them")).to_be_visible()
    expect(page.get_by_role("button", name="Keep all postcode files")).to_be_hidden()
    host.stop()
    page.reload()
    assert council_of(page, host.url, "SW1A 1AA")["code"] == "E09000033"
    assert council_of(page, host.url, "TR21 0PT")["code"] == "E06000053"
    assert council_of(page, host.url, "SW1A 0ZZ") is None
