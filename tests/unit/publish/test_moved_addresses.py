"""An address that was given up sends on, or is known to be gone; a slip in the table is told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.places import MovedAddress
from generator.problems import DataProblems
from generator.publish.moved import moved_pages
from generator.render.links import build_links
from tests.support.tiny import TINY, tiny_world

BASE = "https://atlas.test/sub/"
LINKS = build_links(tiny_world().index, ("", "providers/"), ())


def pages(*rows: MovedAddress) -> dict[str, str]:
    lines = defaultdict(lambda: 0, {row.old: line for line, row in enumerate(rows, start=2)})
    made = moved_pages(replace(TINY, moved_addresses=rows), LINKS, Path("data"), lines, BASE)
    return {file.path: file.content.decode() for file in made}


def test_a_page_that_moved_sends_on() -> None:
    (made,) = pages(MovedAddress("providers/old/", "areas/lewes/", "A slip.")).items()
    assert made[0] == "providers/old/index.html"
    assert '<meta http-equiv="refresh" content="0; url=../../areas/lewes/">' in made[1]


def test_an_address_with_nothing_in_its_place_makes_no_page() -> None:
    assert pages(MovedAddress("data/old.json", "", "Nobody used it.")) == {}


@pytest.mark.parametrize(
    ("old", "new", "column", "says"),
    [
        ("areas/lewes/", "providers/", "old", "The site still has a page at areas/lewes/."),
        ("data/old.json", "providers/", "old", "data/old.json is a file"),
        ("providers/old/", "providers/older/", "new", "The site has no page at providers/older/."),
    ],
)
def test_a_slip_is_told_at_its_line(old: str, new: str, column: str, says: str) -> None:
    fine = MovedAddress("providers/older/", "providers/", "Fine.")
    with pytest.raises(DataProblems) as found:
        pages(fine, MovedAddress(old, new, "A slip."))
    (problem,) = found.value.problems
    assert (problem.file, problem.line, problem.column) == (
        "data/moved_addresses.csv",
        3,
        column,
    )
    assert problem.message.startswith(says)
