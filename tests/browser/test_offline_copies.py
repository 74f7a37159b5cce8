"""What is kept on the device, what is not, and how the reader stops it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAt
from tests.browser.keeping import (
    Host,
    addresses_in_copies,
    copies,
    heading_is,
    visit,
    wait_for_copy,
)
from tests.browser.pages import WIDTHS
from tests.browser.settling import settled

SAVES_DATA = "Object.defineProperty(navigator.connection, 'saveData', { value: true })"


@pytest.fixture
def host(built_site: Path, tmp_path: Path) -> Iterator[Host]:
    with ExitStack() as stack:
        yield Host(tmp_path, built_site, stack)


def test_names_are_kept_from_the_second_page_on(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/")
    assert f"{host.url}data/index.json" not in addresses_in_copies(page)
    visit(page, host, "areas/leeds/")
    wait_for_copy(page, f"{host.url}data/index.json")


def test_names_are_not_fetched_for_who_saves_data(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    page.add_init_script(SAVES_DATA)
    visit(page, host, "areas/bexley/", "areas/leeds/", "areas/camden/")
    assert f"{host.url}data/index.json" not in addresses_in_copies(page)


def test_no_copy_carries_what_was_typed_or_chosen(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/")
    for path in ("areas/leeds/?for=residents", "areas/?q=my+secret", "programmes/?q=DA14+4AB#x"):
        page.goto(host.url + path)
        wait_for_copy(page, host.url + path.partition("?")[0])
    found = addresses_in_copies(page)
    assert f"{host.url}areas/leeds/" in found
    assert [address for address in found if "?" in address or "#" in address] == []


def test_only_the_last_eighty_pages_are_kept(page_at: PageAt, host: Host, built_site: Path) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/")
    slugs = sorted(path.name for path in (built_site / "providers").iterdir() if path.is_dir())
    paths = [f"{host.url}providers/{slug}/" for slug in slugs[:85]]
    for path in paths:
        page.evaluate("async (path) => (await fetch(path)).text()", path)
        wait_for_copy(page, path)
    wait_for_copy(page, paths[4], there=False)
    assert copies(page)["pages"] == paths[5:]


def test_what_is_not_found_or_leads_elsewhere_is_not_kept(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/")
    page.goto(f"{host.url}no/such/page/")
    page.goto(f"{host.url}areas/leeds")
    heading_is(page, "Leeds")
    visit(page, host, "areas/leeds/")
    kept = copies(page)["pages"]
    assert sorted(kept) == [f"{host.url}areas/bexley/", f"{host.url}areas/leeds/"]


@WIDTHS
def test_switching_off_deletes_every_copy_and_the_site_works_on(
    page_at: PageAt, host: Host, width: int
) -> None:
    visited = page_at(width, workers=True)
    page = visited.open(f"{host.url}areas/bexley/")
    visit(page, host, "areas/bexley/", "privacy/")
    page.evaluate("localStorage.setItem('atlas-shortlist', 'mine')")
    expect(page.get_by_text("pages are kept on this device")).to_be_visible()
    page.get_by_role("button", name="Stop keeping copies and delete them").click()
    expect(page.get_by_role("status").get_by_text("No copies are kept")).to_be_visible()
    expect(page.get_by_role("button", name="Keep copies for offline use")).to_be_focused()
    assert copies(page) == {}
    page.reload()
    settled(page)
    page.goto(f"{host.url}areas/leeds/")
    settled(page)
    assert (
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )
    assert copies(page) == {}
    assert page.evaluate("localStorage.getItem('atlas-shortlist')") == "mine"
    assert visited.faults == []


def test_copies_are_kept_again_after_switching_on(page_at: PageAt, host: Host) -> None:
    page = page_at(360, workers=True).page
    visit(page, host, "areas/bexley/", "privacy/")
    page.get_by_role("button", name="Stop keeping copies").click()
    start = page.get_by_role("button", name="Keep copies for offline use")
    start.click()
    expect(page.get_by_text("kept on this device. The copies take up")).to_be_visible()
    expect(page.get_by_role("button", name="Stop keeping copies")).to_be_focused()
    assert page.evaluate("localStorage.getItem('atlas-offline')") is None
    visit(page, host, "areas/leeds/")
    host.stop()
    page.reload()
    heading_is(page, "Leeds")


def test_a_browser_without_workers_is_told_and_works(page_at: PageAt, host: Host) -> None:
    visited = page_at(360)
    page = visited.open(f"{host.url}offline/")
    expect(page.get_by_text("does not let us keep copies")).to_be_visible()
    expect(page.get_by_text("No other pages are kept")).to_be_visible()
    assert visited.faults == []


def test_without_script_nothing_is_kept_and_the_pages_say_so(page_at: PageAt, host: Host) -> None:
    visited = page_at(360, javascript=False)
    for path in ("privacy/", "offline/"):
        page = visited.open(host.url + path)
        assert (
            "<noscript><p>Without JavaScript no copies are kept.</p></noscript>" in page.content()
        )
        expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("heading", name="Pages that open without")).to_have_count(0)
    assert visited.faults == []
