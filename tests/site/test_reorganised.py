"""The whole site as of a day after councils merged: nothing is lost and all lead to the new ones.

It is built here once, from the project's own data, for a day after the first of East and West
Surrey.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from generator.postcodes import Directory
from generator.postcodes.shard import codes_of
from generator.verify.files import BuiltSite, open_site
from generator.verify.run import verify
from tests.site.conftest import Pages
from tests.support.tables import DATA, column, table
from tests.support.tiny_command import atlas

DAY = "2027-05-01"
SURREY = "E10000030"


def keys() -> dict[str, str]:
    """Id of each council that has started by the day → what it goes by in addresses of data."""
    rows = table("future_authorities")
    named = zip(rows["id"], rows["code"], rows["starts"], strict=True)
    return {key: code or key for key, code, starts in named if starts <= DAY}


def moves() -> dict[str, str]:
    """Code of each district that went → id of the council that it is part of."""
    rows = table("future_members")
    pairs = zip(rows["district_code"], rows["future_id"], strict=True)
    return {code: future for code, future in pairs if future in keys()}


@pytest.fixture(scope="module")
def after(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    out = tmp_path_factory.mktemp("after") / "site"
    done = atlas("build", "--out", out, "--date", DAY, "--base-url", site.base, "--quiet")
    assert done.returncode == 0, done.stderr
    return open_site(out)


@pytest.fixture(scope="module")
def later(after: BuiltSite) -> Pages:
    return Pages(after)


def test_surrey_has_councils_to_come() -> None:
    assert {"east-surrey", "west-surrey"} <= keys().keys()
    assert len(moves()) >= 11


def test_every_address_of_the_present_site_still_answers(site: BuiltSite, after: BuiltSite) -> None:
    present = {path.relative_to(site.root) for path in site.root.rglob("*") if path.is_file()}
    passing = {path for path in present if path.parts[0] == "assets"}  # named after their content
    assert len(present) > 6_000
    assert sorted(path for path in present - passing if not (after.root / path).is_file()) == []


def test_it_passes_every_gate(after: BuiltSite) -> None:
    assert verify(after.root, DATA) == ()


def test_each_member_and_the_county_has_a_notice_that_leads_on(
    after: BuiltSite, later: Pages
) -> None:
    slugs = column("local_authorities", "code", "slug")
    leads = {code: {future} for code, future in moves().items()} | {SURREY: set(keys())}
    for code, futures in leads.items():
        page = later[f"areas/{slugs[code]}/"]
        linked = {after.relative(after.resolve(page.address, link.href)) for link in page.links}
        assert {f"areas/{one}/" for one in futures} <= linked
        redirect = later[f"areas/{code}/"]
        target = after.resolve(redirect.address, redirect.redirects_to or "")
        assert after.relative(target) == page.address


def test_maps_and_widgets_of_members_send_on_to_the_new_council(
    after: BuiltSite, later: Pages
) -> None:
    slugs = column("local_authorities", "code", "slug")
    for code, future in moves().items():
        for old, new in (
            (f"areas/{slugs[code]}/map/", f"areas/{future}/map/"),
            (f"embed/areas/{slugs[code]}/", f"embed/areas/{future}/"),
        ):
            target = after.resolve(old, later[old].redirects_to or "")
            assert after.relative(target) == new


def test_what_is_on_offer_in_a_new_council_is_what_its_members_had(
    site: BuiltSite, after: BuiltSite
) -> None:
    for future, key in keys().items():
        members = [code for code, one in moves().items() if one == future]
        before = [_coverage(site.json(f"data/areas/{code}.json")) for code in members]
        expected = {
            delivery: _together([one.get(delivery) for one in before])
            for delivery in set().union(*before)
        }
        assert _coverage(after.json(f"data/areas/{key}.json")) == expected


def _coverage(record: dict[str, list[dict[str, list[dict[str, str]]]]]) -> dict[object, object]:
    """Coverage by programme, zone and currency."""
    return {
        (programme["id"], one["zone"], one["currency"], one["source_url"]): one["coverage"]
        for programme in record["programmes"]
        for one in programme["deliveries"]
    }


def _together(extents: list[object]) -> str:
    found = set(extents)
    if None in found or "part" in found:
        return "part"
    return "unclear" if "unclear" in found else "whole"


def test_people_of_members_are_added_up_and_rates_are_not_there(
    site: BuiltSite, after: BuiltSite
) -> None:
    for future, key in keys().items():
        now = _figures(after, key)
        assert now.keys() == {"population", "population-16-to-64", "businesses"}
        members = [_figures(site, code) for code, one in moves().items() if one == future]
        assert now == {name: sum(one[name] for one in members) for name in now}


def _figures(site: BuiltSite, code: str) -> dict[str, float]:
    record = site.json(f"data/areas/{code}.json")
    return {row["id"]: row["value"] for row in record["indicators"] if row["value"] is not None}


def test_each_postcode_of_a_member_is_in_the_new_council_and_no_other_moved(
    site: BuiltSite, after: BuiltSite
) -> None:
    before, now = _postcodes(site), _postcodes(after)
    assert before.shards.keys() == now.shards.keys()
    gone = {code: keys()[future] for code, future in moves().items()}
    touched = [one for one in before.shards if before.shards[one] != now.shards[one]]
    for outcode in touched:
        expected = {at: gone.get(code, code) for at, code in before.councils(outcode).items()}
        assert now.councils(outcode) == expected
    left = {code for shard in now.shards.values() for code in codes_of(shard)}
    assert gone.keys().isdisjoint(left)
    assert set(gone.values()) <= left


def _postcodes(site: BuiltSite) -> Directory:
    folder: Path = site.root / "data" / "postcodes"
    shards = folder.glob("*.bin")
    return Directory({one.stem: one.read_bytes() for one in shards if one.stem != "all"})


def test_the_lists_of_areas_agree(after: BuiltSite) -> None:
    codes = {area["code"] for area in after.json("data/index.json")["areas"]}
    present = set(table("local_authorities")["code"]) - moves().keys() - {SURREY}
    assert codes == present | set(keys().values())
    shapes = after.json("data/boundaries.topojson")["objects"]["districts"]["geometries"]
    counties = {code for code in codes if code.startswith("E10")}
    assert {shape["id"] for shape in shapes} == codes - counties
    rows = csv.DictReader(io.StringIO(after.text("data/crosswalk.csv")))
    assert not moves().keys() & {value for row in rows for value in row.values()}


def test_data_at_an_old_code_says_who_took_over(after: BuiltSite) -> None:
    for code, future in moves().items():
        record = json.loads(after.text(f"data/areas/{code}.json"))
        assert [one["slug"] for one in record["successors"]] == [future]
        lines = list(csv.DictReader(io.StringIO(after.text(f"data/areas/{code}.csv"))))
        assert {line["area_code"] for line in lines} == {keys()[future]}
    both = after.json(f"data/areas/{SURREY}.json")["successors"]
    assert {one["slug"] for one in both} == {"east-surrey", "west-surrey"}


def test_no_code_of_the_ons_is_made_up(after: BuiltSite, later: Pages) -> None:
    for future, key in keys().items():
        if future == key:
            assert "It has no GSS code yet" in after.text(f"areas/{future}/index.html")
            assert f"statistical-geography/{key}" not in after.text("oruk/services.json")
            assert f"areas/{future}/" in later


def test_until_then_the_pages_of_members_say_what_will_come(site: BuiltSite, pages: Pages) -> None:
    slugs, names = (
        column("local_authorities", "code", "slug"),
        column("future_authorities", "id", "official_name"),
    )
    for code, future in moves().items():
        text = site.text(f"areas/{slugs[code]}/")
        assert f"{names[future]} is due to take over from 1 April 2027." in text
    assert "is due to take over" not in site.text("areas/bexley/")
    assert pages["areas/surrey/"]
