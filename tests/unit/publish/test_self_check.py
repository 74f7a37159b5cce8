"""A site that lacks something is not swapped in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish.errors import IncompleteSiteError
from generator.publish.manifest import Inventory, Stored, inventory
from generator.publish.self_check import check_finished, needed_files

PAGES = ("", "areas/", "areas/lewes/")


@pytest.fixture(scope="session")
def files(site: Path) -> Inventory:
    return inventory(site)


def without(path: str) -> Callable[[Inventory], Inventory]:
    return lambda files: {name: file for name, file in files.items() if name != path}


def sized(path: str, size: int) -> Callable[[Inventory], Inventory]:
    return lambda files: {**files, path: Stored(size, b"")}


def doubled(files: Inventory) -> Inventory:
    return {**files, **{f"areas/{n}/feed.xml": Stored(500, b"") for n in range(2000)}}


def test_a_finished_site_passes(files: Inventory) -> None:
    check_finished(files, PAGES)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (without("areas/lewes/index.html"), "areas/lewes/index.html was not written"),
        (without("sw.js"), r"0 files sw\.js \(keeps copies for use offline\).* 1 to 1"),
        (sized("areas/lewes/index.html", 120), "areas/lewes/index.html has 120 bytes"),
        (sized("data/search.json", 0), "data/search.json has 0 bytes"),
        (sized("data/more.csv", 30_000_000), "data/more.csv has 30000000 bytes"),
        (doubled, r"files areas/\*/feed\.xml"),
    ],
)
def test_what_is_amiss_is_told(
    files: Inventory, spoil: Callable[[Inventory], Inventory], told: str
) -> None:
    with pytest.raises(IncompleteSiteError, match=told):
        check_finished(spoil(files), PAGES)


def test_an_empty_site_is_told_in_few_words() -> None:
    with pytest.raises(IncompleteSiteError, match=r"and \d\d more$"):
        check_finished({}, PAGES)


def test_a_name_of_the_table_does_not_reach_into_folders(files: Inventory) -> None:
    """`data/*.csv` are the tables, not those of each council as well."""
    more = {f"data/areas/x/{number}.csv": Stored(500, b"") for number in range(500)}
    check_finished({**files, **more}, PAGES)


def test_the_table_asks_for_what_can_be() -> None:
    for row in needed_files():
        assert 1 <= row.least <= row.most, row
        assert 0 <= row.smallest < row.largest, row
        assert row.why, row
