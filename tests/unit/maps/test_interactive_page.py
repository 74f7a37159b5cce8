"""The page of an interactive map: made by folium, always the same, closed to the outside."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import folium
import html5lib
import pytest

from generator.maps.interactive import Layer, MapView, interactive_page
from generator.maps.interactive_assets import published_assets
from generator.maps.interactive_folium import MODULES, AtlasMap
from tests.unit.maps.interactive_views import CENTRAL, CONNECT, EAST, RESTART, view

TEMPLATES = Path(__file__).parents[3] / "site_templates"
HOSTILE = "</script><img src=x onerror=alert(1)>\"'&{{ 7 * 7 }}{% raw %}<!--"


def document(page: str) -> Element:
    """The page as a browser would read it; fails on any parse error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(page)
    return root


def the(page: Element, path: str) -> Element:
    """The one element there, or the first of several."""
    found = page.find(path)
    assert found is not None, path
    return found


def groups(page: Element) -> list[Element]:
    return list(the(page, ".//div[@id='groups']"))


def data_block(page: str) -> dict[str, Any]:
    [block] = document(page).findall(".//script[@type='application/json']")
    loaded: dict[str, Any] = json.loads(block.text or "")
    return loaded


def hostile_view() -> MapView:
    zone = replace(
        EAST, id=HOSTILE, name=HOSTILE, members=("E09000004",), part=(), lines=(HOSTILE,),
        href=HOSTILE,
    )  # fmt: skip
    layers = (
        Layer(HOSTILE, HOSTILE, HOSTILE, (zone,), True),
        Layer("b", HOSTILE, HOSTILE, (zone,), False),
    )
    return MapView(
        id=HOSTILE, title=HOSTILE, description=HOSTILE,
        layers=layers, root=HOSTILE, page_href=HOSTILE, page_name=HOSTILE, focus=(HOSTILE,),
        lang=HOSTILE, credit=HOSTILE,
    )  # fmt: skip


def test_the_map_is_a_folium_map_with_a_layer_for_each_boundary_set() -> None:
    made = AtlasMap(view(CONNECT, RESTART))
    layers = [child for child in made._children.values() if isinstance(child, folium.map.Layer)]
    assert isinstance(made, folium.Map)
    assert [(layer.layer_name, layer.show) for layer in layers] == [
        ("Connect to Work areas", False),
        ("Restart areas", True),
    ]


def test_the_same_view_gives_the_same_page() -> None:
    assert interactive_page(view(CONNECT)) == interactive_page(view(CONNECT))


def test_the_data_block_has_folium_settings_focus_and_the_zones_as_given() -> None:
    data = data_block(interactive_page(view(CONNECT, RESTART, focus=("E09000004",))))
    assert data["topology"] == "../../data/boundaries.topojson"
    assert data["focus"] == ["E09000004"]
    assert data["map"]["id"] == "map"
    assert data["map"]["crs"] == "EPSG3857"
    assert data["map"]["options"]["attributionControl"] is False
    assert [layer.get("shown", False) for layer in data["layers"]] == [False, True]
    assert data["layers"][0]["zones"][0] == {
        "id": "ctw--local-london",
        "name": "Local London",
        "href": "../../maps/ctw/#local-london",
        "fill": 1,
        "lines": ["Connect to Work: London Borough of Redbridge"],
        "members": "E09:4",
        "part": "E07:66",
    }


def test_what_the_script_can_tell_by_itself_is_left_out() -> None:
    usual = replace(CENTRAL, href=f"../../maps/{CONNECT.id}/#zone-{CENTRAL.id}")
    data = data_block(interactive_page(view(replace(CONNECT, zones=(usual, EAST, CENTRAL)))))
    usual_way, own_way, nowhere = data["layers"][0]["zones"]
    assert "href" not in usual_way
    assert "part" not in usual_way
    assert own_way["href"] == EAST.href
    assert nowhere["href"] == ""


def test_the_first_layer_is_shown_when_none_says_so() -> None:
    data = data_block(interactive_page(view(CONNECT)))
    assert [layer.get("shown", False) for layer in data["layers"]] == [True]


def test_the_page_has_a_language_a_title_one_heading_and_a_way_back() -> None:
    page = document(interactive_page(view(CONNECT)))
    assert page.get("lang") == "en-GB"
    assert page.findtext("head/title") == "Connect to Work areas"
    assert [heading.text for heading in page.iter("h1")] == ["Connect to Work areas"]
    assert the(page, "body/main/header/p/a").get("href") == "../"


def test_links_leave_the_frame_but_the_skip_link_stays() -> None:
    page = document(interactive_page(view(CONNECT)))
    skip = the(page, "body/a")
    assert the(page, "head/base").attrib == {"target": "_top"}
    assert (skip.get("href"), skip.get("target")) == ("#places", "_self")
    assert the(page, ".//section[@id='places']").get("tabindex") == "-1"


def test_every_zone_is_listed_with_who_runs_what_and_a_link() -> None:
    page = document(interactive_page(view(CONNECT)))
    listed = {
        group.get("data-zone"): (
            group.findtext("summary/span"),
            [item.text for item in group.iter("li")],
            [(a.text, a.get("href")) for a in group.iter("a")],
        )
        for group in groups(page)
    }
    assert listed == {
        "ctw--local-london": (
            "1",
            ["Connect to Work: London Borough of Redbridge"],
            [("More about Local London", "../../maps/ctw/#local-london")],
        ),
        "ctw--central": ("2", [], []),
    }


