"""An employer finds help to train staff: in own words, then in the area's part for employers."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import PageAt
from tests.browser.journey import journey
from tests.browser.pages import WIDTHS, named, results

WORDS, POSTCODE = "train my staff", "LS1 1UR"


@WIDTHS
def test_from_own_words_to_a_programme_and_the_areas_part_for_employers(
    page_at: PageAt, built_site: Path, width: int
) -> None:
    with journey(page_at, built_site, width) as going:
        page = going.page
        menu = page.get_by_role("navigation", name="Main")
        going.menu("Programmes", menu.get_by_role("link", name="Programmes"))
        going.ask(WORDS)
        box = page.get_by_role("search").get_by_role("status")
        going.told(box, "suggestion")
        going.whole()
        page.keyboard.press("Enter")
        going.arrive("Search")
        page.wait_for_url(f"{going.base}search/?q=train+my+staff")
        going.told(page.get_by_role("status"), f"results for “{WORDS}”")
        going.choose(page.get_by_label("Show"), "Programmes")
        going.choose(page.get_by_label("For", exact=True), "Employers", 1)
        links = page.locator("[data-results] a")
        expect(page.locator("[data-results]")).to_have_attribute("data-results-state", "done")
        going.tab_to(page.get_by_label("Helps with"), 1)
        assert page.url.endswith("?q=train+my+staff&kind=programme&for=employers")
        going.told(page.get_by_role("status"), "results for")
        kinds = set(links.evaluate_all("all => all.map(a => a.href.split('/').at(-3))"))
        assert kinds == {"programmes"}
        going.whole()
        first = links.first.inner_text()
        going.follow(links.first, first)
        expect(page.get_by_role("heading", name="How to start")).to_be_visible()

        going.ask(POSTCODE)
        going.told(box, f"{POSTCODE} is in Leeds.")
        going.whole()
        going.follow(results(page), "Leeds", 3)
        way = page.get_by_role("link", name="For employers", exact=True)
        going.tab_to(way)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="For employers", exact=True)).to_be_in_viewport()
        inside = page.locator("section[aria-labelledby=employers]")
        official = inside.get_by_role("link", name=named("Official page"))
        going.tab_to(inside.get_by_role("link"), 2)
        going.tab_to(official, 20)
        assert (page.locator(":focus").get_attribute("href") or "").startswith("https://")
        going.gave_nothing_away(POSTCODE)


@WIDTHS
def test_without_script_from_a_to_z_to_the_part_for_employers(
    page_at: PageAt, built_site: Path, width: int
) -> None:
    with journey(page_at, built_site, width, javascript=False) as going:
        page = going.page
        going.follow(page.get_by_role("link", name="I run a business"), "Find your council")
        leeds = page.get_by_role("main").get_by_role("link", name="Leeds", exact=True)
        going.follow(leeds.first, "Leeds", 400)
        going.tab_to(page.get_by_role("link", name="For employers", exact=True))
        page.keyboard.press("Enter")
        inside = page.locator("section[aria-labelledby=employers]")
        programme = inside.locator("h4 > a").first
        name = programme.inner_text()
        going.follow(programme, name, 3)
        going.tab_to(page.get_by_role("link", name=named("Official page")).first)
        assert (page.locator(":focus").get_attribute("href") or "").startswith("https://")
        going.asked_for_files()
