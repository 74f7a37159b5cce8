"""An interactive map in a real browser, with all 296 districts, under a sub-path."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from generator.maps.interactive import (
    Layer,
    MapView,
    MapZone,
    interactive_page,
)
from generator.maps.interactive_assets import published_assets
from tests.browser.axe import violations
from tests.browser.conftest import PageAt, Serve
from tests.browser.settling import eventually
from tests.browser.visit import Visit

ROOT = Path(__file__).parents[2]
BOUNDARIES = ROOT / "data/geography/local-authorities-2025.topojson"
BEXLEY, CAMDEN = "E09000004", "E09000007"
WIDTHS = pytest.mark.parametrize("width", [360, 1280])
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def districts() -> dict[str, str]:
    """Code -> name, from the boundary file."""
    geometries = json.loads(BOUNDARIES.read_text("utf-8"))["objects"]["districts"]["geometries"]
    return {each["id"]: each["properties"]["name"] for each in geometries}


def with_slugs() -> str:
    """The boundary file as it is published, each district's code standing for its slug."""
    topology = json.loads(BOUNDARIES.read_text("utf-8"))
    for each in topology["objects"]["districts"]["geometries"]:
        each["properties"]["slug"] = each["id"]
    return json.dumps(topology)


def zone(name: str, members: tuple[str, ...], fill: int, part: tuple[str, ...] = ()) -> MapZone:
    slug = name.lower().replace(" ", "-")
    lines = (f"Help to work: {name} Partnership",)
    return MapZone(slug, name, members, part, lines, f"../../zones/{slug}/", fill)


