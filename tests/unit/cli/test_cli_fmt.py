"""`atlas fmt`: the tables in order, on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.main import main


@pytest.fixture
def tidy(data: Path) -> Path:
    main(["fmt", "--data", str(data)])
    return data


def fmt(data: Path, *options: str) -> int:
    return main(["fmt", "--data", str(data), *options])


def test_tables_in_order_are_0_and_left_alone(
    tidy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.stat().st_mtime_ns for path in tidy.iterdir()}
    capsys.readouterr()

    assert fmt(tidy) == 0
    assert capsys.readouterr().err == "All tables are in order.\n"
    assert {path: path.stat().st_mtime_ns for path in tidy.iterdir()} == before


def test_a_table_from_a_spreadsheet_is_put_back(
    tidy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tidy / "statuses.csv"
    before = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n"))

    assert fmt(tidy, "--check") == 1
    assert "statuses.csv: not in order. Run `atlas fmt`." in capsys.readouterr().err
    assert path.read_bytes() != before
    assert fmt(tidy) == 0
    assert path.read_bytes() == before


def test_a_table_that_cannot_be_put_in_order_is_left_and_told(
    tidy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tidy / "statuses.csv"
    path.write_bytes(path.read_bytes() + b"one,cell,too,many,or,more,than,there,should,be\n")
    before = path.read_bytes()

    assert fmt(tidy) == 1
    assert "statuses.csv: not changed: the row on line" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_table_that_is_not_there_is_told(tidy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tidy / "statuses.csv").unlink()

    assert fmt(tidy) == 1
    assert "it cannot be read" in capsys.readouterr().err


def test_a_folder_without_a_package_is_1_and_none_is_2(tmp_path: Path) -> None:
    assert fmt(tmp_path) == 1
    assert fmt(tmp_path / "nowhere") == 2
