"""A resident finds help: from a postcode on the home page to a printed list."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import PageAt
from tests.browser.journey import journey
from tests.browser.pages import WIDTHS, named, results, search_box
from tests.browser.saved_list import entries, kept, menu_link, names, said, sheets

TYPED, READ_AS = "bn2o 8hr", "BN20 8HR"
COUNCILS = "It is in Eastbourne (district council) and East Sussex (county council)."

# Which programme each element is about: the one that it names, or that it links to first.
PROGRAMMES = """
all => all.map((one) => one.dataset.save || one.querySelector("a").pathname.split("/").at(-2))
"""


@WIDTHS
def test_from_a_postcode_to_a_printed_list(page_at: PageAt, built_site: Path, width: int) -> None:
    with journey(page_at, built_site, width) as going:
        page = going.page
        going.ask(TYPED)
        going.told(page.get_by_role("search").get_by_role("status"), f"{READ_AS}. {COUNCILS}")
        expect(results(page)).to_have_text([named("Eastbourne"), named("East Sussex")])
        going.whole()
        going.follow(results(page).first, "Eastbourne", 3)

        fit = page.get_by_role("region", name="Find what fits you")
        going.choose(fit.get_by_label("I am"), "I am aged 50")
        going.choose(fit.get_by_label("I want"), "I want to find a job", 1)
        shown = page.locator("li[data-save]:not([hidden])").filter(visible=True)
        going.tab_to(fit.get_by_role("button", name="Clear"), 1)
        assert re.fullmatch(r".*\?for=over-50s&want=job-search", page.url)
        going.told(fit.get_by_role("status"), "programmes fit")
        told = int(fit.get_by_role("status").inner_text().split()[0])
        assert told == len(set(shown.evaluate_all(PROGRAMMES))) > 0
        going.whole()

        first = shown.first.get_by_role("link").first
        name = first.inner_text()
        going.follow(first, name)
        for question in ("Who can get it", "How to start"):
            answer = page.locator("section").filter(has=page.get_by_role("heading", name=question))
            expect(answer.get_by_role("paragraph").first).to_contain_text(re.compile(r"\w+ \w+"))
        going.tab_to(page.get_by_role("button", name=f"Save {name} to your list"))
        page.keyboard.press("Enter")
        going.told(said(page), f"{name} saved to your list.")
        expect(menu_link(page)).to_have_text("My list (1)")
        going.whole()

        going.menu("My list", menu_link(page), back=True)
        assert names(page) == [name]
        expect(entries(page)).to_contain_text("How to start")
        going.whole()
        going.tab_to(page.get_by_role("button", name="Print", exact=True))
        page.emulate_media(media="print")
        expect(page.locator("button, nav, form").filter(visible=True)).to_have_count(0)
        assert sheets(page) == 1
        assert len(kept(page) or []) == 1
        going.gave_nothing_away(READ_AS, TYPED)


@WIDTHS
def test_without_script_from_a_to_z_to_the_official_page(
    page_at: PageAt, built_site: Path, width: int
) -> None:
    with journey(page_at, built_site, width, javascript=False) as going:
        page = going.page
        expect(page.get_by_text(named("Without JavaScript, Search opens"))).to_be_visible()
        going.ask(READ_AS)
        page.keyboard.press("Enter")
        # A form without named fields sends an empty query: nothing of what was typed.
        page.wait_for_url(re.compile(rf"{re.escape(going.base)}areas/\??$"))
        expect(search_box(page)).to_have_value("")
        council = page.get_by_role("main").get_by_role("link", name="Eastbourne", exact=True)
        going.follow(council.first, "Eastbourne", 400)
        card = page.locator("[data-save]").filter(visible=True).locator("h4 > a").first
        name = card.inner_text()
        going.follow(card, name, 100)
        for question in ("Who can get it", "How to start"):
            expect(page.get_by_role("heading", name=question)).to_be_visible()
        going.tab_to(page.get_by_role("link", name=named("Official page")).first)
        address = page.locator(":focus").get_attribute("href") or ""
        assert address.startswith("https://")
        going.gave_nothing_away(READ_AS)
