"""Every number of the national picture and of three crosswalks, reckoned again from the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

import html5lib
import pandas as pd
import pytest

from generator.verify.files import BuiltSite
from tests.support.tables import column, districts, lists, table

LABELS = {
    "funders": ("programme_funders", "funder_id", "funders", "name"),
    "themes": ("programme_themes", "theme_id", "themes", "label"),
    "audiences": ("programme_audiences", "audience_id", "audiences", "label"),
}


def tree(site: BuiltSite, address: str) -> Element:
    return html5lib.parse(site.text(address), namespaceHTMLElements=False)


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def section(site: BuiltSite, address: str, anchor: str) -> list[list[Element]]:
    """Cells of the rows of all tables of the section that is labelled by `anchor`."""
    (found,) = (
        one for one in tree(site, address).iter("section") if one.get("aria-labelledby") == anchor
    )
    return [list(row) for body in found.iter("tbody") for row in body.iter("tr")]


def number(cell: Element) -> int:
    """The number that opens, or stands in, a cell."""
    summary = cell.find(".//summary")
    return int(words(cell if summary is None else summary))


def linked(cell: Element) -> list[str]:
    """Ids at the end of the addresses of the pages that a cell links."""
    return sorted(link.get("href", "").rstrip("/").split("/")[-1] for link in cell.iter("a"))


def over() -> set[str]:
    ended = column("statuses", "id", "ended")
    rows = table("programmes")
    return set(rows["id"][rows["status"].map(ended) == "true"])


def check_tallies(site: BuiltSite, anchor: str, expected: dict[str, Iterable[str]]) -> None:
    rows = section(site, "insights/programmes/", anchor)
    assert {words(row[0]) for row in rows} == set(expected)
    for label, all_, open_, ended in rows:
        programmes = set(expected[words(label)])
        behind = ((all_, programmes), (open_, programmes - over()), (ended, programmes & over()))
        for cell, ids in behind:
            assert (number(cell), linked(cell)) == (len(ids), sorted(ids))


@pytest.mark.parametrize("anchor", LABELS)
def test_programmes_are_counted_by_who_pays_needs_and_people(site: BuiltSite, anchor: str) -> None:
    relation, key, vocabulary, label = LABELS[anchor]
    names = column(vocabulary, "id", label)
    found = lists(relation, key, "programme_id")
    check_tallies(site, anchor, {names[one]: ids for one, ids in found.items()})


@pytest.mark.parametrize(
    ("anchor", "name", "vocabulary"),
    [("status", "status", "statuses"), ("evidence", "evidence_level", "evidence_levels")],
)
def test_programmes_are_counted_by_status_and_evidence(
    site: BuiltSite, anchor: str, name: str, vocabulary: str
) -> None:
    labels = column(vocabulary, "id", "label")
    found = lists("programmes", name, "id")
    check_tallies(site, anchor, {labels[one]: ids for one, ids in found.items()})


def starts_and_ends() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    rows = table("programmes")
    began, ended = rows[rows["start"] != ""], rows[(rows["end"] != "") & rows["id"].isin(over())]
    return by_year(began["start"], began["id"]), by_year(ended["end"], ended["id"])


def by_year(dates: Iterable[str], ids: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for date, key in sorted(zip(dates, ids, strict=True), key=lambda pair: pair[1]):
        found.setdefault(date[:4], []).append(key)
    return found


def test_starts_and_ends_are_those_of_the_table(site: BuiltSite) -> None:
    started, ended = starts_and_ends()
    rows = section(site, "insights/churn/", "years")
    years = [words(row[0]) for row in rows]
    newest = max(
        table("programmes")["evidence_date"].max(), table("deliveries")["evidence_date"].max()
    )
    assert years == [str(year) for year in range(2014, int(newest[:4]) + 1)]
    for year, *cells in rows:
        for cell, expected in zip(cells, (started, ended), strict=True):
            ids = expected.get(words(year), [])
            assert (number(cell) if ids else 0, linked(cell)) == (len(ids), ids)


def test_every_programme_is_on_the_time_line_once_with_its_bar(site: BuiltSite) -> None:
    rows = section(site, "insights/churn/", "line")
    heads = [row[0].findall("a")[0].get("href", "").rstrip("/").split("/")[-1] for row in rows]
    assert sorted(heads) == sorted(table("programmes")["id"])
    assert [len(row[2].findall("{http://www.w3.org/2000/svg}svg")) for row in rows] == [1] * len(
        rows
    )


def test_each_figure_of_money_is_listed_with_its_period_and_none_is_added_up(
    site: BuiltSite,
) -> None:
    money = table("programmes")[table("programmes")["funding_amount_gbp"] != ""]
    rows = section(site, "insights/money/", "figures")
    found = {linked(row[0])[0]: (words(row[2]), words(row[3])) for row in rows}
    assert len(rows) == len(money)
    assert found == {
        row["id"]: (" ".join(row["funding_period"].split()) or "Not stated", row["funding_text"])
        for row in money.to_dict("records")
    }
    for row in rows:
        pounds = int(column("programmes", "id", "funding_amount_gbp")[linked(row[0])[0]])
        amount, _, scale = words(row[1]).removeprefix("£").partition(" ")
        size = {"billion": 10**9, "million": 10**6, "": 1}[scale]
        assert float(amount.replace(",", "")) * size == pytest.approx(pounds, abs=size / 200)


def test_each_map_in_use_is_there_with_its_areas_and_councils(site: BuiltSite) -> None:
    geographies = table("geographies")
    used = geographies[geographies["historic"] != "true"]["id"]
    zones, members = (
        lists("zones", "geography_id", "id"),
        lists("zone_members", "zone_id", "district_code"),
    )
    expected = {}
    for key in set(used) - {"england", "not-mapped"}:
        own = zones.get(key, [])
        known = [zone for zone in own if zone in members]
        expected[key] = [len(own), len(known), len({c for z in known for c in members[z]})]
    rows = section(site, "insights/maps/", "cuts")
    assert {linked(row[0])[0]: [int(words(cell)) for cell in row[2:]] for row in rows} == expected


def maps_by_district() -> Counter[str]:
    """Different sets of boundaries that counted programmes follow in each district."""
    counted = column("statuses", "id", "counted")
    programmes = column("programmes", "id", "status")
    rows = table("deliveries")
    rows = rows[
        (rows["currency"] != "past") & (rows["programme_id"].map(programmes).map(counted) == "true")
    ]
    placed = rows.merge(table("zone_members")[["zone_id", "district_code"]], on="zone_id")
    sets = placed["zone_id"].map(column("zones", "id", "geography_id"))
    pairs = pd.DataFrame({"code": placed["district_code"], "set": sets}).drop_duplicates()
    return Counter(pairs["code"])


def test_councils_are_grouped_by_the_number_of_maps_they_lie_in(site: BuiltSite) -> None:
    slugs = column("local_authorities", "code", "slug")
    found = maps_by_district()
    expected: dict[int, list[str]] = {}
    for code in districts():
        expected.setdefault(found[code], []).append(slugs[code])
    rows = section(site, "insights/maps/", "councils")
    shown = {int(words(row[0])): (number(row[1]), linked(row[1])) for row in rows}
    assert shown == {maps: (len(names), sorted(names)) for maps, names in expected.items()}


def test_the_headlines_agree_with_the_tables(site: BuiltSite) -> None:
    started, ended = starts_and_ends()
    maps = sorted(maps_by_district()[code] for code in districts())
    geographies = table("geographies")
    shown = [int(words(one)) for one in tree(site, "insights/").iter("strong")]
    assert shown == [
        len(set(table("programmes")["id"]) - over()),
        table("programme_funders")["funder_id"].nunique(),
        len(geographies[(geographies["historic"] != "true")]) - 2,
        maps[(len(maps) - 1) // 2],
        sum(len(ids) for year, ids in started.items() if "2014" <= year <= "2026"),
        sum(len(ids) for year, ids in ended.items() if "2014" <= year <= "2026"),
        int((table("programmes")["funding_amount_gbp"] != "").sum()),
    ]


def test_the_sentences_of_the_front_page_agree_with_the_tables(site: BuiltSite) -> None:
    started, ended = starts_and_ends()
    text = words(tree(site, "insights/"))
    payers = Counter(table("programme_funders")["funder_id"]).most_common(1)
    assert f": {payers[0][1]} of {len(table('programmes'))} (" in text
    for verb, years in (("started", started), ("ended", ended)):
        most = max(len(ids) for year, ids in years.items() if year >= "2014")
        (year, *_) = sorted(one for one, ids in years.items() if len(ids) == most and one >= "2014")
        assert f"Most {verb} in {year}" in text
        assert f"({most})." in text
    maps = [maps_by_district()[code] for code in districts()]
    for lead, end in (
        ("The most maps that a council lies in is", max(maps)),
        ("The fewest is", min(maps)),
    ):
        assert f"{lead} {end}" in text


@pytest.mark.parametrize(
    "zone",
    [
        "connect-to-work-areas-2025--central-london-forward",
        "lsip-areas-2026--greater-london",
        "dwp-restart-contract-package-areas-2021--east-central-cpa-1b",
    ],
)
def test_the_overlaps_of_a_zone_are_those_of_its_members(site: BuiltSite, zone: str) -> None:
    members = table("zone_members")
    people = people_of_working_age()
    sets = column("zones", "id", "geography_id")
    kinds = table("geographies")
    past = set(kinds.loc[kinds["historic"] == "true", "id"])
    own = members[members["zone_id"] == zone].set_index("district_code")["coverage"]
    assert len(own)
    met = members[
        members["district_code"].isin(own.index)
        & (members["zone_id"].map(sets) != sets[zone])
        & ~members["zone_id"].map(sets).isin(past)
    ]
    rows = pd.read_csv(site.file("data/crosswalk.csv"), dtype=str, keep_default_na=False)
    ours = rows[(rows["zone_id"] == zone) | (rows["other_zone_id"] == zone)]
    found = {}
    for row in ours.to_dict("records"):
        first = row["zone_id"] == zone
        share = row["share_of_population"] if first else row["other_share_of_population"]
        other = row["other_zone_id"] if first else row["zone_id"]
        found[other] = (row["districts"], row["districts_whole"], share)
    expected = {}
    for other, group in met.groupby("zone_id"):
        codes = list(group["district_code"])
        sure = [
            code
            for code, extent in zip(codes, group["coverage"], strict=True)
            if extent == own[code] == "whole"
        ]
        total = sum(people[code] for code in own.index)
        ends = [
            f"{100 * sum(people[c] for c in some) / total:.1f}".removesuffix(".0")
            for some in (sure, codes)
        ]
        expected[other] = (str(len(codes)), str(len(sure)), "-".join(dict.fromkeys(ends)))
    assert found == expected


def people_of_working_age() -> dict[str, int]:
    """Residents aged 16 to 64 by district, in the newest year of the table."""
    rows = table("indicator_values")
    rows = rows[rows["indicator_id"] == "population-16-to-64"]
    newest = rows[rows["period"] == rows["period"].max()]
    return dict(zip(newest["area_code"], newest["value"].astype(int), strict=True))
