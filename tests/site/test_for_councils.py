"""What each council needs to link to its page and to show it: codes, badge, widget, citation."""

from __future__ import annotations

import html
import re

from generator.verify.files import BuiltSite
from tests.support.qr_reader import read_qr
from tests.support.tables import column, table

MOST_BYTES = 2_500_000
SAMPLE = ("bexley", "essex", "kings-lynn-and-west-norfolk", "isles-of-scilly")


def code_of(slug: str) -> str:
    return {slug: code for code, slug in column("local_authorities", "code", "slug").items()}[slug]


def test_the_code_of_each_council_is_there_and_those_of_a_sample_lead_to_it(
    site: BuiltSite,
) -> None:
    slugs = list(table("local_authorities")["slug"])
    assert [slug for slug in slugs if not site.exists(f"areas/{slug}/qr.svg")] == []
    for slug in SAMPLE:
        assert read_qr(site.text(f"areas/{slug}/qr.svg")) == f"{site.base}areas/{code_of(slug)}/"


def test_a_combined_authority_has_a_code_and_a_widget_too(site: BuiltSite) -> None:
    for key in table("combined_authorities")["id"]:
        here = f"combined-authorities/{key}/"
        assert site.exists(f"embed/{here}")
        assert site.exists(f"{here}qr.svg")
    assert read_qr(site.text(f"{here}qr.svg")) == site.base + here


def test_what_a_page_offers_to_copy_leads_to_files_of_the_site(site: BuiltSite) -> None:
    for slug in SAMPLE:
        codes = re.findall(r"<pre><code>(.*?)</code></pre>", site.text(f"areas/{slug}/"))
        offered = [html.unescape(code) for code in codes]
        addresses = re.findall(r'(?:href|src)="(.*?)"', " ".join(offered))
        assert len(offered) == 3
        assert f"{site.base}embed/areas/{slug}/" in addresses
        for address in addresses:
            assert site.exists(str(site.relative(address))), address


def test_all_of_it_together_is_small(site: BuiltSite) -> None:
    codes = [path.stat().st_size for path in site.root.rglob("qr.svg")]
    widgets = [path.stat().st_size for path in (site.root / "embed").rglob("index.html")]
    sections = [
        len(use_section(site.text(f"areas/{slug}/")).encode())
        for slug in table("local_authorities")["slug"]
    ]
    assert min(sections) > 0
    assert sum(codes) + sum(widgets) + sum(sections) <= MOST_BYTES


def use_section(page: str) -> str:
    return page.partition('<section aria-labelledby="use">')[2].partition("</section>")[0]
