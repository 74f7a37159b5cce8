"""Chromium is found, or its absence is said in one line; it is never skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.chromium import (
    HEADLESS_NAMES,
    NAMES,
    ChromiumMissingError,
    find_chromium,
)


@pytest.fixture
def no_own_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Playwright looks for its browsers in an empty folder."""
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "none"))


@pytest.mark.parametrize("name", NAMES)
def test_a_chromium_on_the_path_is_taken(tmp_path: Path, name: str) -> None:
    executable = tmp_path / name
    executable.write_text("#!/bin/sh\n")
    executable.chmod(0o755)
    assert find_chromium(str(tmp_path)) == executable


def test_the_one_without_a_window_is_taken_first_where_it_will_do(tmp_path: Path) -> None:
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    assert find_chromium(str(tmp_path)).name == "chromium"
    found = find_chromium(str(tmp_path), HEADLESS_NAMES)
    assert found.name == "chromium-headless-shell"


@pytest.mark.usefixtures("no_own_browser")
def test_without_any_the_message_is_one_line_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ChromiumMissingError) as caught:
        find_chromium(str(tmp_path))
    assert "playwright install chromium" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("no_own_browser")
def test_as_a_script_it_fails_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.main() == 1
    assert capsys.readouterr().err.startswith("No Chromium found")
