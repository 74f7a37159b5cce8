"""Every type of page on phone and desktop: axe finds nothing, and focus shows."""

from __future__ import annotations

import pytest

from tests.browser.axe import CONTRAST, violations
from tests.browser.conftest import PageAt
from tests.browser.pages import WIDTHS, open_all_details, tab_stops
from tests.browser.settling import settled
from tests.support.page_types import LOOK_ALIKES, page_types

# A redirect is left before anyone could look at it.
TYPES = {kind: address for kind, address in page_types().items() if kind != "redirect"}


# The colours at all widths and in both schemes are for test_contrast_shown, which looks at every
# pair that is on a page. Looking at them again is most of what axe does: once for each template,
# and so is the desktop.
@pytest.mark.parametrize("kind", TYPES)
def test_axe_finds_nothing_on_a_phone_and_on_a_dark_desktop(
    page_at: PageAt, site_url: str, kind: str
) -> None:
    visit = page_at(360)
    page = visit.open(site_url + TYPES[kind])
    open_all_details(page)
    assert violations(page, without=[CONTRAST] if kind in LOOK_ALIKES else []) == []
    assert visit.faults == []
    if kind in LOOK_ALIKES:
        return
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="dark")
    visit.open(site_url + TYPES[kind])
    open_all_details(page)
    assert violations(page, without=[CONTRAST]) == []
    assert visit.faults == []


def test_the_map_opened_in_its_page_has_no_violations(page_at: PageAt, site_url: str) -> None:
    page = page_at(360).open(f"{site_url}areas/bexley/")
    page.get_by_role("button", name="interactive map").click()
    settled(page)
    assert violations(page) == []


@WIDTHS
@pytest.mark.parametrize("address", ["", "areas/bexley/", "programmes/connect-to-work/", "maps/"])
def test_tab_goes_down_the_page_and_shows_where_it_is(
    page_at: PageAt, site_url: str, width: int, address: str
) -> None:
    page = page_at(width).open(site_url + address)
    stops = tab_stops(page, 40)
    assert len(stops) > 10
    assert [stop["what"] for stop in stops if not stop["marked"]] == []
    assert [stop["what"] for stop in stops if not stop["onScreen"]] == []
    assert [stop["what"] for stop in stops if not stop["inOrder"]] == []