def england() -> MapView:
    """Every district in a zone by the first letters of its code; London's split in another."""
    names = districts()
    starts = sorted({code[:3] for code in names})
    by_code = tuple(
        zone(f"Area {start}", tuple(c for c in names if c.startswith(start)), number)
        for number, start in enumerate(starts, start=1)
    )
    london = tuple(code for code in names if code.startswith("E09"))
    by_side = (
        zone("London east", london[:16], 6, part=london[20:21]),
        zone("London west", london[16:20] + london[21:], 7),
    )
    return MapView(
        id="test",
        title="Help to work areas",
        description="Who helps people into work, by council.",
        layers=(
            Layer("kinds", "Kinds of council", "Made up for a test.", by_code, True),
            Layer("sides", "Sides of London", "London only.", by_side, False),
        ),
        root="../../",
        page_href="../../maps/",
        page_name="all maps",
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """Base address of a site with three maps, a page that frames one, and area pages to land on."""
    root = tmp_path_factory.mktemp("site")
    for address, source in published_assets(ROOT / "site_templates").items():
        (root / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, root / address)
    (root / "data").mkdir()
    (root / "data/boundaries.topojson").write_text(with_slugs(), "utf-8")
    view = england()
    for name, made in {
        "england": view,
        "bexley": replace(view, focus=(BEXLEY,)),
        "plain": replace(view, layers=()),
    }.items():
        write(root / "map" / name, interactive_page(made))
    frame = '<iframe src="../map/bexley/" title="Map" width="320" height="480"></iframe>'
    write(root / "framed", f"{LANDING}<h1>Framed</h1>{frame}")
    write(root / "maps", f"{LANDING}<h1>Landed</h1>")
    for code in (BEXLEY, CAMDEN):
        write(root / "areas" / code, f"{LANDING}<h1>Landed</h1>")
    return serve(root, "/atlas/")


LANDING = '<!DOCTYPE html><html lang="en-GB"><title>Page</title><link rel="icon" href="data:,">'


def write(directory: Path, page: str) -> None:
    directory.mkdir(parents=True)
    (directory / "index.html").write_text(page, "utf-8")


def opened(visit: Visit, address: str) -> Page:
    page = visit.open(address)
    expect(page.locator("path.area")).to_have_count(296)
    return page


def shape(code: str) -> str:
    """Selector of a council's shape."""
    return f'path.area[data-code="{code}"]'


@WIDTHS
@pytest.mark.parametrize("name", ["england", "bexley", "plain"])
def test_a_map_draws_every_district_and_asks_nobody_else(
    page_at: PageAt, site: str, width: int, name: str
) -> None:
    visit = page_at(width)
    page = opened(visit, f"{site}map/{name}/")
    assert len(
        {page.locator("path.area").nth(n).get_attribute("data-code") for n in range(296)}
    ) == (296)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert visit.faults == []


@WIDTHS
@SCHEMES
@pytest.mark.parametrize("name", ["england", "bexley"])
def test_axe_finds_nothing(page_at: PageAt, site: str, width: int, dark: bool, name: str) -> None:
    page = opened(page_at(width, dark=dark), f"{site}map/{name}/")
    page.locator("#find").fill("bex")
    page.locator(f'[data-code="{BEXLEY}"] a').focus()
    assert violations(page) == []


def test_pointing_at_a_council_says_its_zone_and_who_delivers(page_at: PageAt, site: str) -> None:
    page = opened(page_at(1280), f"{site}map/bexley/")
    page.locator(shape(BEXLEY)).hover()
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading")).to_have_text("Bexley")
    expect(panel).to_contain_text("Area E09")
    expect(panel).to_contain_text("Help to work: Area E09 Partnership")
    expect(panel.get_by_role("link", name="See what is available in Bexley")).to_be_visible()


def test_a_click_on_a_council_goes_to_its_page(page_at: PageAt, site: str) -> None:
    visit = page_at(1280)
    page = opened(visit, f"{site}map/bexley/")
    page.locator(shape(BEXLEY)).click()
    page.wait_for_url(f"{site}areas/{BEXLEY}/")
    assert visit.faults == []


def test_a_first_tap_says_what_is_there_and_a_second_goes_to_the_page(
    page_at: PageAt, site: str
) -> None:
    visit = page_at(360, touch=True)
    page = opened(visit, f"{site}map/bexley/")
    page.keyboard.press("Escape")
    page.locator(shape(BEXLEY)).tap()
    expect(page.locator("#panel").get_by_role("heading")).to_have_text("Bexley")
    page.locator(shape(BEXLEY)).tap()
    page.wait_for_url(f"{site}areas/{BEXLEY}/")
    assert visit.faults == []


def test_one_finger_scrolls_the_page_and_two_move_the_map(page_at: PageAt, site: str) -> None:
    page = opened(page_at(360, touch=True), f"{site}map/bexley/")
    expect(page.locator("#map")).to_have_css("touch-action", "pan-x pan-y")


def test_the_keyboard_alone_finds_highlights_and_follows(page_at: PageAt, site: str) -> None:
    page = opened(page_at(1280), f"{site}map/england/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("Camden")
    link = page.locator(f'#groups [data-code="{CAMDEN}"] a')
    for _ in range(5):
        page.keyboard.press("Tab")
        if link.evaluate("element => element === document.activeElement"):
            break
    expect(link).to_be_focused()
    expect(page.locator("#panel").get_by_role("heading")).to_have_text("Camden")
    expect(page.locator("path.area-outline")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}areas/{CAMDEN}/")


def test_a_council_too_small_to_see_is_brought_closer(page_at: PageAt, site: str) -> None:
    page = opened(page_at(360), f"{site}map/england/")
    city = page.locator(shape("E09000001"))
    before = city.bounding_box()
    page.goto(f"{site}map/england/#E09000001")
    eventually(page, lambda: (city.bounding_box() or {"width": 0})["width"] > 20)
    assert before is not None
    assert before["width"] < 5


def test_focus_on_a_zone_outlines_it_and_says_who_delivers(page_at: PageAt, site: str) -> None:
    page = opened(page_at(1280), f"{site}map/england/")
    page.locator("details.group summary").nth(1).focus()
    expect(page.locator("#panel")).to_contain_text("Area E07")
    expect(page.locator("#panel")).to_contain_text("Covers 164 councils.")
    expect(page.locator("path.zone-outline")).to_have_count(1)


def test_escape_clears_what_was_chosen(page_at: PageAt, site: str) -> None:
    page = opened(page_at(1280), f"{site}map/england/#{BEXLEY}")
    expect(page.locator("#panel").get_by_role("heading")).to_have_text("Bexley")
    page.keyboard.press("Escape")
    expect(page.locator("#panel").get_by_role("heading")).to_have_text("Kinds of council")
    expect(page.locator("path.area-outline")).to_have_count(0)


def test_tab_goes_through_the_map_and_out_again(page_at: PageAt, site: str) -> None:
    page = opened(page_at(1280), f"{site}map/england/")
    page.locator("#map").focus()
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.locator("#find")).to_be_focused()


def test_a_text_typed_before_the_names_have_come_is_used_when_they_have(
    page_at: PageAt, site: str
) -> None:
    visit = page_at(1280)
    held: list[Route] = []
    visit.page.route("**/boundaries.topojson", lambda route: held.append(route))
    page = visit.page
    page.goto(f"{site}map/england/", wait_until="domcontentloaded")
    page.locator("#find").fill("bexl")
    expect(page.locator("details.group:visible")).to_have_count(4)
    for route in held:
        route.continue_()
    expect(page.locator("#groups li[data-code]:visible")).to_have_text(["Bexley"])


def test_another_boundary_set_redraws_relabels_and_relists(page_at: PageAt, site: str) -> None:
    page = opened(page_at(1280), f"{site}map/england/")
    before = page.locator("#groups").inner_html()
    page.get_by_label("Boundaries to show").select_option("Sides of London")
    expect(page.locator("#note")).to_have_text("London only.")
    expect(page.locator("#groups summary")).to_have_text(
        [re.compile("London east"), re.compile("London west"), "Not in any of these zones"]
    )
    expect(page.locator('path.area[class*="fill-"]')).to_have_count(33)
    expect(page.locator("path.area.partly")).to_have_count(1)
    expect(page.locator("#groups").get_by_text("(part)")).to_have_count(1)
    page.get_by_label("Boundaries to show").select_option("Kinds of council")
    tidy = re.compile(r"\s+")
    assert tidy.sub("", page.locator("#groups").inner_html()) == tidy.sub("", before)


def test_a_chosen_council_is_placed_on_the_other_boundary_sets_too(
    page_at: PageAt, site: str
) -> None:
    page = opened(page_at(1280), f"{site}map/bexley/")
    page.get_by_text("On 1 other map").click()
    expect(page.locator("#panel dl")).to_contain_text("Help to work: London east Partnership")


def test_the_wheel_scrolls_the_page_until_the_reader_is_in_the_map(
    page_at: PageAt, site: str
) -> None:
    page = opened(page_at(360), f"{site}map/plain/")
    box = page.locator("#map").bounding_box()
    assert box is not None

    def england_width() -> float:
        return float(
            page.evaluate("document.querySelector('path.area').parentNode.getBBox().width")
        )

    at_first = england_width()
    page.mouse.move(box["x"] + 180, box["y"] + 200)
    page.mouse.wheel(0, 200)
    eventually(page, lambda: bool(page.evaluate("scrollY > 0")))
    assert england_width() == at_first
    page.evaluate("scrollTo(0, 0)")
    page.locator("#map").focus()
    page.mouse.wheel(0, -200)
    eventually(page, lambda: england_width() > at_first * 1.1)


def test_a_link_in_a_frame_leaves_the_frame(page_at: PageAt, site: str) -> None:
    visit = page_at(360)
    page = visit.open(f"{site}framed/")
    frame = page.frame_locator("iframe")
    expect(frame.locator("path.area")).to_have_count(296)
    expect(frame.get_by_text("Back to all maps")).to_be_hidden()
    frame.get_by_role("link", name="See what is available in Bexley").click()
    page.wait_for_url(f"{site}areas/{BEXLEY}/")
    assert visit.faults == []


@WIDTHS
def test_without_script_the_zones_are_there_and_where_to_read_the_rest(
    page_at: PageAt, site: str, width: int
) -> None:
    visit = page_at(width, javascript=False)
    page = visit.open(f"{site}map/england/")
    expect(page.locator("#map")).to_be_hidden()
    expect(page.locator("#find")).to_be_hidden()
    expect(page.locator(".places > noscript p")).to_contain_text("need JavaScript")
    page.locator("summary", has_text="Area E09").click()
    expect(page.get_by_text("Help to work: Area E09 Partnership")).to_be_visible()
    expect(page.get_by_role("link", name="More about Area E09")).to_be_visible()
    page.locator(".places > noscript").get_by_role("link", name="all maps").click()
    page.wait_for_url(f"{site}maps/")
    assert visit.faults == []


def test_when_the_boundaries_do_not_come_the_map_says_so(page_at: PageAt, site: str) -> None:
    visit = page_at(360)
    visit.page.route("**/boundaries.topojson", lambda route: route.abort())
    page = visit.open(f"{site}map/england/")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("The map and the names of councils could not be loaded.")
    expect(panel.get_by_role("link")).to_have_attribute("href", "../../maps/")
