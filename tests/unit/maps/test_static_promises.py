"""What every drawn map promises to the page that carries it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.maps.static import MapText, MapZone, in_england, locator, zone_map
from tests.unit.maps.static_world import HOSTILE, ROOT, SVG, parsed, small

SMALL = small()
SHEET = (ROOT / "site_templates/assets/css/maps.css").read_text(encoding="utf-8")
Draw = Callable[[MapText], str]


def by_zone(text: MapText) -> str:
    members = {"a": "part", "b": "unclear", "lake": "whole"}
    zones = [MapZone("1", text.title, members, text.desc), MapZone("2", "x", {"lake": "whole"})]
    return zone_map(SMALL, zones, text)


ALL_MAPS = pytest.mark.parametrize(
    "draw",
    [
        pytest.param(lambda text: locator(SMALL, ["a"], text, text.title), id="locator"),
        pytest.param(lambda text: in_england(SMALL, ["lake"], text, "england.svg"), id="england"),
        pytest.param(by_zone, id="zones"),
    ],
)


@ALL_MAPS
def test_a_map_has_a_name_and_a_description(draw: Draw) -> None:
    svg = parsed(draw(MapText("m", "Where Aby is", "In the west.")))
    by_id = {e.get("id"): e for e in svg.iter() if e.get("id")}

    assert by_id[svg.get("aria-labelledby")].text == "Where Aby is"
    assert by_id[svg.get("aria-describedby")].text == "In the west."
    picture = next(svg.iter(f"{SVG}svg"))
    assert [child.tag for child in list(picture)[:2]] == [f"{SVG}title", f"{SVG}desc"]


@ALL_MAPS
def test_a_map_obeys_a_strict_content_security_policy(draw: Draw) -> None:
    for element in parsed(draw(MapText("m", "t", "d"))).iter():
        assert element.tag not in (f"{SVG}script", f"{SVG}style")
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


@ALL_MAPS
def test_hostile_text_stays_text(draw: Draw) -> None:
    svg = parsed(draw(MapText("m", HOSTILE, HOSTILE)))

    assert not list(svg.iter(f"{SVG}script"))
    assert HOSTILE in {e.text for e in svg.iter()}


@ALL_MAPS
def test_every_class_has_a_rule_in_the_style_sheet(draw: Draw) -> None:
    svg = parsed(draw(MapText("m", "t", "d")))
    classes = {name for e in svg.iter() for name in e.get("class", "").split()}

    assert {name for name in classes if not re.search(rf"\.{name}\b(?!-)", SHEET)} == set()


def test_the_style_sheet_takes_every_colour_from_the_site() -> None:
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", SHEET)
    assert set(re.findall(r"var\((--[\w-]+)\)", SHEET)) <= {
        *(f"--pa-zone-{number}" for number in range(1, 9)),
        *(
            "--pa-ink",
            "--pa-paper",
            "--pa-line",
            "--pa-line-strong",
            "--pa-muted",
            "--pa-accent",
            "--pa-land",
        ),
        *("--pa-sea", "--pa-accent-soft"),
    }
