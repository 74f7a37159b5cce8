"""What a few outputs look like in full, kept as files beside this one.

When a change is meant, look at the difference, then run `UPDATE_GOLDEN=1 pytest tests/golden`
and keep the new files.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.derive.places import all_places
from generator.publish.data_files import area_files, programme_file
from generator.render.pages.places import place_page, place_view
from tests.support.made_files import made
from tests.support.tiny_places import COUNTY
from tests.support.tiny_site import EDITION, tiny_context

HERE = Path(__file__).parent
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "tr", "summary", "section", "ul", "dt", "dd", "div"}


CELLS = {"td", "th"}


def compare(name: str, text: str) -> None:
    """Fail with the difference from the kept file, or keep the new text when asked to."""
    kept = HERE / name
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(text, encoding="utf-8")
    before = kept.read_text("utf-8").splitlines()
    difference = "\n".join(
        unified_diff(before, text.splitlines(), f"{name} as kept", f"{name} as made", lineterm="")
    )
    if difference:
        pytest.fail(
            f"{difference}\n\nIf it is meant: UPDATE_GOLDEN=1 pytest {HERE.name}", pytrace=False
        )


def derived(path: str) -> bytes:
    """One of the data files that are made from the tiny atlas."""
    context = tiny_context()
    places = all_places(context.world.places)
    areas = area_files(context.world, places, context.url, EDITION)
    index = context.world.index
    programmes = (programme_file(index, key, context.url, EDITION) for key in index.programmes)
    files = made((*areas, *programmes))
    return next(file.content for file in files if file.path == path)


def pretty(content: bytes) -> str:
    return json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n"


def words(html: str) -> str:
    """The text of a page as a reader meets it, a line for each block; drawn maps are left out."""
    root = html5lib.parseFragment(html, namespaceHTMLElements=False)
    lines = "".join(_text(root)).split("\n")
    tidy = (re.sub(r"\s+", " ", line).strip() for line in lines)
    return "".join(f"{line}\n" for line in tidy if line)


def _text(element: Element) -> Iterator[str]:
    if element.tag.endswith("}svg"):
        return
    edge = "\n" if element.tag in BLOCKS else ""
    yield edge + _inline(element.text)
    for child in element:
        yield from _text(child)
        yield _inline(child.tail)
    yield " | " if element.tag in CELLS else edge


def _inline(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def test_the_json_of_an_area() -> None:
    compare("east-sussex.json", pretty(derived(f"data/areas/{COUNTY}.json")))


def test_the_csv_of_an_area() -> None:
    compare("east-sussex.csv", derived(f"data/areas/{COUNTY}.csv").decode())


def test_the_json_of_a_programme() -> None:
    compare("growth-hub.json", pretty(derived("data/programmes/growth-hub.json")))


def test_the_words_of_an_area_page() -> None:
    context = tiny_context()
    page = place_page(context, place_view(context, context.world.places.authorities[COUNTY]))
    compare("east-sussex.txt", words(page.html))
