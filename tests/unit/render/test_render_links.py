"""One function links all pages: relative, under any sub-path, and never to nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from generator.derive.refs import Kind, Ref, map_of
from generator.render.links import DanglingLinkError, Links, build_links, relative
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, HOVE, LEWES

LINKS = build_links(tiny_world().index, ("", "areas/", "about/"), ("data/areas/E1.json",))


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("", "", "./"),
        ("", "areas/", "areas/"),
        ("areas/", "", "../"),
        ("areas/lewes/", "about/", "../../about/"),
        ("areas/lewes/", "areas/lewes/", "../../areas/lewes/"),
        ("areas/lewes/map/", "data/boundaries.topojson", "../../../data/boundaries.topojson"),
        ("programmes/a/", "maps/b/#zone-c", "../../maps/b/#zone-c"),
    ],
)
def test_a_link_climbs_to_the_base_and_goes_down_again(here: str, there: str, href: str) -> None:
    assert relative(here, there) == href


@pytest.mark.parametrize(
    ("ref", "path"),
    [
        (Ref("area", BRIGHTON, ""), "areas/brighton-and-hove/"),
        (Ref("area", COUNTY, ""), "areas/east-sussex/"),
        (Ref("former", HOVE, ""), "areas/hove/"),
        (Ref("combined-authority", COAST, ""), "combined-authorities/coast/"),
        (Ref("programme", "skills-fund", ""), "programmes/skills-fund/"),
        (Ref("provider", "acme", ""), "providers/acme/"),
        (Ref("geography", "skills-areas", ""), "maps/skills-areas/"),
        (Ref("zone", "skills-areas--coast", ""), "maps/skills-areas/#zone-coast"),
        (Ref("page", "about/", ""), "about/"),
        (Ref("page", "", ""), ""),
        (Ref("file", "data/areas/E1.json", ""), "data/areas/E1.json"),
        (map_of(Ref("area", LEWES, "")), "areas/lewes/map/"),
        (map_of(Ref("programme", "skills-fund", "")), "programmes/skills-fund/map/"),
    ],
)
def test_each_thing_has_the_address_of_the_contract(ref: Ref, path: str) -> None:
    assert LINKS.path(ref) == path


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_link_to_nothing_stops_the_build(kind: Kind) -> None:
    with pytest.raises(DanglingLinkError, match="no-such"):
        LINKS.href("areas/", Ref(kind, "no-such", "Nothing"))


def test_a_link_is_relative_to_the_page_it_is_on() -> None:
    ref = Ref("programme", "skills-fund", "")
    assert LINKS.href("areas/lewes/", ref) == "../../programmes/skills-fund/"


def test_a_former_council_whose_address_is_taken_leads_to_its_successor() -> None:
    index = tiny_world(changed("former_authorities", HOVE, slug="")).index
    path = build_links(index, (), ()).path(Ref("former", HOVE, ""))
    assert path == "areas/brighton-and-hove/"


def test_no_two_pages_have_one_address() -> None:
    pages = [path for (kind, _), path in LINKS.paths.items() if kind != "zone"]
    assert len(pages) == len(set(pages))


def test_addresses_do_not_depend_on_the_order_of_the_tables() -> None:
    turned = replace(TINY, local_authorities=tuple(reversed(TINY.local_authorities)))
    again: Links = build_links(tiny_world(turned).index, ("", "areas/", "about/"), ())
    assert again.paths.items() <= LINKS.paths.items()
