"""Where an area is in England: filled, and ringed when it is too small to see."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from generator.maps.static import in_england, outline_file
from tests.unit.maps.static_world import ROOT, SVG, TEXT, code_of, drawn, england, small

ENGLAND = england()
OUTLINE = "../../england.svg"


def test_the_drawing_of_a_small_country_is_as_agreed() -> None:
    golden = ROOT / "tests/unit/maps/golden/england.svg"

    assert in_england(small(), ["lake"], TEXT, OUTLINE) + "\n" == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["City of London", "Isles of Scilly", "Bexley", "Gosport"])
def test_a_small_area_is_found_by_a_ring_inside_the_picture(name: str) -> None:
    [ring] = drawn(in_england(ENGLAND, [code_of(ENGLAND, name)], TEXT, OUTLINE), "pa-map__ring")
    x, y, r = (int(ring.get(key, "")) for key in ("cx", "cy", "r"))

    assert r <= x <= 300 - r
    assert r <= y <= 344 - r


@pytest.mark.parametrize("name", ["North Yorkshire", "Cornwall", "Northumberland"])
def test_a_large_area_needs_no_ring(name: str) -> None:
    svg = in_england(ENGLAND, [code_of(ENGLAND, name)], TEXT, OUTLINE)

    assert drawn(svg, "pa-map__area")
    assert not drawn(svg, "pa-map__ring")


def test_england_alone_has_an_outline_and_nothing_more() -> None:
    svg = in_england(ENGLAND, (), TEXT, OUTLINE)

    assert [land.get("href") for land in drawn(svg, "pa-map__land")] == [f"{OUTLINE}#land"]
    assert not drawn(svg, "pa-map__area") + drawn(svg, "pa-map__ring")


def test_no_picture_is_too_large_to_send() -> None:
    sizes = [len(in_england(ENGLAND, [code], TEXT, OUTLINE).encode()) for code in ENGLAND.boxes]

    assert max(sizes) <= 2_000


def test_the_outline_that_the_pictures_refer_to_is_in_a_file_of_its_own() -> None:
    file = ElementTree.fromstring(outline_file(small()))
    [land] = [one for one in file if one.get("id") == "land"]

    assert land.tag == f"{SVG}path"
    assert (land.get("d") or "").startswith("M14 167l0-153 94 0")
    assert len(outline_file(ENGLAND).encode()) <= 2_500
