"""A new release takes over by itself: the old copies of the site's own parts go."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAt
from tests.browser.keeping import Host, controlled, copies, heading_is, wait_for_copy
from tests.support.tiny_command import atlas, files, sources
from tests.support.tiny_package import write_tiny

FIRST, SECOND = "2026-11-21", "2026-12-01"
LOADS = "performance.getEntriesByType('navigation').length + performance.timeOrigin"


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The tiny site in two editions."""
    folder = tmp_path_factory.mktemp("releases")
    data = write_tiny(folder / "data")
    for date in (FIRST, SECOND):
        made = atlas("build", *sources(data), "--out", folder / date, "--date", date)
        assert made.returncode == 0, made.stderr
    return {date: folder / date for date in (FIRST, SECOND)}


def release_caches(page: Page) -> list[str]:
    return [name for name in copies(page) if name.startswith("release ")]


def wait_for_other_release(page: Page, old: list[str]) -> None:
    page.evaluate(
        """async (old) => {
          for (let left = 400; left; left--) {
            const names = (await caches.keys()).filter((name) => name.includes("/ release "));
            if (names.length === 1 && !names[0].endsWith(old)) return;
            await new Promise((resolve) => setTimeout(resolve, 25));
          }
          throw new Error("The old release is still there");
        }""",
        old[0],
    )


def test_a_new_release_takes_over_without_a_reload(
    page_at: PageAt, releases: dict[str, Path], tmp_path: Path
) -> None:
    with ExitStack() as stack:
        host = Host(tmp_path, releases[FIRST], stack)
        visited = page_at(360, workers=True)
        page = visited.open(f"{host.url}areas/lewes/")
        controlled(page)
        page.goto(f"{host.url}areas/hove/")
        wait_for_copy(page, f"{host.url}data/index.json")
        old = release_caches(page)
        assert len(old) == 1

        host.release(releases[SECOND])
        page.goto(f"{host.url}areas/brighton-and-hove/")
        expect(page.get_by_role("contentinfo")).to_contain_text("Edition of 1 December 2026")
        loaded = page.evaluate(LOADS)
        wait_for_other_release(page, old)
        controlled(page)
        wait_for_copy(page, f"{host.url}data/index.json")
        assert page.evaluate(LOADS) == loaded
        assert visited.faults == []

        host.stop()
        page.goto(f"{host.url}areas/lewes/")
        heading_is(page, "Lewes")
        page.goto(f"{host.url}areas/")
        expect(page.get_by_role("contentinfo")).to_contain_text("Edition of 1 December 2026")


def test_two_builds_of_one_edition_are_one_release(
    releases: dict[str, Path], tmp_path: Path
) -> None:
    data = write_tiny(tmp_path / "data")
    again = tmp_path / "site"
    assert atlas("build", *sources(data), "--out", again, "--date", FIRST).returncode == 0
    assert files(again)["sw.js"] == files(releases[FIRST])["sw.js"]
    assert files(again)["sw.js"] != files(releases[SECOND])["sw.js"]
