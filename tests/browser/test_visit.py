"""The helpers of the browser tests notice what they are there to notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import PageAt, Serve
from tests.browser.settling import settled

LATE = """<!DOCTYPE html><link rel="icon" href="data:,"><title>0</title><script type="module">
  const ask = async () => {
    await fetch("?");
    document.title = Number(document.title) + 1;
    if (%s) ask();
  };
  addEventListener("load", () => requestIdleCallback(ask));
</script>"""


def test_a_visit_notes_messages_failures_and_requests_to_other_hosts(
    page_at: PageAt, serve: Serve, tmp_path: Path
) -> None:
    there = serve(tmp_path, "/")
    (tmp_path / "there.css").write_text("")
    (tmp_path / "index.html").write_text(
        '<!DOCTYPE html><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="{there}there.css"><img src="missing.png" alt="">'
        '<script>console.info("hello")</script>'
    )
    visit = page_at(360)
    here = serve(tmp_path, "/atlas/")
    visit.open(here)
    assert visit.foreign == [f"{there}there.css"]
    assert visit.failed == [f"{here}missing.png (404)"]
    assert "info: hello" in visit.console
    assert len(visit.faults) >= 3


def test_nothing_is_served_outside_the_prefix(
    page_at: PageAt, serve: Serve, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text('<!DOCTYPE html><link rel="icon" href="data:,">')
    base = serve(tmp_path, "/atlas/")
    visit = page_at(360)
    visit.open(base)
    assert visit.faults == []
    visit.open(base.replace("/atlas/", "/index.html"))
    assert visit.failed == [f"{base.replace('/atlas/', '/index.html')} (404)"]


def test_a_page_is_at_rest_when_all_that_follows_from_its_loading_has_come(
    page_at: PageAt, serve: Serve, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(LATE % "document.title < 20")
    page = page_at(360).open(serve(tmp_path))
    assert page.title() == "20"


def test_a_page_that_never_rests_fails(page_at: PageAt, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(LATE % "true")
    page = page_at(360).page
    page.goto(serve(tmp_path))
    with pytest.raises(AssertionError, match="does not come to rest"):
        settled(page, patience=0.5)
