"""The labour market on area pages, traced number by number to the tables."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from generator.verify.files import BuiltSite
from tests.support.labour_section import Item, heights, items, numbers
from tests.support.tables import column, table

ENGLAND = "E92000001"
SAMPLED = {"bexley": "E09000004", "stoke-on-trent": "E06000021", "south-ribble": "E07000126"}
INDICATORS: dict[str, dict[str, str]] = {
    row["id"]: {str(name): str(cell) for name, cell in row.items()}
    for row in table("indicators").to_dict("records")
}
DRAWN = [key for key, row in INDICATORS.items() if row["compared"] == "true"]
LEFT, BIN = 8, 4

Figures = dict[tuple[str, str], dict[str, dict[str, str]]]
Sections = dict[str, dict[str, Item]]


@pytest.fixture(scope="module")
def figures() -> Figures:
    """The rows of the table by area and indicator, then by period."""
    rows: Figures = {}
    for row in table("indicator_values").to_dict("records"):
        cells = {str(name): str(cell) for name, cell in row.items()}
        area = rows.setdefault((cells["area_code"], cells["indicator_id"]), {})
        area[cells["period"]] = cells
    return rows


@pytest.fixture(scope="module")
def districts() -> pd.DataFrame:
    rows = table("local_authorities")
    return rows[rows["kind"] != "county-council"]


@pytest.fixture(scope="module")
def sections(site: BuiltSite, districts: pd.DataFrame) -> Sections:
    """What the page of each district says and draws, by its code."""
    return {
        row["code"]: items(site.text(f"areas/{row['slug']}/"))
        for row in districts.to_dict("records")
    }


def of_area(figures: Figures, code: str, key: str) -> dict[str, dict[str, str]]:
    """The figures of a district, or those of its county where only upper tiers have any."""
    county = column("local_authorities", "code", "county_code")[code]
    upper = INDICATORS[key]["tier"] == "upper" and county
    return figures.get((county if upper else code, key), {})


def written(key: str, cell: str) -> str:
    """The number as a page has it."""
    return f"{float(cell):,.{INDICATORS[key]['decimals']}f}"


def period_in_words(period: str) -> str:
    return f"{period[:4]} to {period[:2]}{period[5:]}" if "/" in period else period


def test_all_districts_have_each_figure_or_say_that_none_is_published(
    sections: Sections, figures: Figures
) -> None:
    wrong = []
    for code, found in sections.items():
        assert set(found) == set(INDICATORS), code
        for key, item in found.items():
            rows = of_area(figures, code, key)
            newest = rows[max(rows)] if rows else None
            said = (
                INDICATORS[key]["written"].format(figure=written(key, newest["value"]))
                if newest
                else "Not published for this area."
            )
            if said not in item.text:
                wrong.append((code, key, said))
    assert len(sections) == 296
    assert wrong == []


def test_a_district_without_the_newest_figure_says_so(sections: Sections, figures: Figures) -> None:
    newest = {key: max(figures[ENGLAND, key]) for key in INDICATORS}
    for code, found in sections.items():
        for key, item in found.items():
            has = newest[key] in of_area(figures, code, key)
            assert ("ot published for this area" not in item.text) == has, (code, key)


@pytest.mark.parametrize(("slug", "code"), SAMPLED.items())
@pytest.mark.parametrize("key", INDICATORS)
def test_each_number_on_a_page_is_in_the_table(
    sections: Sections, figures: Figures, slug: str, code: str, key: str
) -> None:
    """None is missing, and there is none beside them but those of the sentence itself."""
    item, rows = sections[code][key], of_area(figures, code, key)
    row = rows[max(rows)]
    cells = [row[name] for name in ("value", "lower", "upper")]
    if key in DRAWN:
        region = column("local_authorities", "code", "region_code")[code]
        beside = (figures.get((area, key), {}) for area in (ENGLAND, region))
        cells += [found[row["period"]]["value"] for found in beside if row["period"] in found]
    indicator = INDICATORS[key]
    fixed = numbers(indicator["sentence"]) | numbers(indicator["short"])
    when = numbers(period_in_words(row["period"])) if "{period}" in indicator["sentence"] else set()
    traced = {written(key, cell) for cell in cells if cell}
    assert numbers(item.text) == traced | fixed | when


@pytest.mark.parametrize(("slug", "code"), SAMPLED.items())
@pytest.mark.parametrize("key", DRAWN)
def test_the_years_of_a_page_are_those_of_the_table(
    sections: Sections, figures: Figures, slug: str, code: str, key: str
) -> None:
    rows, national = of_area(figures, code, key), figures[ENGLAND, key]
    ranged = any(row["lower"] for row in rows.values())
    expected = []
    for period in sorted(rows, reverse=True):
        row = rows[period]
        interval = " to ".join(written(key, row[end]) for end in ("lower", "upper") if row[end])
        expected.append(
            [
                period_in_words(period),
                written(key, row["value"]),
                *([interval or "not published"] if ranged else []),
                written(key, national[period]["value"]),
            ]
        )
    # One year alone is said in the sentence.
    assert sections[code][key].years == (expected if len(expected) > 1 else [])


def test_a_county_figure_on_a_districts_page_names_the_county(sections: Sections) -> None:
    assert "Figure for Lancashire, the county council area." in sections["E07000126"]["neet"].text
    assert "county council area" not in sections["E09000004"]["neet"].text


def straight(pairs: list[tuple[float, int]]) -> tuple[float, float]:
    """Slope and start of the line through the pairs that are furthest apart."""
    (v0, x0), (v1, x1) = min(pairs), max(pairs)
    slope = (x1 - x0) / (v1 - v0)
    return slope, x0 - slope * v0


def off(pairs: list[tuple[float, int]], most: float) -> list[tuple[float, int]]:
    """Pairs that do not lie on the straight line of all; rounding moves each by half a unit."""
    slope, start = straight(pairs)
    return [(value, x) for value, x in pairs if abs(start + slope * value - x) > most]


@pytest.mark.parametrize("key", DRAWN)
def test_pins_and_intervals_stand_where_their_figures_say(
    sections: Sections, figures: Figures, key: str
) -> None:
    pairs: list[tuple[float, int]] = []
    for code, found in sections.items():
        rows = of_area(figures, code, key)
        if pin := found[key].pin:
            row = rows[max(rows)]
            cells = [row["value"], row["lower"], row["upper"]]
            values = [float(cell) for cell in cells if cell]
            assert len(pin) == len(values), code
            pairs += zip(values, pin, strict=True)
    assert len(pairs) > 200
    assert off(pairs, 1.1) == []


@pytest.mark.parametrize("key", DRAWN)
def test_columns_of_the_shared_strip_are_where_pins_are(
    site: BuiltSite, sections: Sections, key: str
) -> None:
    kind = "upper" if INDICATORS[key]["tier"] == "upper" else "districts"
    columns = part(site, f"{key}-{kind}").partition(' d="')[2].partition('"')[0]
    starts = {int(run.split()[0]) for run in columns.split("M")[1:]}
    pins = {found[key].pin[0] for found in sections.values() if found[key].pin}
    assert starts == {LEFT + (x - LEFT) // BIN * BIN for x in pins}


def part(site: BuiltSite, name: str) -> str:
    """One of the named drawings that all pages share."""
    _, _, after = site.text("assets/atlas/charts.svg").partition(f'<g id="{name}">')
    assert after, name
    return after.partition("<g id=")[0]


@pytest.mark.parametrize(
    "key", [key for key in DRAWN if key not in {"level-3", "no-qualifications"}]
)
def test_a_time_line_and_england_follow_the_table_beside_them(
    site: BuiltSite, sections: Sections, figures: Figures, key: str
) -> None:
    pairs: list[tuple[float, int]] = []
    for code, found in sections.items():
        item = found[key]
        values = [float(year[1].replace(",", "")) for year in reversed(item.years)]
        if item.heights:
            assert len(item.heights) == len(values), code
            pairs += zip(values, item.heights, strict=True)
    national = part(site, f"{key}-line").split(' d="')[2].partition('"')[0]
    rows = figures[ENGLAND, key]
    pairs += zip(
        [float(rows[period]["value"]) for period in sorted(rows)], heights(national), strict=True
    )
    assert len(pairs) > 200
    assert off(pairs, 1.1) == []


def test_the_page_on_the_figures_has_each_with_its_source_and_date(site: BuiltSite) -> None:
    text = site.text("indicators/")
    for row in INDICATORS.values():
        assert f'<h2 id="{row["id"]}">{row["label"]}</h2>' in text
        assert row["source_url"] in text
        assert row["definition"].replace("'", "&#39;") in text


@pytest.mark.parametrize("code", SAMPLED.values())
def test_the_json_of_an_area_has_the_newest_figures(
    site: BuiltSite, figures: Figures, code: str
) -> None:
    region = column("local_authorities", "code", "region_code")[code]
    published: list[dict[str, Any]] = site.json(f"data/areas/{code}.json")["indicators"]
    assert [one["id"] for one in published] == list(INDICATORS)
    for one in published:
        rows = of_area(figures, code, one["id"])
        row = rows[max(rows)]
        beside = [figures.get((area, one["id"]), {}) for area in (ENGLAND, region)]
        given = [found.get(row["period"], {}).get("value", "") for found in beside]
        cells = [row["value"], row["lower"], row["upper"], *given]
        names = ("value", "lower", "upper", "england", "region")
        assert [one[name] for name in names] == [float(cell) if cell else None for cell in cells]
        assert (one["period"], one["unit"]) == (row["period"], INDICATORS[one["id"]]["unit"])
        assert one.get("geography", code) == row["area_code"]
