"""The comparison of areas: what it says agrees with the data, and its address holds the choice."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.conftest import PageAt
from tests.browser.measures import small_targets
from tests.browser.pages import open_all_details, overflow
from tests.browser.settling import eventually, settled
from tests.support.tables import table

BEXLEY, HAVERING, ESSEX, BASILDON = "E09000004", "E09000016", "E10000012", "E07000066"
BUCKS, GREATER_MANCHESTER = "E06000060", "E47000001"
EXETER = "E07000041"
PAGE = "compare/"
LEVELS = dict(zip(table("evidence_levels")["id"], table("evidence_levels")["label"], strict=True))
AGES = dict(zip(table("freshness")["id"], table("freshness")["label"], strict=True))
COUNTED = set(table("statuses").query("counted == 'true'")["id"])

Record = dict[str, Any]


def asked(*codes: str) -> str:
    return f"{PAGE}?areas={','.join(codes)}"


def record(site: Path, code: str) -> Record:
    found: Record = json.loads((site / f"data/areas/{code}.json").read_bytes())
    return found


def counted(of: Record) -> dict[str, Record]:
    """Programmes of an area that the public counts count."""
    return {one["id"]: one for one in of["programmes"] if one["status"] in COUNTED}


def providers(of: Record) -> set[str]:
    return {
        who["id"]
        for one in counted(of).values()
        for delivery in one["deliveries"]
        for who in delivery["providers"]
    }


def zones(of: Record) -> dict[str, set[str]]:
    """By boundary set other than England, the names of the zones that the area is in."""
    found: dict[str, set[str]] = {}
    for one in counted(of).values():
        for delivery in one["deliveries"]:
            if delivery["geography"] != "england":
                found.setdefault(delivery["geography"], set()).add(delivery["zone_name"])
    return found


def rows(page: Page, caption: str) -> list[list[str]]:
    """The cells of a table, heading of the row first. Folds must be open."""
    lines = page.get_by_role("table", name=re.compile(f"^{re.escape(caption)}")).locator("tbody tr")
    cells = "all => all.map(tr => [...tr.cells].map(cell => cell.innerText.trim()))"
    found: list[list[str]] = lines.evaluate_all(cells)
    return found


def linked(page: Page, caption: str) -> list[str]:
    """The ids that the rows of the tables with this caption link to."""
    tables = page.get_by_role("table", name=re.compile(f"^{re.escape(caption)}"))
    hrefs = tables.locator("tbody th a").evaluate_all("all => all.map(a => a.href)")
    return [str(href).rstrip("/").rpartition("/")[2] for href in hrefs]


def said(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("status")


def notes(page: Page) -> list[str]:
    return page.locator("[data-notes] p").all_inner_texts()


def chosen(page: Page) -> list[str]:
    return page.locator("[data-chosen] a").all_inner_texts()


def test_programmes_providers_and_zones_are_those_of_the_data(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    visit = page_at(1280)
    page = visit.open(site_url + asked(BUCKS, BEXLEY))
    open_all_details(page)
    one, other = record(built_site, BUCKS), record(built_site, BEXLEY)
    numbers = {name: cells for name, *cells in rows(page, "What is on offer")}
    keys = ("programmes", "boundary_sets", "providers", "funders")
    shown = [numbers[name] for name in list(numbers)[: len(keys)]]
    assert shown == [[str(of["counts"][key]) for of in (one, other)] for key in keys]

    here, there = counted(one), counted(other)
    assert set(linked(page, "Only in Bexley")) == set(there) - set(here)
    assert sorted(linked(page, "In both, run by") + linked(page, "In both, not run by")) == sorted(
        set(here) & set(there)
    )
    assert "connect-to-work" in linked(page, "In both, not run by")
    expect(page.get_by_text("no programme that is only in Buckinghamshire")).to_have_count(
        0 if set(here) - set(there) else 1
    )

    assert set(linked(page, "Organisations that are not in both")) == (
        providers(one) ^ providers(other)
    )
    assert set(linked(page, "Organisations in both")) == providers(one) & providers(other)

    left, right = zones(one), zones(other)
    assert sorted(linked(page, "Areas of each map")) == sorted({*left, *right})
    for key, cells in zip(
        linked(page, "Areas of each map"), rows(page, "Areas of each map"), strict=True
    ):
        assert (cells[1] == "Shared by all") == bool(
            left.get(key, set()) & right.get(key, set())
        ), key
        for names, cell in ((left.get(key), cells[2]), (right.get(key), cells[3])):
            assert all(name in cell for name in names) if names else cell == "Not on this map"
    assert visit.faults == []


def test_it_says_how_sure_it_is_who_runs_a_programme(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    page = page_at(1280).open(site_url + asked(EXETER, BEXLEY))
    open_all_details(page)
    of = [counted(record(built_site, code)) for code in (EXETER, BEXLEY)]
    caption = "In both, not run by"
    shown = dict(zip(linked(page, caption), rows(page, caption), strict=True))
    assert shown
    for key, (_, *cells) in shown.items():
        for one, cell in zip(of, cells, strict=True):
            assert labels_in(cell) == doubts(one[key]), key
    caption = "In both, run by"
    for key, (_, cell) in zip(linked(page, caption), rows(page, caption), strict=True):
        both = {"deliveries": [row for one in of for row in one[key]["deliveries"]]}
        assert labels_in(cell) == doubts(both), key
    told = {label for _, *cells in shown.values() for cell in cells for label in labels_in(cell)}
    assert told >= {"Partly checked", "Checked over a year ago"}


def labels_in(cell: str) -> list[str]:
    return sorted(label for label in (*LEVELS.values(), *AGES.values()) if label in cell)


def doubts(programme: Record) -> list[str]:
    """Labels of evidence that is not of the surest level, and of old evidence."""
    found = programme["deliveries"]
    levels = {LEVELS[one["evidence"]] for one in found if one["evidence"] != "seen"}
    return sorted(levels | {AGES[one["freshness"]] for one in found if "freshness" in one})


def test_the_download_says_what_the_data_say(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    page = page_at(1280).open(site_url + asked(BEXLEY, ESSEX))
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download the comparison").click()
    assert downloading.value.suggested_filename == f"compare-{BEXLEY}-{ESSEX}.csv"
    text = Path(downloading.value.path()).read_text(encoding="utf-8")
    found = list(csv.DictReader(io.StringIO(text)))
    for code in (BEXLEY, ESSEX):
        own = [row for row in found if row["area_code"] == code]
        of = record(built_site, code)
        counts = {row["id"]: int(row["value"]) for row in own if row["part"] == "count"}
        assert counts == of["counts"]
        yes = {(row["part"], row["id"]) for row in own if row["value"] == "yes"}
        assert {key for part, key in yes if part == "programme"} == set(counted(of))
        assert {key for part, key in yes if part == "provider"} == providers(of)
        sure = {row["id"]: row for row in own if row["part"] == "programme"}
        for key, programme in counted(of).items():
            for column, field in (("evidence", "evidence"), ("sources", "source_url")):
                told = dict.fromkeys(one[field] for one in programme["deliveries"] if one[field])
                assert sure[key][column] == " | ".join(told), (key, column)
        maps = {row["id"]: set(row["value"].split(" | ")) for row in own if row["part"] == "map"}
        assert {key: names for key, names in maps.items() if names != {""}} == zones(of)
    expect(said(page)).to_have_text("The comparison is downloaded.")


def test_a_cell_that_begins_like_a_formula_is_made_harmless(page_at: PageAt, site_url: str) -> None:
    """And what intervals allow to say, on a page whose data are changed on their way."""
    page = page_at(1280).page

    def changed(code: str, name: str, **figures: object) -> None:
        def answer(route: Any) -> None:  # noqa: ANN401 - Playwright's route
            of = route.fetch().json()
            of["name"] = name
            rate = {"id": "rate", "period": "2024", "unit": "%", "england": 4, "region": 4}
            of["indicators"] = [{**rate, "source": "ONS", **figures}]
            route.fulfill(json=of)

        page.route(f"**/data/areas/{code}.json", answer)

    changed(BEXLEY, '=HYPERLINK("x")', value=3.1, lower=2.5, upper=3.7)
    changed(HAVERING, "@Havering", value=-9.5, lower=-9.9, upper=-9, geography=ESSEX)
    changed(BUCKS, "Bucks", value=3.9, lower=3.6, upper=4.2)
    changed(BASILDON, "Basildon", value=5, lower=None, upper=None)
    page.goto(site_url + asked(BEXLEY, HAVERING, BUCKS, BASILDON))
    settled(page)
    ((_, *cells, verdict),) = rows(page, "Figures on each area")
    assert [cell.split("\n")[0] for cell in cells] == ["3.1%", "-9.5%", "3.9%", "5%"]
    assert "2.5% to 3.7%, 2024" in cells[0]
    assert "Figure for Essex" in cells[1]
    assert verdict == (
        'Higher in =HYPERLINK("x") than in @Havering. Higher in Bucks than in @Havering. '
        "The rest is too close to tell. No interval for Basildon."
    )
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download the comparison").click()
    found = list(csv.DictReader(io.StringIO(Path(downloading.value.path()).read_text("utf-8"))))
    assert {row["area_name"] for row in found} == {
        '\'=HYPERLINK("x")',
        "'@Havering",
        "Bucks",
        "Basildon",
    }
    (figure,) = [r for r in found if (r["part"], r["area_code"]) == ("indicator", HAVERING)]
    assert [figure[key] for key in ("value", "lower", "upper", "unit", "period")] == [
        "-9.5", "-9.9", "-9", "%", "2024",
    ]  # fmt: skip


def test_the_address_holds_the_choice_for_reload_back_and_forward(
    page_at: PageAt, site_url: str, built_site: Path
) -> None:
    visit = page_at(1280)
    page = visit.open(f"{site_url}areas/bexley/")
    page.get_by_role("link", name="Compare Bexley with Havering").click()
    expect(page.get_by_role("heading", name="Bexley and Havering side by side")).to_be_visible()
    expect(page).to_have_title("Bexley and Havering compared - Provision Atlas")
    page.get_by_text("Areas nearby and similar").click()
    offers = page.get_by_role("list", name="Similar to Bexley: economy").get_by_role("button")
    names = dict(zip(*(table("local_authorities")[key] for key in ("code", "name")), strict=True))
    alike = [names[code] for code in record(built_site, BEXLEY)["similar_by_basis"]["economic"]]
    assert offers.all_inner_texts() == [name for name in alike if name != "Havering"]
    offers.get_by_text("Basildon").click()
    expect(said(page)).to_have_text("Basildon added. The comparison is below.")
    assert page.url == site_url + asked(BEXLEY, HAVERING, BASILDON)
    expect(page.get_by_text("These are not areas of the same kind")).to_contain_text(
        "Bexley (london borough), Havering (london borough) and Basildon (district council)"
    )
    page.reload()
    settled(page)
    assert chosen(page) == ["Bexley", "Havering", "Basildon"]
    page.get_by_role("button", name="Remove Havering").click()
    expect(said(page)).to_have_text("Havering removed. The comparison is below.")
    page.go_back()
    expect(said(page)).to_have_text("Comparing Bexley, Havering and Basildon.")
    page.go_back()
    expect(page.locator("[data-chosen] a")).to_have_text(["Bexley", "Havering"])
    expect(page.get_by_text("These are not areas of the same kind")).to_have_count(0)
    page.go_forward()
    expect(page.locator("[data-chosen] a")).to_have_text(["Bexley", "Havering", "Basildon"])
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert visit.faults == []


@pytest.mark.parametrize(
    ("codes", "shown", "words"),
    [
        ((BEXLEY,), ["Bexley"], ["Only Bexley is chosen. Add one more to compare."]),
        ((BEXLEY, BEXLEY.lower()), ["Bexley"], ["Bexley was asked for twice. It is shown once."]),
        (("E99999999", BEXLEY), ["Bexley"], ["“E99999999” is not the code of an area"]),
        (("E07000004", BEXLEY), ["Buckinghamshire", "Bexley"], ["“E07000004” is now Buckingham"]),
        (
            (BEXLEY, HAVERING, ESSEX, BASILDON, BUCKS),
            ["Bexley", "Havering", "Essex", "Basildon"],
            ["Four areas at most can be compared. Left out: Buckinghamshire."],
        ),
        (("<b>x</b>",), [], ["“<b>x</b>” is not the code of an area that we know."]),
    ],
)
def test_what_cannot_be_compared_is_said_plainly(
    page_at: PageAt, site_url: str, codes: tuple[str, ...], shown: list[str], words: list[str]
) -> None:
    visit = page_at(360)
    page = visit.open(site_url + asked(*codes))
    expect(page.locator("[data-chosen] a")).to_have_text(shown)
    for one in words:
        assert [note for note in notes(page) if note.startswith(one)], notes(page)
    assert visit.faults == []


def test_what_is_sent_before_the_data_came_is_answered_when_it_is_there(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    waiting: list[Route] = []
    page.route("**/data/index.json", lambda route: waiting.append(route))
    page.goto(site_url + PAGE)
    page.get_by_label("Add an area").fill("Bexley Council")
    page.get_by_label("Add an area").press("Enter")
    eventually(page, lambda: len(waiting) == 1)
    waiting[0].continue_()
    expect(said(page)).to_have_text("Bexley added. Add one more to compare.")


def test_it_can_all_be_done_with_the_keyboard(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360)
    page = visit.open(site_url + PAGE)
    box = page.get_by_label("Add an area")
    box.focus()
    page.keyboard.type("Bexley Council")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Bexley added. Add one more to compare.")
    expect(box).to_be_focused()
    page.keyboard.type("cumbria county council")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Which one do you mean? Choose below.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Cumberland")).to_be_focused()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Cumberland added. The comparison is below.")
    expect(box).to_be_focused()
    page.keyboard.type("nowhere at all")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("We know no area called “nowhere at all”")
    box.fill("CM1 1QH")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Chelmsford")).to_be_visible()
    page.get_by_role("button", name="Essex", exact=True).focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("Essex added.")
    box.fill(GREATER_MANCHESTER)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="side by side")).to_be_focused()
    expect(box).to_be_hidden()
    assert "CM1" not in page.url
    assert page.url.count(",") == 3
    page.get_by_role("button", name="Remove Essex").focus()
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    assert visit.faults == []


def test_four_areas_fit_every_width_and_a_sheet_of_paper(page_at: PageAt, site_url: str) -> None:
    visit = page_at(300)
    page = visit.open(site_url + asked(ESSEX, BASILDON, BEXLEY, GREATER_MANCHESTER))
    expect(page.get_by_role("heading", name="side by side")).to_be_visible()
    open_all_details(page)
    for width in (300, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert overflow(page) == 0, width
        assert small_targets(page) == [], width
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("table", name="In all of them, run by the same")).to_be_visible()
    assert visit.faults == []


def test_axe_finds_nothing_in_a_comparison(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(site_url + asked(BEXLEY, BASILDON))
    page.locator("[data-offers]").evaluate("fold => { fold.open = true }")
    assert violations(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def test_without_script_it_says_what_to_do_instead(page_at: PageAt, site_url: str) -> None:
    visit = page_at(360, javascript=False)
    page = visit.open(site_url + asked(BEXLEY, HAVERING))
    told = page.get_by_role("main").locator("noscript p")
    expect(told).to_be_visible()
    expect(told).to_contain_text("It needs JavaScript, which is switched off here")
    expect(page.get_by_label("Add an area")).to_be_hidden()
    page.get_by_role("main").locator("noscript a").first.click()
    page.wait_for_url(f"{site_url}areas/")
    assert visit.faults == []


def test_without_a_connection_it_says_so_and_can_be_tried_again(
    page_at: PageAt, site_url: str
) -> None:
    page = page_at(360).page
    page.route("**/data/areas/**", lambda route: route.abort())
    page.goto(site_url + asked(BEXLEY, HAVERING))
    settled(page)
    expect(page.get_by_text("The facts could not be loaded")).to_be_visible()
    page.unroute("**/data/areas/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Bexley and Havering side by side")).to_be_visible()
