"""The charts of the labour market: what all pages share is drawn under each page's own marks."""

from __future__ import annotations

from tests.browser.conftest import PageAt

SHARED = """() => [...document.querySelectorAll('.pa-lm > ul use')].map(use => {
  const box = use.getBBox();
  return Math.round(box.width);
})"""


def test_the_shared_drawings_are_under_the_marks_of_the_page(
    site_url: str, page_at: PageAt
) -> None:
    visit = page_at(360)
    page = visit.open(f"{site_url}areas/bexley/")
    widths = page.evaluate(SHARED)
    assert len(widths) > 8
    assert min(widths) > 250
    assert visit.faults == []