def test_councils_are_left_to_the_boundary_file() -> None:
    assert groups(document(interactive_page(view()))) == []
    assert "data-code" not in interactive_page(view(CONNECT))


@pytest.mark.parametrize(
    ("href", "pages"),
    [
        ("../../maps/ctw/", [("../", "Connect to Work"), ("../../maps/ctw/", CONNECT.name)]),
        ("../", [("../", "Connect to Work")]),
        ("", [("../", "Connect to Work")]),
    ],
    ids=["a set with a page", "the page of the map itself", "a set without a page"],
)
def test_without_script_the_page_says_where_the_same_is_in_words(
    href: str, pages: list[tuple[str, str]]
) -> None:
    page = document(interactive_page(view(replace(CONNECT, href=href))))
    [said] = page.findall(".//section[@id='places']/noscript/p")
    assert (said.text or "").startswith("The map and the names of councils in its list need Java")
    assert [(a.get("href"), a.text) for a in said.iter("a")] == pages


def test_the_zone_in_focus_is_open() -> None:
    page = document(interactive_page(view(CONNECT, focus=("E09000007",))))
    opened = [group.get("open") is not None for group in groups(page)]
    assert opened == [False, True]


def test_a_choice_of_boundaries_is_offered_only_when_there_are_two() -> None:
    choice = document(interactive_page(view(CONNECT, RESTART))).findall(".//select/option")
    assert [(option.text, option.get("selected") is not None) for option in choice] == [
        ("Connect to Work areas", False),
        ("Restart areas", True),
    ]
    assert document(interactive_page(view(CONNECT))).find(".//select") is None


def test_the_policy_is_the_strictest_and_nothing_on_the_page_needs_more() -> None:
    page = document(interactive_page(view(CONNECT, RESTART, focus=("E09000004",))))
    [policy] = page.findall("head/meta[@http-equiv='Content-Security-Policy']")
    assert (policy.get("content") or "").split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    written_in = [script for script in page.iter("script") if script.get("src") is None]
    assert [script.get("type") for script in written_in] == ["application/json"]
    assert list(page.iter("style")) == []
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


def test_the_policy_stands_before_anything_that_loads() -> None:
    page = interactive_page(view(CONNECT))
    before, _ = page.split("Content-Security-Policy")
    assert "<script" not in before
    assert "<link" not in before


def test_nothing_refers_to_another_host() -> None:
    page = interactive_page(view(CONNECT, RESTART))
    addresses = [
        value
        for element in document(page).iter()
        for name, value in element.attrib.items()
        if name in {"href", "src", "srcset", "action", "data"}
    ]
    assert len(addresses) > 10
    assert [a for a in addresses if re.match(r"(?:[a-z][a-z0-9+.-]*:)?//", a)] == []
    assert "http" not in page.replace("http-equiv", "")


def test_hostile_text_stays_text_wherever_it_stands() -> None:
    page = document(interactive_page(hostile_view()))
    assert list(page.iter("img")) == []
    assert {script.get("type") for script in page.iter("script")} == {
        None,
        "module",
        "application/json",
    }
    assert page.get("lang") == HOSTILE
    assert page.findtext("head/title") == HOSTILE
    assert page.findtext(".//h1") == HOSTILE
    assert the(page, ".//option").attrib == {"value": HOSTILE, "selected": ""}
    assert the(page, ".//details/p/a").attrib == {"href": HOSTILE}
    assert page.findtext(".//ul[@class='lines']/li") == HOSTILE
    assert page.findtext(".//footer/p") == HOSTILE
    assert {script.get("src") for script in page.iter("script")} == {
        None,
        *(f"{HOSTILE}assets/{path}" for path in MODULES),
        f"{HOSTILE}assets/vendor/leaflet-1.9.4/leaflet.js",
        f"{HOSTILE}assets/vendor/topojson-client-3.1.0/topojson-client.min.js",
    }


def test_hostile_text_comes_through_the_data_block_unchanged() -> None:
    data = data_block(interactive_page(hostile_view()))
    [first, _] = data["layers"]
    assert (first["id"], first["name"], first["note"]) == (HOSTILE, HOSTILE, HOSTILE)
    assert first["zones"][0]["lines"] == [HOSTILE]
    assert data["focus"] == [HOSTILE]


def test_every_asset_of_the_page_is_published() -> None:
    page = document(interactive_page(view(CONNECT, root="")))
    wanted = {
        element.get("src") or element.get("href")
        for element in the(page, "head")
        if element.tag in {"script", "link"}
    }
    published = published_assets(TEMPLATES)
    assert wanted - published.keys() == {"data:,", "data/boundaries.topojson"}
    assert all(path.is_file() for path in published.values())


def test_the_page_names_every_module_of_the_map() -> None:
    ours = {path.name for path in (TEMPLATES / "assets/maps").glob("*.js")}
    assert {Path(module).name for module in MODULES} == ours


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: replace(EAST, fill=9), "fill 9 is not 1 to 8"),
        (lambda: replace(EAST, part=EAST.members), "both wholly and partly"),
        (lambda: view(RESTART, replace(CONNECT, shown=True)), "more than one layer"),
    ],
)
def test_a_view_that_makes_no_sense_is_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()
