"""Hostile text in every text column, past the checks: it comes out as text and as nothing else.

A hostile site is set beside a harmless one of the same shape. Whatever a text did besides being
there, such as a cell cut in two, is a difference between them. Pages are compared by a browser, in
tests/browser/test_hostile_pages.py.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.support.hostile import TEXTS
from tests.support.hostile_atlas import columns, without_harm
from tests.support.hostile_site import FilledSites, filled_sites
from tests.support.inert import (
    csv_parts,
    formulas,
    json_parts,
    script_parts,
    xml_parts,
)
from tests.support.tiny_command import files

__all__ = ["filled_sites"]

Site = dict[str, bytes]
PARTS: dict[str, Callable[[str, Callable[[str], str]], object]] = {
    "json": json_parts,
    "topojson": json_parts,
    "geojson": json_parts,
    "csv": csv_parts,
    "xml": xml_parts,
    "svg": xml_parts,
}
FACTS = "assets/atlas/filter-facts.js"
# Checksums of all other files, and the worker, whose versions are made of them.
MADE_OF_THE_REST = {"sw.js", "release.json"}
SAME = {"css", "js", "png", "bin", "txt", "gz", "LICENSE"}


@pytest.fixture(scope="module")
def sites(filled_sites: FilledSites) -> tuple[Site, Site]:
    """The files of the hostile one and of the harmless one."""
    return files(filled_sites.hostile), files(filled_sites.harmless)


def as_it_is(text: str) -> str:
    return text


def ending(path: str) -> str:
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2]


def test_both_sites_have_the_same_files(sites: tuple[Site, Site]) -> None:
    hostile, harmless = sites
    assert hostile.keys() == harmless.keys()
    assert {ending(path) for path in hostile} <= PARTS.keys() | SAME | {"html"}


@pytest.mark.parametrize("kind", PARTS)
def test_they_differ_in_texts_and_nothing_else(sites: tuple[Site, Site], kind: str) -> None:
    hostile, harmless = sites
    paths = [path for path in hostile if ending(path) == kind and path not in MADE_OF_THE_REST]
    assert paths
    read = PARTS[kind]
    different = [
        path
        for path in paths
        if read(hostile[path].decode(), without_harm) != read(harmless[path].decode(), as_it_is)
    ]
    assert different == []


def test_a_script_made_from_data_holds_the_texts_as_data(sites: tuple[Site, Site]) -> None:
    hostile, harmless = (site[FACTS].decode() for site in sites)
    assert TEXTS[0] in json.dumps(script_parts(hostile, as_it_is))
    assert script_parts(hostile, without_harm) == script_parts(harmless, as_it_is)


def test_no_other_file_holds_any_of_the_texts(sites: tuple[Site, Site]) -> None:
    hostile, harmless = sites
    others = [path for path in hostile if ending(path) in SAME and path != FACTS]
    assert [
        path for path in others if hostile[path] != harmless[path] and path not in MADE_OF_THE_REST
    ] == []
    assert [path for path in MADE_OF_THE_REST if b"canary" in hostile[path]] == []


def test_no_cell_is_run_by_a_spreadsheet(sites: tuple[Site, Site]) -> None:
    """The tables themselves are published byte for byte: the check refuses such a cell in them."""
    tables = {f"data/{column.table}.csv" for column in columns()}
    made = {path: raw.decode() for path, raw in sites[0].items() if path.endswith(".csv")}
    assert {path: found for path in made.keys() - tables if (found := formulas(made[path]))} == {}
    assert any("'=cmd" in text for text in made.values())
