"""An adviser makes a list for a client, puts it in order, passes it on and prints it."""

from __future__ import annotations

import json
import re
from calendar import month_name
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAt
from tests.browser.journey import journey
from tests.browser.pages import WIDTHS, named, results
from tests.browser.saved_list import button, entries, kept, menu_link, names, row, said, sheets

LEEDS_CODE, POSTCODE = "E08000035", "LS1 1UR"
# A client may give a postcode or the name of the council: one at each width.
GIVEN = pytest.mark.parametrize(
    ("width", "typed", "told"),
    [(360, POSTCODE, f"{POSTCODE} is in Leeds."), (1280, "leeds", "suggestions")],
)


def published(site: Path, programme: str) -> dict[str, Any]:
    """What the data says of a programme."""
    record: dict[str, Any] = json.loads((site / f"data/programmes/{programme}.json").read_bytes())
    return record


def month_and_year(date: str) -> str:
    """`2026-02-24` as "February 2026"; `2024` as it is."""
    year, *month = date.split("-")[:2]
    return " ".join([*(month_name[int(one)] for one in month), year])


@GIVEN
def test_from_where_a_client_lives_to_a_list_that_is_shared_and_printed(
    page_at: PageAt, built_site: Path, width: int, typed: str, told: str
) -> None:
    with journey(page_at, built_site, width) as going:
        page = going.page
        going.ask(typed)
        going.told(page.get_by_role("search").get_by_role("status"), told)
        going.whole()
        going.follow(results(page).first, "Leeds", 3)
        fit = page.get_by_role("region", name="Find what fits you")
        going.choose(fit.get_by_label("I want"), "I want to find a job")
        going.tab_to(fit.get_by_role("button", name="Clear"), 1)
        going.told(fit.get_by_role("status"), "programmes fit")
        saved = []
        for number in range(1, 4):
            going.tab_to(page.get_by_role("button", name=re.compile("^Save .+ to your list$")))
            name = (page.locator(":focus").get_attribute("aria-label") or "")[5:-13]
            page.keyboard.press("Enter")
            going.told(said(page), f"{name} saved to your list.")
            expect(button(page, f"Remove {name} from your list").first).to_be_focused()
            expect(menu_link(page)).to_have_text(f"My list ({number})")
            saved.append(name)
        going.whole()

        going.menu("My list", menu_link(page), back=True)
        assert names(page) == saved
        going.tab_to(row(page, "Move down", saved[0], "Leeds"))
        page.keyboard.press("Enter")
        going.told(said(page), f"{saved[0]} moved down. It is now 2 of 3.")
        expect(row(page, "Move down", saved[0], "Leeds")).to_be_focused()
        order = [saved[1], saved[0], saved[2]]
        assert names(page) == order
        going.whole()

        going.tab_to(button(page, "Clear the list"), back=True)
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog", name="Clear your list?")).to_be_visible()
        expect(button(page, "No, keep it")).to_be_focused()
        going.whole()
        page.keyboard.press("Escape")
        expect(button(page, "Clear the list")).to_be_focused()

        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        going.tab_to(button(page, "Copy a link"), 1, back=True)
        page.keyboard.press("Enter")
        going.told(said(page), "copied")
        link = str(page.evaluate("navigator.clipboard.readText()"))
        ids = [one.partition(":")[2] for one in kept(page) or []]
        assert link == f"{going.base}shortlist/?list={LEEDS_CODE}:{','.join(ids)}"
        client = page_at(width).open(link)
        expect(client.get_by_role("heading", level=1)).to_have_text("Shared list")
        assert names(client) == order
        assert client.evaluate("localStorage.length") == 0

        going.tab_to(button(page, "Print"), 3, back=True)
        page.emulate_media(media="print")
        expect(page.get_by_text("3 programmes for Leeds")).to_be_visible()
        expect(page.get_by_text("Edition of 21 November 2026. Check")).to_be_visible()
        records = [published(built_site, one) for one in ids]
        assert {bool(one["official_url"]) for one in records} == {True, False}
        for entry, record in zip(entries(page).all(), records, strict=True):
            expect(entry).to_contain_text("For Leeds")
            official = entry.locator("p", has_text="Official page:")
            if address := record["official_url"]:
                expect(official).to_contain_text(urlsplit(address).netloc)
                expect(official.get_by_role("link")).to_have_attribute("href", address)
            else:
                expect(official).to_have_count(0)
                expect(entry.get_by_text("We have not found an official page.")).to_be_visible()
            dated = entry.locator("p", has_text=re.compile("^Programme:"))
            expect(dated).to_contain_text(month_and_year(record["evidence_date"]))
        assert 1 <= sheets(page) <= 2
        if typed == POSTCODE:
            going.gave_nothing_away(POSTCODE)
        else:
            going.asked_for_files()


@WIDTHS
def test_without_script_the_page_of_the_council_does_for_a_list(
    page_at: PageAt, built_site: Path, width: int
) -> None:
    with journey(page_at, built_site, width, javascript=False) as going:
        page = going.page
        menu = page.get_by_role("navigation", name="Main")
        going.menu("My list", menu.get_by_role("link", name="My list"))
        main = page.get_by_role("main")
        expect(page.get_by_text(named("A list of your own needs JavaScript"))).to_be_visible()
        council = main.get_by_role("link", name="open the page of your council")
        going.follow(council, "Find your council")
        going.follow(main.get_by_role("link", name="Leeds", exact=True).first, "Leeds", 400)
        card = page.locator("[data-save]").filter(visible=True).locator("h4 > a").first
        name = card.inner_text()
        going.follow(card, name, 100)
        going.tab_to(page.get_by_role("link", name=named("Official page")).first)
        assert (page.locator(":focus").get_attribute("href") or "").startswith("https://")
        page.go_back()
        going.arrive("Leeds")
        page.emulate_media(media="print")
        expect(page.get_by_text(name, exact=True).first).to_be_visible()
        going.asked_for_files()
