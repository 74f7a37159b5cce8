"""`atlas verify` as its users run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.main import main
from tests.support.small_site import listed, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site")


def verify(site: Path, *more: str) -> int:
    return main(["verify", "--site", str(site), "--data", str(site.parent / "data"), *more])


def test_a_sound_site_is_0(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(site) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings\n"


def test_a_fault_is_1_with_file_and_line_in_each_form(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = site / "about/index.html"
    page.write_text(page.read_text("utf-8").replace("<p>Words", '<a href="../no/">x</a>'), "utf-8")

    assert verify(site) == 1
    assert f"{page.as_posix()}:19: -: ../no/ leads nowhere." in capsys.readouterr().out
    assert verify(site, "--format", "json") == 1
    (record,) = json.loads(capsys.readouterr().out)
    assert (record["rule"], record["line"], record["value"]) == ("broken-link", 19, "../no/")
    assert verify(site, "--format", "github") == 1
    assert f"::error file={page.as_posix()},line=19,title=broken-link::" in capsys.readouterr().out


def test_what_is_no_site_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--site", str(tmp_path)]) == 2
    assert "holds no site" in capsys.readouterr().err
    (tmp_path / "sitemap.xml").write_text(listed(), encoding="utf-8")
    assert main(["verify", "--site", str(tmp_path)]) == 2
    assert "lists nothing" in capsys.readouterr().err
