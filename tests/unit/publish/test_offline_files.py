"""The service worker knows its release: what is kept at once, later and on request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.publish.offline import service_worker

PAGE = (
    '<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">'
    '<link rel="stylesheet" href="../assets/atlas.css">'
    '<script type="module" src="../assets/atlas.js"></script>'
    '<a href="../elsewhere/">'
)
PARTS = {
    "index.html": "home",
    "areas/index.html": "areas",
    "areas/lewes/index.html": "Lewes",
    "offline/index.html": PAGE,
    "assets/icon.svg": "<svg/>",
    "assets/atlas.css": "a{}",
    "assets/atlas.js": 'import { a } from "./a.js";\nimport("./late/b.js").then();',
    "assets/a.js": 'export * from "../assets/atlas.js";',
    "assets/late/b.js": 'const library = "node:fs"; import(library);',
    "assets/atlas/offline-list.js": "",
    "assets/map.js": "// loaded by no page of the shell",
    "data/index.json": "{}",
    "data/postcodes/all.bin": "all of them",
}


def made(folder: Path, **changed: str) -> str:
    """The service worker of a site of these parts."""
    site = folder / "site"
    for path, text in (PARTS | changed).items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    templates = folder / "templates/assets/offline"
    templates.mkdir(parents=True, exist_ok=True)
    (templates / "sw.js").write_text("work();\n")
    return service_worker(site, folder / "templates").content.decode()


def release(worker: str) -> dict[str, Any]:
    first, _, rest = worker.partition("\n")
    assert rest == "work();\n"
    found: dict[str, Any] = json.loads(first.removeprefix("const RELEASE = ").removesuffix(";"))
    return found


def test_kept_at_once_are_the_offline_page_and_all_that_it_loads(tmp_path: Path) -> None:
    assert release(made(tmp_path))["shell"] == [
        "assets/a.js",
        "assets/atlas.css",
        "assets/atlas.js",
        "assets/atlas/offline-list.js",
        "assets/icon.svg",
        "offline/",
    ]


def test_kept_later_are_the_first_pages_the_data_and_the_scripts_that_pages_load_on_demand(
    tmp_path: Path,
) -> None:
    assert release(made(tmp_path))["later"] == [
        "",
        "areas/",
        "assets/late/b.js",
        "data/index.json",
    ]


@pytest.mark.parametrize(
    ("address", "other"),
    [("index.html", True), ("assets/late/b.js", True), ("assets/map.js", False)],
)
def test_another_text_of_what_is_kept_is_another_release(
    tmp_path: Path, address: str, other: bool
) -> None:
    before = release(made(tmp_path / "a"))["version"]
    changed = {address: PARTS[address] + " "}
    after = release(made(tmp_path / "b", **changed))["version"]
    assert (after != before) is other


def test_other_postcodes_have_another_address(tmp_path: Path) -> None:
    before = release(made(tmp_path / "a"))["postcodes"]
    after = release(made(tmp_path / "b", **{"data/postcodes/all.bin": "others"}))["postcodes"]
    assert before.startswith("data/postcodes/all.bin?")
    assert after.startswith("data/postcodes/all.bin?")
    assert before != after
