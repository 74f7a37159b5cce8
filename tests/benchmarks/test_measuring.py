"""What the benchmark measures with: page weights, larger data, processes."""

from __future__ import annotations

import gzip
import shutil
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from generator.validate import load
from tests.benchmarks.runs import ROOT, BuildFailedError, Run, Runs, measured
from tests.benchmarks.variants import edit_delivery, edit_programme, multiply_programmes
from tests.benchmarks.weights import fetched, weight

PAGE = """
<link rel="stylesheet" href="../a.css"><link rel="canonical" href="../never.css">
<script src="../a.js?v=1"></script><script src="https://example.org/other.js"></script>
<img src="data:image/png;base64,AA=="><a href="../never.js">A</a>
"""
SETTINGS = (
    '<script id="__config" type="application/json">{"base": "..", "search": "../w.js"}</script>'
)
FILES = {
    "a.css": "p {}",
    "a.js": 'import { b } from "./lib/b.js";\nconst late = () => import("./late.js");'
    '\nexport const base = new URL("../../", import.meta.url);',
    "lib/b.js": 'import {\n  a,\n} from "../a.js";\nexport const b = a;',
    "w.js": "",
    "search/search_index.json": "{}",
}
LOADED = {"page/index.html", "a.css", "a.js", "lib/b.js"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in (FILES | {"page/index.html": PAGE}).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_page_fetches_its_styles_and_scripts_with_what_they_import(site: Path) -> None:
    assert fetched(site, "page/index.html") == LOADED


def test_a_page_of_material_fetches_the_search_index(site: Path) -> None:
    (site / "page/index.html").write_text(PAGE + SETTINGS)
    assert fetched(site, "page/index.html") == LOADED | {"w.js", "search/search_index.json"}


def test_a_page_that_fetches_what_is_not_there_cannot_be_weighed(site: Path) -> None:
    (site / "a.css").unlink()
    with pytest.raises(FileNotFoundError, match=r"a\.css"):
        fetched(site, "page/index.html")


def test_a_weight_is_gzipped(site: Path) -> None:
    (site / "a.css").write_text("p { color: red }\n" * 1000)
    assert weight(site, ["a.css"]) == len(gzip.compress((site / "a.css").read_bytes(), 6))
    assert weight(site, ["a.css", "a.js"]) == weight(site, ["a.css"]) + weight(site, ["a.js"])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def test_more_programmes_are_valid_data_with_as_many_deliveries_each(data: Path) -> None:
    one, _ = load(data)
    multiply_programmes(data, 3)
    three, _ = load(data)
    for table in ("programmes", "deliveries", "delivery_providers", "programme_themes"):
        assert len(getattr(three, table)) == 3 * len(getattr(one, table)), table
    assert three.zones == one.zones


@pytest.mark.parametrize(
    ("edit", "table"), [(edit_delivery, "deliveries"), (edit_programme, "programmes")]
)
def test_an_edit_changes_one_row_each_time_and_stays_valid(
    data: Path, edit: Callable[[Path], None], table: str
) -> None:
    versions = [getattr(load(data)[0], table)]
    for _ in range(2):
        edit(data)
        versions.append(getattr(load(data)[0], table))
    for before, after in pairwise(versions):
        assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_a_measured_process_tells_its_peak_of_memory_in_bytes(tmp_path: Path) -> None:
    run = measured([sys.executable, "-c", "b'x' * 500_000_000"], tmp_path)
    assert 500e6 < run.peak_bytes < 1500e6


def test_a_build_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(BuildFailedError, match="no such thing"):
        measured([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path)


def test_a_share_is_of_the_run_beside_it() -> None:
    whole = Runs(tuple(Run(seconds, seconds, 0) for seconds in (10.0, 40.0, 20.0)))
    part = Runs(tuple(Run(seconds, seconds, 0) for seconds in (2.0, 8.0, 10.0)))
    assert part.share_of(whole) == 0.2
    assert Runs(part.runs[:1]).share_of(whole) == 0.1
