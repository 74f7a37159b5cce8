"""The vendored libraries are the published ones, and nothing else is vendored."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

VENDOR = Path(__file__).parents[3] / "site_templates/assets/vendor"
ROW = re.compile(
    r"^\| `(?P<file>[^`]+)` \| (?P<library>[^|]+) \| (?P<version>[\d.]+) \| npm `(?P<source>[^`]+)`"
    r", `[^`]+` \| (?P<licence>[\w.-]+) \| `(?P<sha256>[0-9a-f]{64})` \|$",
    re.MULTILINE,
)
ROWS = [match.groupdict() for match in ROW.finditer((VENDOR / "README.md").read_text("utf-8"))]


def test_every_vendored_file_is_in_the_table_and_the_other_way_round() -> None:
    there = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}
    assert {row["file"] for row in ROWS} == there - {"README.md"}


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_a_vendored_file_is_byte_for_byte_what_the_table_says(row: dict[str, str]) -> None:
    assert hashlib.sha256((VENDOR / row["file"]).read_bytes()).hexdigest() == row["sha256"]


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_the_folder_names_the_version(row: dict[str, str]) -> None:
    assert row["file"].startswith(row["source"].replace("@", "-") + "/")
    assert row["source"].endswith("@" + row["version"])


@pytest.mark.parametrize("library", ["leaflet-1.9.4", "minisearch-7.2.0", "topojson-client-3.1.0"])
def test_each_library_comes_with_its_licence(library: str) -> None:
    assert "copyright" in (VENDOR / library / "LICENSE").read_text("utf-8").lower()
