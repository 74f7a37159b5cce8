"""A postcode is answered in the page, rightly, and is never sent anywhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from generator.postcodes.directory import make_shards
from tests.browser.conftest import PageAt
from tests.browser.pages import heading, results, search_box
from tests.browser.postcode_samples import finder, refused, sample, slips
from tests.browser.settling import settled
from tests.browser.visit import Visit

CALL = """
async ([base, name, texts]) => {
  const postcodes = await import(`${base}assets/atlas/postcode.js`);
  const waiting = JSON.parse(texts);
  const found = [];
  while (waiting.length) {
    const some = waiting.splice(0, 1000).map((text) => postcodes[name](text, base));
    found.push(...(await Promise.all(some)));
  }
  return JSON.stringify(found);
}
"""
STORED = "() => [document.cookie, localStorage.length, sessionStorage.length]"


def ask(page: Page, base: str, texts: list[str], name: str = "lookup") -> list[Any]:
    """What the published module says to each text. As JSON: many values are slow to hand over."""
    return list(json.loads(page.evaluate(CALL, [base, name, json.dumps(texts)])))


def status(page: Page) -> Any:  # noqa: ANN401 - a locator or its assertions
    return expect(page.get_by_role("search").get_by_role("status"))


def test_a_hundred_thousand_postcodes_are_answered_as_the_directory_says(
    page_at: PageAt, site_url: str
) -> None:
    visit = page_at(360)
    page = visit.open(site_url)
    wanted = list(sample(22))
    found = ask(page, site_url, [text for text, _ in wanted])
    pairs = zip(wanted, found, strict=True)
    wrong = [(text, answer) for (text, code), answer in pairs if (answer or {}).get("code") != code]
    assert len(wanted) >= 100_000
    assert wrong == []
    assert visit.faults == []


def test_ten_thousand_other_texts_are_refused(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url)
    texts = refused(10_000)
    answers = zip(texts, ask(page, site_url, texts), strict=True)
    assert [(text, found) for text, found in answers if found is not None] == []
    assert visit.faults == []


@pytest.mark.parametrize(("sort", "count"), [(slips, 5_000), (refused, 2_000)])
def test_the_page_reads_a_text_as_the_command_does(
    page_at: PageAt, site_url: str, sort: Callable[[int], list[str]], count: int
) -> None:
    page = page_at(360).open(site_url)
    texts = sort(count)
    found = ask(page, site_url, texts, "answer")
    told = [(answer["kind"], answer["postcode"], answer["code"]) for answer in found]
    wanted = [finder().find(text) for text in texts]
    assert told == [(answer.kind, answer.postcode, answer.code) for answer in wanted]


def test_only_the_first_half_is_ever_asked_for(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url)
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    search_box(page).press_sequentially("da14 6nt")
    status(page).to_have_text("DA14 6NT is in Bexley.")
    search_box(page).fill("SW1A OAA")
    status(page).to_contain_text("SW1A 0AA")
    search_box(page).press("Enter")
    settled(page)
    files = [request.url.removeprefix(site_url) for request in asked]
    assert [file for file in files if file.startswith("data/postcodes/")] == [
        "data/postcodes/index.json",
        "data/postcodes/DA14.bin",
        "data/postcodes/SW1A.bin",
    ]
    assert {(request.method, request.post_data) for request in asked} == {("GET", None)}
    sent = " ".join(f"{request.url} {request.headers}" for request in asked).upper()
    assert not {half for half in ("6NT", "0AA", "OAA") if half in sent}
    assert urlsplit(page.url).query == ""
    assert page.evaluate("history.length") == 2
    assert page.evaluate(STORED) == ["", 0, 0]
    assert visit.faults == []


def test_a_file_that_is_not_there_is_null_and_a_broken_network_throws(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).open(site_url)
    page.route("**/DA14.bin", lambda route: route.fulfill(status=404))
    page.route("**/DA15.bin", lambda route: route.abort())
    page.route("**/DA16.bin", lambda route: route.fulfill(status=500))
    assert ask(page, site_url, ["DA14 6NT"]) == [None]
    for text in ("DA15 7AA", "DA16 3AA"):
        with pytest.raises(Exception, match=r"Failed to fetch|answers with 500"):
            ask(page, site_url, [text])
    page.unroute("**/DA16.bin")
    assert ask(page, site_url, ["DA16 3AB"]) == [{"code": "E09000004", "postcode": "DA16 3AB"}]


def test_a_council_that_has_no_code_yet_is_called_by_its_slug(
    page_at: PageAt, site_url: str
) -> None:
    shard = make_shards({"DA146NT": "bexley-and-bromley", "DA146NU": "E09000004"})["DA14"]
    page = page_at(360).open(site_url)
    page.route("**/DA14.bin", lambda route: route.fulfill(body=shard))
    assert ask(page, site_url, ["DA14 6NT", "DA14 6NU"]) == [
        {"code": "bexley-and-bromley", "postcode": "DA14 6NT"},
        {"code": "E09000004", "postcode": "DA14 6NU"},
    ]


def type_postcode(visit: Visit, site_url: str, postcode: str) -> Page:
    """From the top of the home page to its search box with the keyboard alone, and type."""
    page = visit.open(site_url)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator("input:focus").count():
            break
    page.keyboard.type(postcode)
    page.keyboard.press("Enter")
    return page


def follow(page: Page, name: str) -> None:
    """Tab to the link of a council and open it."""
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.locator("a:focus").filter(has_text=name).count():
            break
    page.keyboard.press("Enter")
    heading(page, name)


def test_a_postcode_leads_to_its_council_with_the_keyboard(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = type_postcode(visit, site_url, "da14 6nt")
    status(page).to_have_text("DA14 6NT is in Bexley.")
    expect(results(page)).to_have_count(1)
    follow(page, "Bexley")
    assert visit.faults == []


@pytest.mark.parametrize("council", ["Eastbourne", "East Sussex"])
def test_where_there_are_two_councils_both_are_named_and_linked(
    page_at: PageAt, site_url: str, council: str
) -> None:
    visit = page_at(360)
    page = type_postcode(visit, site_url, "BN2O 8HR")
    status(page).to_have_text(
        "We read this as BN20 8HR. "
        "It is in Eastbourne (district council) and East Sussex (county council)."
    )
    expect(results(page)).to_have_count(2)
    follow(page, council)
    assert visit.faults == []


ANSWERS = [
    ("EH1 1AA", "EH1 1AA would be in Scotland.", "https://www.myworldofwork.co.uk/"),
    ("CF10 3AA", "CF10 3AA would be in Wales.", "https://careerswales.gov.wales/"),
    ("BT1 1AA", "BT1 1AA would be in Northern Ireland.", "https://www.nidirect.gov.uk/"),
    ("LL11 1AA", "Some that start like this are in Wales.", "https://careerswales.gov.wales/"),
    ("JE2 3AB", "JE2 3AB would be in the Channel Islands.", None),
    ("IM1 1AA", "IM1 1AA would be in the Isle of Man.", None),
    ("BFPO 57", "This would be a British Forces address.", None),
    ("BF1 3AF", "This would be a British Forces address.", None),
    ("DA14 9ZZ", "We do not know this postcode.", None),
    ("DA14", "Type the whole postcode.", None),
    ("ZZ1 1AA", "This is not a postcode that we know of.", None),
]


def test_any_other_postcode_gets_its_own_plain_answer(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}areas/")
    for typed, words, link in ANSWERS:
        search_box(page).fill(typed)
        status(page).to_contain_text(words)
        expect(results(page)).to_have_count(1 if link else 0)
        if link:
            expect(results(page)).to_have_attribute("href", link)
    assert visit.faults == []


def test_a_lost_connection_is_told_and_the_next_try_works(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url)
    page.route("**/DA14.bin", lambda route: route.abort())
    search_box(page).fill("DA14 6NT")
    status(page).to_have_text("The list could not be loaded. Choose from the A to Z instead.")
    page.unroute("**/DA14.bin")
    search_box(page).press("Enter")
    status(page).to_have_text("DA14 6NT is in Bexley.")
