"""The search finds what people mean: real questions, asked of the built site in a browser."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.browser.conftest import PageAt
from tests.browser.visit import Visit

QUERIES = Path(__file__).parents[1] / "search" / "queries.csv"
FIRST, FIRST_THREE = 0.90, 0.98
SEARCH = "import(root + 'assets/atlas/search.js').then((module) => module.openSearch(root))"
ASK = f"([root, asked]) => {SEARCH}.then((search) => asked.map((one) => search.find(...one)))"
OPEN = f"(root) => {SEARCH}.then(({{ find, ...rest }}) => rest)"

Answer = dict[str, Any]


class Query(NamedTuple):
    """`expected` are the pages any of which is right; `place` is a page to be shown beside them."""

    text: str
    expected: tuple[str, ...]
    place: str
    who: str


def queries() -> list[Query]:
    with QUERIES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        Query(row["query"], tuple(row["expected"].split("|")), row["place"], row["who"])
        for row in rows
    ]


@pytest.fixture
def visit(page_at: PageAt, site_url: str) -> Visit:
    visit = page_at(360)
    visit.open(f"{site_url}about/")
    return visit


def ask(visit: Visit, site_url: str, *asked: tuple[str, dict[str, str]]) -> list[Answer]:
    answers: list[Answer] = visit.page.evaluate(ASK, [site_url, [list(one) for one in asked]])
    return answers


def paths(answer: Answer) -> list[str]:
    return [result["path"] for result in answer["results"]]


def leads_to(path: str, wanted: str) -> bool:
    """Whether a path is the wanted page with at least the wanted choices made in its filter."""
    found, meant = urlsplit(path), urlsplit(wanted)
    chosen, asked = dict(parse_qsl(found.query)), dict(parse_qsl(meant.query))
    return found.path == meant.path and bool(chosen) and asked.items() <= chosen.items()


def test_nearly_all_questions_are_answered_first_and_all_but_a_few_in_the_first_three(
    visit: Visit, site_url: str
) -> None:
    asked = queries()
    answers = ask(visit, site_url, *((query.text, {}) for query in asked))
    misses = []
    first = third = 0
    for query, answer in zip(asked, answers, strict=True):
        found = paths(answer)
        place = not query.place or any(leads_to(path, query.place) for path in found[:3])
        at_once = found[:1] != [] and found[0] in query.expected
        soon = place and any(path in query.expected for path in found[:3])
        first, third = first + at_once, third + soon
        if not (at_once and soon):
            misses.append(f"{query.who}: {query.text!r} finds {', '.join(found[:3]) or 'nothing'}")
    score = f"first {first / len(asked):.1%}, first three {third / len(asked):.1%}"
    told = "\n".join([f"{score} of {len(asked)}", *misses])
    print(told)
    assert first >= FIRST * len(asked), told
    assert third >= FIRST_THREE * len(asked), told


def test_the_questions_are_many_and_come_from_all_who_use_the_site() -> None:
    asked = queries()
    assert len({query.text for query in asked}) == len(asked) >= 130
    assert {query.who for query in asked} == {"resident", "employer", "adviser", "officer"}


def test_every_page_that_a_question_expects_is_there(built_site: Path) -> None:
    for query in queries():
        for path in (*query.expected, *filter(None, [urlsplit(query.place).path])):
            assert (built_site / path / "index.html").is_file(), f"{query.text}: {path}"


def test_nothing_of_the_search_is_loaded_before_it_is_opened(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    loaded: list[str] = []
    visit.page.on("request", lambda request: loaded.append(request.url))
    visit.open(f"{site_url}about/")
    assert not [url for url in loaded if "search.json" in url or "minisearch" in url]
    ask(visit, site_url, ("leeds", {}))
    assert [url for url in loaded if url.endswith("data/search.json")]
    assert visit.faults == []


def test_a_failed_load_may_be_tried_again(visit: Visit, site_url: str) -> None:
    refused = f"(root) => {SEARCH}.then(() => 'opened', () => 'refused')"
    elsewhere = refused.replace("openSearch(root)", "openSearch(`${root}nowhere/`)")
    assert visit.page.evaluate(elsewhere, site_url) == "refused"
    [answer] = ask(visit, site_url, ("leeds", {}))
    assert paths(answer)[0] == "areas/leeds/"


def test_a_filter_without_words_lists_all_that_fits_with_open_help_first(
    visit: Visit, site_url: str
) -> None:
    everything, apprentices, ended = ask(
        visit,
        site_url,
        ("", {"kind": "programme"}),
        ("", {"audience": "apprentices", "theme": "apprenticeships"}),
        ("", {"status": "closed"}),
    )
    states = [result["status"] for result in everything["results"]]
    assert len(states) > 100
    assert states.index("closed") > max(
        place for place, state in enumerate(states) if state == "live"
    )
    assert "programmes/apprenticeships/" in paths(apprentices)
    assert {result["kind"] for result in apprentices["results"]} == {"programme"}
    assert {result["statusLabel"] for result in ended["results"]} == {"Ended"}


def test_filters_narrow_what_words_find(visit: Visit, site_url: str) -> None:
    free, council, ended = ask(
        visit,
        site_url,
        ("leeds", {}),
        ("leeds", {"kind": "provider"}),
        ("prison education", {"status": "closed"}),
    )
    assert paths(free)[0] == "areas/leeds/"
    assert {result["kind"] for result in council["results"]} == {"provider"}
    assert "programmes/prison-education-framework/" in paths(ended)
    assert {result["status"] for result in ended["results"]} == {"closed"}


def test_no_words_and_no_filter_find_nothing(visit: Visit, site_url: str) -> None:
    for answer in ask(visit, site_url, ("", {}), ("  ?! ", {})):
        assert answer == {"results": [], "place": None}


def test_a_result_has_all_that_is_shown_of_it(visit: Visit, site_url: str) -> None:
    [answer] = ask(visit, site_url, ("Bexley", {}))
    assert answer["results"][0] == {
        "kind": "area",
        "kindLabel": "Council",
        "title": "Bexley",
        "path": "areas/bexley/",
        "detail": "London borough, London",
        "status": "",
        "statusLabel": "",
    }


def test_the_search_gives_its_filters_and_the_councils_that_postcodes_need(
    visit: Visit, site_url: str
) -> None:
    opened = visit.page.evaluate(OPEN, site_url)
    assert opened["kinds"][0]["id"] == "programme"
    assert {"audiences", "themes", "statuses", "areas"} <= opened.keys()
    adur = {
        "code": "E07000223",
        "name": "Adur",
        "slug": "adur",
        "kind": "non-metropolitan-district",
        "region": "South East",
        "county": "E10000032",
    }
    assert adur in opened["areas"]
    assert len(opened["areas"]) == 317
