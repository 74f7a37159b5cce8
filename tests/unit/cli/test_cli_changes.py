"""`atlas diff` and `atlas edition` on two small data directories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.publish.editions import read_editions
from tests.support.tiny import changed
from tests.support.tiny_package import write_tiny
from tests.unit.cli.conftest import replace_in


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    return write_tiny(tmp_path / "newer", changed("programmes", "skills-fund", name="Fund"))


def test_a_directory_does_not_differ_from_itself(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(data), str(data)]) == 0
    assert capsys.readouterr().out == "No changes\n"


def test_differences_are_told_in_words(
    data: Path, newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(data), str(newer)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Changed"
    assert lines[1].startswith("  Fund: Name: was ")
    assert lines[2] == "1 change"


def test_differences_are_told_as_json(
    data: Path, newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(data), str(newer), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["not_compared"] == {"old": [], "new": []}
    (change,) = record["changes"]
    assert (change["kind"], change["programme"], change["field"], change["new"]) == (
        "changed",
        "skills-fund",
        "name",
        "Fund",
    )


def test_an_older_directory_is_compared_as_far_as_it_goes(
    data: Path, newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    descriptor = data / "datapackage.json"
    record = json.loads(descriptor.read_text("utf-8"))
    record["resources"] = [one for one in record["resources"] if one["name"] != "deliveries"]
    descriptor.write_text(json.dumps(record), encoding="utf-8")
    assert main(["diff", str(data), str(newer)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Not compared: the old directory has no deliveries.\nChanged\n")
    assert out.endswith("\n1 change\n")


def test_a_missing_directory_is_wrong_usage(data: Path, tmp_path: Path) -> None:
    assert main(["diff", str(tmp_path / "none"), str(data)]) == 2


def test_a_directory_without_programmes_cannot_be_compared(data: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["diff", str(tmp_path / "empty"), str(data)]) == 1


def test_an_edition_is_kept_once(data: Path) -> None:
    assert main(["edition", "--data", str(data), "--date", "2026-11-21"]) == 0
    (edition,) = read_editions(data)
    assert (edition.date, edition.missing) == ("2026-11-21", ())
    assert main(["edition", "--data", str(data), "--date", "2026-11-21"]) == 2


def test_data_with_errors_are_no_edition(bad_data: Path) -> None:
    assert main(["edition", "--data", str(bad_data), "--date", "2026-11-21"]) == 1
    assert not (bad_data / "editions").exists()


def test_a_broken_edition_stops_the_build(data: Path, tmp_path: Path) -> None:
    main(["edition", "--data", str(data), "--date", "2026-11-21"])
    replace_in(data / "editions" / "2026-11-21.json", '"date":"2026-11-21"', '"date":"2026-11-2"')
    command = ["build", "--data", str(data), "--out", str(tmp_path / "site"), "--quiet"]
    assert main(command) == 1
