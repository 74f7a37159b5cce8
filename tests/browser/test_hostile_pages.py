"""Hostile text in every text column, past the checks: in a real browser it is text and no more.

`canary` is there for whatever runs to call. See tests/unit/publish/test_hostile_site.py for files
other than pages.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, Route, expect

from tests.browser.canary import watched
from tests.browser.conftest import PageAt, Serve
from tests.browser.parsed import parsed
from tests.browser.visit import Visit
from tests.support.hostile import RUN
from tests.support.hostile_atlas import without_harm
from tests.support.hostile_site import FilledSites, filled_sites
from tests.support.tiny_page_types import EVERY_KIND, REDIRECTS
from tests.support.tiny_places import BRIGHTON, HASTINGS, LEWES

__all__ = ["filled_sites"]

PREFIX = "/provision/"
INERT_SCHEMES = {"https:", "http:", "unsafe:"}


def pages_of(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
    }


def blank(page_at: PageAt) -> Page:
    page = page_at(360).page
    page.goto("about:blank")
    return page


def test_a_page_is_the_one_it_would_be_of_harmless_texts(
    page_at: PageAt, filled_sites: FilledSites
) -> None:
    hostile, harmless = pages_of(filled_sites.hostile), pages_of(filled_sites.harmless)
    assert hostile.keys() == harmless.keys()
    page = blank(page_at)
    different, schemes = [], set()
    for address in EVERY_KIND:
        file = f"{address}index.html" if address.endswith("/") or not address else address
        bad, good = parsed(page, hostile[file]), parsed(page, harmless[file])
        schemes |= set(bad["schemes"])
        same = [without_harm(part) for part in bad["parts"]] == good["parts"]
        if not same or bad["quirks"]:
            different.append(address)
    assert different == []
    assert schemes <= INERT_SCHEMES


def test_no_page_runs_a_text_or_breaks_its_policy(
    page_at: PageAt, serve: Serve, filled_sites: FilledSites
) -> None:
    base = serve(filled_sites.hostile, PREFIX)
    visit = page_at(1280)
    canary = watched(visit.page)
    visit.open(base)
    for address in EVERY_KIND:
        come_to(visit.page, f"{base}{address}", leads_on=address in REDIRECTS)
    assert canary.take() == []
    assert visit.faults == []


def test_what_scripts_show_of_hostile_data_and_addresses_is_text(
    page_at: PageAt, serve: Serve, filled_sites: FilledSites
) -> None:
    base = serve(filled_sites.hostile, PREFIX)
    visit = page_at(1280)
    canary = watched(visit.page)
    for show in (search, suggest, narrow, compare, own_list, shared_list, on_a_map, offline):
        show(visit, base)
        assert (show.__name__, canary.take(), visit.faults) == (show.__name__, [], [])


def come_to(page: Page, address: str, *, leads_on: bool) -> None:
    """A page that leads on is left before it could be loaded."""
    page.goto(address, wait_until="commit" if leads_on else "load")
    if leads_on:
        page.wait_for_url(lambda there: there != address)


BAD = "brighton <img src=x onerror=canary(1)>\"'><script>canary(1)</script>"
ASKED = quote(BAD)


def search(visit: Visit, base: str) -> None:
    """In the address, and in what is found."""
    page = visit.open(f"{base}search/?q={ASKED}&kind={ASKED}&for=__proto__&status=constructor")
    expect(page.locator("[data-results-state=done]")).to_be_visible()
    expect(page.locator("[data-results] a").first).to_contain_text(RUN)
    page.goto(f"{base}search/?q=__proto__+constructor+toString")
    expect(page.locator("[data-results-state]:not([data-results-state=loading])")).to_have_count(1)


def suggest(visit: Visit, base: str) -> None:
    page = visit.open(base)
    page.get_by_role("searchbox").fill("brighton")
    expect(page.locator(".pa-find__results a").first).to_contain_text(RUN)
    page.get_by_role("searchbox").fill("EH1 1AA")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator(".pa-find__results a").last).to_have_attribute(
        "href", re.compile("^unsafe:|^https?:")
    )


def narrow(visit: Visit, base: str) -> None:
    """The filters of a council's page, the saving of a programme and the map in the page."""
    page = visit.open(f"{base}areas/lewes/?for={ASKED}&want=__proto__#in={ASKED}")
    choice = page.locator("main select").first
    choice.select_option(index=1)
    page.locator("main [data-save] button:visible").first.click()
    page.goto(f"{base}programmes/skills-fund/#in={ASKED}")
    expect(page.locator("h1")).to_contain_text(RUN)


def compare(visit: Visit, base: str) -> None:
    page = visit.open(f"{base}compare/?areas={ASKED},__proto__,{BRIGHTON},{LEWES}")
    expect(page.locator("main table").first).to_contain_text(RUN)
    expect(page.locator("main")).to_contain_text("is not the code of an area")


