"""The page of each boundary set lists exactly the councils that `zone_members` gives each zone."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.verify.files import BuiltSite
from tests.support.tables import column, districts, lists, table

SETS = list(table("geographies")["id"])
PARTITIONS = [
    key for key, all_ in column("geographies", "id", "partition").items() if all_ == "true"
]
PROMISED = {
    "lsip-areas-2026",
    "ncs-areas",
    "adult-skills-fund-areas-2026",
    "connect-to-work-areas-2025",
}


def zones_on_page(site: BuiltSite, geography: str) -> dict[str, list[str]]:
    """Zone → slugs of the councils linked in the part of the page that has the zone's address."""
    here = f"maps/{geography}/"
    tree = html5lib.parse(site.text(here), namespaceHTMLElements=False)
    found = {}
    for element in tree.iter():
        anchor = element.get("id", "")
        if anchor.startswith("zone-") and element.tag in {"tr", "section", "li", "details"}:
            found[f"{geography}--{anchor.removeprefix('zone-')}"] = councils(site, here, element)
    return found


def councils(site: BuiltSite, here: str, element: Element) -> list[str]:
    """Slugs of the councils that the element links, sorted, with repeats."""
    linked = (site.relative(site.resolve(here, a.get("href", ""))) for a in element.iter("a"))
    return sorted(to.split("/")[1] for to in linked if to and to.startswith("areas/"))


def members_in_table(geography: str) -> dict[str, list[str]]:
    """Zone → slugs of its councils, sorted."""
    slugs = column("local_authorities", "code", "slug")
    members = lists("zone_members", "zone_id", "district_code")
    zones = table("zones")
    own = zones.loc[zones["geography_id"] == geography, "id"]
    return {zone: sorted(slugs[code] for code in members.get(zone, [])) for zone in own}


@pytest.mark.parametrize("geography", SETS)
def test_the_page_lists_exactly_the_members_of_each_zone(site: BuiltSite, geography: str) -> None:
    assert zones_on_page(site, geography) == members_in_table(geography)


def test_maps_meant_to_cover_england_once_are_declared() -> None:
    assert set(PARTITIONS) >= PROMISED


@pytest.mark.parametrize("geography", PARTITIONS)
def test_a_map_meant_to_cover_england_has_each_district_once(geography: str) -> None:
    """Those that are cut or left out are listed, with the reason."""
    zones = column("zones", "id", "geography_id")
    members = table("zone_members")
    inside = members[members["zone_id"].map(zones) == geography]
    times = Counter(inside["district_code"])
    exceptions = table("coverage_exceptions")
    known = exceptions[exceptions["geography_id"] == geography]
    wrong = {code for code in districts() if times[code] != 1}
    assert wrong == set(known["district_code"])
    assert "" not in set(known["reason"])


def test_exceptions_are_told_on_the_page(site: BuiltSite) -> None:
    for row in table("coverage_exceptions").to_dict("records"):
        tree = html5lib.parse(
            site.text(f"maps/{row['geography_id']}/"), namespaceHTMLElements=False
        )
        assert row["reason"] in " ".join("".join(tree.itertext()).split())
