"""The build stops when the search would find too few or too many pages of a kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.publish.errors import SearchIndexError
from generator.publish.search import search_file
from generator.render.page import Listed
from tests.support.tiny import TINY, changed
from tests.support.tiny_command import build
from tests.support.tiny_package import write_tiny
from tests.support.tiny_site import EDITION, PROJECT, tiny_context

AREAS = Listed("areas/", "Find your council", "Every council.", "areas")
FORMER = Listed("areas/hove/", "Hove", "It no longer exists.", "former")
HOME = Listed("", "find help", "Help.", "home")


@pytest.mark.parametrize(("floor", "ceiling", "allowed"), [(50, 99, "50 to 99"), (0, 1, "0 to 1")])
def test_a_build_with_too_few_or_too_many_programmes_fails_and_says_what_to_do(
    tmp_path: Path, floor: int, ceiling: int, allowed: str
) -> None:
    data = write_tiny(
        tmp_path / "data", changed("search_kinds", "programme", floor=floor, ceiling=ceiling)
    )
    finished = build(data, tmp_path / "site")
    assert finished.returncode == 1
    count = len(TINY.programmes)
    assert f"The search would find {count} pages of the kind programme" in finished.stderr
    assert f"search_kinds.csv allows {allowed}" in finished.stderr
    assert not (tmp_path / "site").exists()


def test_a_page_without_a_title_has_that_of_its_heading(tmp_path: Path) -> None:
    context = tiny_context(changed("search_kinds", "page", floor=1, ceiling=1))
    (tmp_path / "about.md").write_text("# About us\n\nWords.\n")
    file = search_file(context.world, context.links, [], tmp_path, EDITION)
    titles = [one["title"] for one in json.loads(file.content)["documents"]]
    assert "About us" in titles


def test_pages_of_the_content_folder_count(tmp_path: Path) -> None:
    context = tiny_context(changed("search_kinds", "page", floor=2, ceiling=2))
    (tmp_path / "about.md").write_text("---\ntitle: About\ndescription: What it is.\n---\n")
    with pytest.raises(SearchIndexError, match="find 1 pages of the kind page"):
        search_file(context.world, context.links, [], tmp_path, EDITION)
    file = search_file(context.world, context.links, [AREAS], tmp_path, EDITION)
    pages = [one for one in json.loads(file.content)["documents"] if one["kind"] == "page"]
    assert [(one["path"], one["title"], one["detail"]) for one in pages] == [
        ("areas/", "Find your council", "Every council."),
        ("about/", "About", "What it is."),
    ]


def test_the_home_page_and_pages_of_one_record_are_not_found_twice() -> None:
    context = tiny_context()
    pages = [AREAS, FORMER, HOME]
    file = search_file(context.world, context.links, pages, PROJECT / "content", EDITION)
    paths = [one["path"] for one in json.loads(file.content)["documents"]]
    assert len(paths) == len(set(paths))
    assert "" not in paths


def test_every_page_that_is_found_is_a_page_of_the_site(site: Path) -> None:
    record = json.loads((site / "data/search.json").read_text(encoding="utf-8"))
    assert record["documents"]
    for one in record["documents"]:
        assert (site / one["path"].partition("#")[0] / "index.html").is_file(), one["path"]