def own_list(visit: Visit, base: str) -> None:
    """What another page of the same host may have put into the storage."""
    kept = [
        {"area": LEWES, "programme": "work-coach"},
        {"area": BAD, "programme": "skills-fund"},
        {"area": "", "programme": BAD},
        {"area": "constructor", "programme": "constructor"},
        {"area": HASTINGS, "programme": "pier-jobs"},
        None,
        BAD,
    ]
    text = json.dumps({"version": 1, "items": kept, "__proto__": {"x": BAD}})
    visit.page.evaluate(
        "([text, bad]) => { localStorage.setItem('atlas-shortlist', text);"
        " localStorage.setItem('atlas-theme', bad); localStorage.setItem('atlas-offline', bad); }",
        [text, BAD],
    )
    page = visit.open(f"{base}shortlist/")
    expect(page.locator(".pa-listed").first).to_contain_text(RUN)
    official = page.locator(".pa-listed a[rel~=external]").first
    expect(official).to_have_attribute("href", re.compile("^unsafe:|^https?:"))


def shared_list(visit: Visit, base: str) -> None:
    page = visit.open(f"{base}shortlist/?list={LEWES}:work-coach,__proto__,{ASKED};{ASKED}:x;;:")
    expect(page.locator(".pa-listed")).to_have_count(1)


def on_a_map(visit: Visit, base: str) -> None:
    page = visit.open(f"{base}areas/lewes/map/#{ASKED}")
    expect(page.locator("#panel h2")).to_contain_text(RUN)
    page.goto(f"{base}areas/lewes/map/#{BRIGHTON}")
    page.locator("#find").fill("<img")
    expect(page.locator("#groups li a").first).to_contain_text(RUN)
    page.locator("#layer").select_option(index=1)
    expect(page.locator("#groups li a").first).to_contain_text(RUN)


def offline(visit: Visit, base: str) -> None:
    """The address of the page that was wanted, which the service worker puts behind the #."""
    for wanted in ("javascript:canary(1)", "//evil.example/", "http://[", ASKED, "areas/lewes/"):
        visit.page.goto("about:blank")
        page = visit.open(f"{base}offline/#{wanted}")
        expect(page.locator("[data-kept] li")).to_have_count(1)
        links = page.locator("[data-wanted] a")
        for at in range(links.count()):
            expect(links.nth(at)).to_have_attribute("href", re.compile("^http://127.0.0.1:"))


INJECTED = """
<script>canary("inline")</script>
<script src="data:text/javascript,canary('data')"></script>
<script type="module">canary("module")</script>
<img src="data:," alt="" onerror="canary('handler')">
<style>body { color: red }</style>
<p style="color: red">x</p>
<object data="data:text/html,x"></object>
<iframe src="data:text/html,x"></iframe>
<iframe srcdoc="<script>parent.canary('frame')</script>"></iframe>
<img src="https://evil.example/x.png" alt="">
<form action="https://evil.example/" id="send"></form>
<a href="javascript:canary('link')" id="go" target="_self">x</a>
"""
BLOCKED = {
    "script-src-elem: inline",
    "script-src-elem: data",
    "script-src-attr: inline",
    "style-src-elem: inline",
    "style-src-attr: inline",
    "object-src: data",
    "frame-src: ",
    "img-src: https://evil.example/x.png",
    "form-action: https://evil.example/?",
}


def test_the_policy_of_each_kind_of_page_blocks_what_is_slipped_into_it(
    page_at: PageAt, serve: Serve, filled_sites: FilledSites
) -> None:
    """As if something had got through after all."""
    base = serve(filled_sites.harmless, PREFIX)
    page = page_at(1280).page
    canary = watched(page)
    page.route("**/*", slip_in)
    for address in EVERY_KIND:
        page.goto(f"{base}{address}", wait_until="load")
        page.evaluate("document.getElementById('send').submit()")
        page.evaluate("document.getElementById('go').click()")
        notes = canary.take_with(page, BLOCKED)
        assert (address, [note for note in notes if note.startswith("ran")]) == (address, [])
        assert (address, BLOCKED - set(notes)) == (address, set())


def test_without_a_policy_all_of_it_would_run(page_at: PageAt) -> None:
    """So that nothing blocked means nothing there."""
    page = page_at(1280).page
    canary = watched(page)
    page.goto("about:blank")
    page.set_content(INJECTED)
    page.evaluate("document.getElementById('go').click()")
    wanted = {f"ran: {how}" for how in ("inline", "data", "module", "handler", "frame", "link")}
    ran = {note for note in canary.take_with(page, wanted) if note.startswith("ran: ")}
    assert ran == wanted


def slip_in(route: Route) -> None:
    """A page with what an attacker would add, and nothing else: its own files take no part.

    A page that leads on stays, to be looked at.
    """
    if route.request.resource_type != "document":
        route.abort()
        return
    answer = route.fetch()
    text = answer.text().replace('http-equiv="refresh"', 'http-equiv="x-refresh"')
    before, end, after = text.rpartition("</body>")
    route.fulfill(response=answer, body=f"{before}{INJECTED}{end}{after}")
