"""`atlas queue`: the verification queue for the terminal, as a table and as an issue."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from markdown import markdown

from generator.cli.main import main
from generator.cli.queue_markdown import LONGEST
from generator.model.history import LinkCheck
from tests.support.tiny import TINY
from tests.support.tiny_package import write_tiny

DAY = "2026-11-28"


def told(capsys: pytest.CaptureFixture[str], data: Path, *more: str) -> str:
    capsys.readouterr()
    assert main(["queue", "--data", str(data), "--date", DAY, *more]) == 0
    return capsys.readouterr().out


def test_the_terminal_names_file_and_line_of_each(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = told(capsys, data)

    assert "facts are worth checking." in said.splitlines()[0]
    assert "data/programmes.csv:" in said


def test_the_table_is_that_of_the_site(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(told(capsys, data, "--format", "csv"))))

    assert rows[0]["position"] == "1"
    assert {"table", "row", "line", "reasons", "source_url"} <= rows[0].keys()


def test_most_is_how_many_are_listed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(told(capsys, data, "--format", "csv", "--most", "2"))))

    assert [row["position"] for row in rows] == ["1", "2"]
    assert main(["queue", "--data", str(data), "--most", "0"]) == 2


def test_an_issue_has_reasons_links_warnings_and_facts(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_REPOSITORY", "https://git.test/people/atlas")
    said = told(capsys, data, "--format", "markdown")

    assert "| Reason | Facts |\n| --- | --- |\n| " in said
    assert "None was asked yet. Run `atlas links`." in said
    assert "### What the checks of the tables warn of\n\nNothing.\n" in said
    assert "](https://git.test/people/atlas/edit/main/data/programmes.csv#L" in said


def test_an_issue_lists_the_links_that_are_broken_and_since_when(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = (
        LinkCheck("https://a.test/x", "gone", 404, "", "2026-11-27", "2026-11-01"),
        LinkCheck("https://b.test/", "ok", 200, "", "2026-11-20", ""),
    )
    said = told(
        capsys,
        write_tiny(tmp_path / "d", replace(TINY, link_checks=checks)),
        "--format",
        "markdown",
    )

    assert "1 address of 2 did not lead to what they should. The last was asked on 27" in said
    assert "](https://a.test/x): It is gone, since 1 November 2026\n" in said
    assert "b.test" not in said


def test_text_of_the_data_is_no_mark_up_and_calls_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nasty = "Ask @octocat #1 | [y](https://evil.test) **z** `q` 1 < 2"
    programmes = tuple(replace(row, name=f"{nasty} {row.id}") for row in TINY.programmes)
    data = write_tiny(tmp_path / "d", replace(TINY, programmes=programmes))
    said = told(capsys, data, "--format", "markdown")

    assert "octocat" in said
    assert "@octocat" not in said
    html = markdown(said, extensions=["tables"])
    assert "evil.test" in html
    assert 'href="https://evil.test' not in html
    assert "<strong>z" not in html
    assert len({row.count("<td") for row in html.split("<tr>") if "octocat" in row}) == 1


def test_an_issue_is_never_longer_than_github_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = tuple(
        LinkCheck(f"https://a.test/{'x' * 3_000}{n:02}", "gone", 404, "", DAY, DAY)
        for n in range(40)
    )
    data = write_tiny(tmp_path / "d", replace(TINY, link_checks=checks))
    said = told(capsys, data, "--format", "markdown")

    assert LONGEST / 2 < len(said) < 65_536
    assert said.endswith("The rest is on the page about quality.\n")


def test_wrong_usage_is_2(tmp_path: Path) -> None:
    assert main(["queue", "--data", str(tmp_path / "nowhere")]) == 2
