"""Who trains apprentices: every number on sampled pages is that of the tables, map words too."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import html5lib
import pytest

from generator.verify.files import BuiltSite
from tests.support import expected_training as expected
from tests.support.tables import column, table

BEXLEY, STOKE, SOUTH_RIBBLE, LANCASHIRE = "E09000004", "E06000021", "E07000126", "E10000017"
MEASURES = {
    "Who trains residents": "starts_residents",
    "Who trains people here": "starts_delivered",
}
COUNCILS = {
    "Where its apprentices live": "starts_residents",
    "Where it trains them": "starts_delivered",
}
PROVIDER = "barnsley-college"


def elements(site: BuiltSite, address: str) -> ET.Element:
    tree = html5lib.parse(site.text(address), namespaceHTMLElements=False)
    assert isinstance(tree, ET.Element)
    return tree


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def figures(page: ET.Element) -> dict[str, list[list[str]]]:
    """Rows of cells of each table with a caption, without its head."""
    return {
        words(caption): [[words(cell) for cell in row] for row in found.findall("tbody/tr")]
        for found in page.iter("table")
        for caption in found.findall("caption")
    }


@pytest.fixture(scope="module", params=[BEXLEY, STOKE, SOUTH_RIBBLE, LANCASHIRE])
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(site: BuiltSite, code: str) -> ET.Element:
    """The page of a council, in elements."""
    return elements(site, f"areas/{column('local_authorities', 'code', 'slug')[code]}/")


def section(page: ET.Element) -> str:
    (found,) = (one for one in page.iter("section") if one.get("aria-labelledby") == "training")
    return words(found)


@pytest.mark.parametrize("caption", MEASURES)
def test_the_largest_providers_are_those_of_the_tables(
    page: ET.Element, code: str, caption: str
) -> None:
    rows = expected.trainers(code, MEASURES[caption], 8)

    assert figures(page)[caption] == [
        [f"{name} {ukprn}", starts, share] for name, ukprn, starts, share in rows
    ]


def test_totals_and_what_the_tables_leave_out_add_up(page: ET.Element, code: str) -> None:
    said = section(page)
    for measure in MEASURES.values():
        everything = [row[2] for row in expected.trainers(code, measure, 10_000)]
        numbers = [int(starts.replace(",", "")) for starts in everything]
        total = expected.total(code, measure)
        rest = f"{len(numbers) - 8} other providers: about {sum(numbers[8:]):,}, none with more"
        unnamed = f"Providers too small here to be named: about {total - sum(numbers):,}."
        assert f"bout {total:,} " in said
        assert f"{rest} than about {numbers[8]:,}. {unnamed}" in said


def test_a_county_says_that_it_is_a_sum(page: ET.Element, code: str) -> None:
    assert ("These are sums over 12 councils" in section(page)) == (code == LANCASHIRE)


@pytest.mark.parametrize("council", [BEXLEY, "E10000012"])
def test_adult_learning_is_that_of_the_table(site: BuiltSite, council: str) -> None:
    learners = [
        column("council_adult_learning", "area_code", kind)[council]
        for kind in ("tailored_learning", "education_and_training", "apprenticeships")
    ]
    row = [f"{int(number):,}" if number.isdigit() else number for number in learners]
    name = column("local_authorities", "code", "official_name")[council]
    page = elements(site, f"areas/{column('local_authorities', 'code', 'slug')[council]}/")

    assert [name, *row] in [[words(cell) for cell in cells] for cells in page.iter("tr")]


def test_a_district_names_its_county_where_that_teaches_adults(site: BuiltSite) -> None:
    said = section(elements(site, "areas/basildon/"))
    assert "Essex County Council its whole county" in said


def test_every_area_has_figures_or_says_that_there_are_none(site: BuiltSite) -> None:
    slugs = table("local_authorities")["slug"]
    # What the page says of apprenticeships: from that heading to the end of its section.
    parts = {
        slug: site.text(f"areas/{slug}/").partition('id="training"')[2].partition("</section>")[0]
        for slug in slugs
    }
    silent = [slug for slug, part in parts.items() if not part]
    gaps = [slug for slug, part in parts.items() if "not published for this area" in part]

    assert silent == []
    assert gaps == ["isles-of-scilly"]


def test_a_provider_page_has_its_councils(site: BuiltSite) -> None:
    ukprn = column("providers", "id", "ukprn")[PROVIDER]
    found = figures(elements(site, f"providers/{PROVIDER}/"))

    for caption, measure in COUNCILS.items():
        shown = {name: int(starts.replace(",", "")) for name, starts in found[caption]}
        assert shown == expected.councils(ukprn, measure)


def test_the_words_of_the_map_are_those_of_the_table(site: BuiltSite) -> None:
    ukprn = column("providers", "id", "ukprn")[PROVIDER]
    residents = expected.councils(ukprn, "starts_residents")
    (said,) = (
        words(one)
        for one in elements(site, f"providers/{PROVIDER}/").iter()
        if one.get("id") == "map-training-desc"
    )

    for label, least, most in (
        ("100 or more", 100, 10**9),
        ("50 to 90", 50, 90),
        ("20 to 40", 20, 40),
        ("About 10", 10, 10),
    ):
        names = {name for name, starts in residents.items() if least <= starts <= most}
        assert names == listed(said, f"{label}: ")
    assert listed(said, "A dot marks training in ") == set(
        expected.councils(ukprn, "starts_delivered")
    )


def listed(said: str, after: str) -> set[str]:
    """The councils listed after some words, up to the full stop."""
    return set(re.split(r", | and ", said.partition(after)[2].partition(".")[0]))


def test_every_provider_of_ours_with_starts_has_a_map(site: BuiltSite) -> None:
    with_starts = set(expected.starts()["ukprn"])
    for provider in table("providers").itertuples():
        drawn = "pa-map--shaded" in site.text(f"providers/{provider.id}/")
        assert drawn == (provider.ukprn in with_starts), provider.id
