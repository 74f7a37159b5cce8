"""The examples on the data page work as they stand, against a real server."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.support.tiny_site import BASE_URL


@pytest.fixture(scope="module")
def examples(site: Path) -> Iterator[dict[str, str]]:
    """Heading → the code under it, at the address of a server on the loopback."""
    page = (site / "data" / "index.html").read_text("utf-8")
    found = re.findall(r'<h3 id="([\w-]+)">.*?<pre><code>(.*?)</code></pre>', page, re.DOTALL)
    with served(site, "/provision/") as base:
        yield {name: html.unescape(code).replace(BASE_URL, base) for name, code in found}


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_there_is_one_for_each_tool(examples: dict[str, str]) -> None:
    assert list(examples) == ["python", "r", "spreadsheet", "curl"]


def test_the_one_in_python_prints_who_runs_what(examples: dict[str, str], tmp_path: Path) -> None:
    printed = run([sys.executable, "-c", examples["python"]], tmp_path)
    assert "Work Coach | England | Jobs Agency\n" in printed
    assert "Skills Fund | " in printed


def test_the_one_for_curl_fetches_a_table_and_a_map(
    examples: dict[str, str], tmp_path: Path
) -> None:
    run(["sh", "-ec", examples["curl"]], tmp_path)
    assert (tmp_path / "programmes.csv").read_text("utf-8").startswith("area_code,")
    areas = json.loads((tmp_path / "areas.geojson").read_bytes())
    assert areas["type"] == "FeatureCollection"


@pytest.mark.parametrize("tool", ["r", "spreadsheet"])
def test_the_others_read_a_table_that_is_there(
    examples: dict[str, str], site: Path, tool: str
) -> None:
    (path,) = re.findall(r'"https?://[^"]*?/provision/([^"]+)"', examples[tool])
    header = (site / path).read_text("utf-8").splitlines()[0].split(",")
    named = re.findall(r'"(\w+)"', examples[tool].partition("c(")[2])
    assert set(named) <= set(header)
