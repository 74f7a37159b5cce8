"""What changed: feeds of the whole site, and marks on pages recomputed from the tables."""

from __future__ import annotations

import html
import json
import re

from generator.verify.atom import parse_feed
from generator.verify.files import BuiltSite
from tests.site.conftest import Pages
from tests.support.tables import DATA, column, table

NOTICES = dict(
    sorted(zip(table("freshness")["months"].astype(int), table("freshness")["label"], strict=True))
)


def editions() -> list[str]:
    return sorted(path.stem for path in (DATA / "editions").glob("*.json"))


def feeds() -> list[str]:
    slugs = table("local_authorities")["slug"]
    return ["changes/feed.xml", *(f"areas/{slug}/feed.xml" for slug in slugs)]


def test_every_council_and_england_have_a_feed_of_their_own(site: BuiltSite) -> None:
    found = [parse_feed(site.file(path).read_bytes()) for path in feeds()]
    assert all(feed.entries for feed in found)
    assert len({feed.id for feed in found}) == len(feeds())


def test_a_feed_is_light(site: BuiltSite) -> None:
    sizes = sorted(site.file(path).stat().st_size for path in feeds())
    assert sizes[len(sizes) // 2] <= 1500


def test_pages_name_the_feed_that_is_theirs(site: BuiltSite, pages: Pages) -> None:
    for address, feed in (("areas/bexley/", "areas/bexley/feed.xml"), ("", "changes/feed.xml")):
        html = site.text(f"{address}index.html")
        (found,) = re.findall(r'type="application/atom\+xml"[^>]*href="([^"]+)"', html)
        assert site.relative(site.resolve(address, found)) == feed
        assert address in pages


def test_every_edition_on_record_is_on_the_page(site: BuiltSite) -> None:
    html = site.text("changes/index.html")
    assert re.findall(r'id="edition-([\d-]+)"', html) == editions()[::-1]
    first = json.loads((DATA / "editions" / f"{editions()[0]}.json").read_bytes())
    assert f"First edition: {len(first['programmes'])} programmes." in html


def test_an_edition_is_small() -> None:
    for day in editions():
        assert (DATA / "editions" / f"{day}.json").stat().st_size <= 150_000


def test_old_evidence_carries_its_notice_and_fresh_evidence_none(site: BuiltSite) -> None:
    today = json.loads(site.text("data/index.json"))["edition"]
    wrong = {}
    for key, checked in column("programmes", "id", "evidence_date").items():
        head = site.text(f"programmes/{key}/index.html").partition("</header>\n<p")[0]
        shown = [label for label in NOTICES.values() if f">{label}<" in head]
        if shown != (expected := notice(checked, today)):
            wrong[key] = (checked, shown, expected)
    assert wrong == {}


def test_who_runs_it_where_and_local_schemes_carry_theirs(site: BuiltSite) -> None:
    today = json.loads(site.text("data/index.json"))["edition"]
    label = table("freshness").set_index("id")["label"]
    facts: list[dict[str, str]] = []
    for code, slug in column("local_authorities", "code", "slug").items():
        record = json.loads(site.text(f"data/areas/{code}.json"))
        facts += [one for programme in record["programmes"] for one in programme["deliveries"]]
        facts += record["local_schemes"]
        page = site.text(f"areas/{slug}/index.html")
        for scheme in record["local_schemes"]:
            part = page.partition(f'id="{scheme["anchor"]}"')[2].partition("<li id=")[0]
            due = notice(scheme["evidence_date"] or "", today)
            assert [one for one in NOTICES.values() if f">{one}<" in part] == due
    shown = [[label[one["freshness"]]] if "freshness" in one else [] for one in facts]
    assert shown == [notice(one["evidence_date"] or "", today) for one in facts]
    assert any(shown)


def test_the_widget_tells_the_age_of_who_runs_it(site: BuiltSite) -> None:
    label = table("freshness").set_index("id")["label"]
    shown, expected = [], []
    for code, slug in column("local_authorities", "code", "slug").items():
        record = json.loads(site.text(f"data/areas/{code}.json"))
        deliveries = {one["id"]: one["deliveries"] for one in record["programmes"]}
        for line in re.findall(r"<li><a.*?</span>", site.text(f"embed/areas/{slug}/index.html")):
            key = line.partition("/programmes/")[2].partition("/")[0]
            who = html.unescape(line.partition("<span>")[2])
            named = [
                one
                for one in deliveries[key]
                if any(f" {provider['name']}" in who for provider in one["providers"])
            ]
            shown.append((slug, key, set(re.findall(r"<b>(.*?)</b>", who))))
            old = {str(label[one["freshness"]]) for one in named if "freshness" in one}
            expected.append((slug, key, old))
    assert shown == expected
    assert any(labels for _, _, labels in shown)


def notice(checked: str, today: str) -> list[str]:
    """Counted in whole months, a partial date as the last day that it may mean."""
    if not checked:
        return []
    year, month, day = (int(part) for part in (checked + "-12-31"[len(checked) - 4 :]).split("-"))
    now = [int(part) for part in today.split("-")]
    age = (now[0] * 12 + now[1]) - (year * 12 + month) - (now[2] < day)
    return [label for months, label in NOTICES.items() if age >= months][-1:]
