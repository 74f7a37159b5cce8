"""Each gate lets a sound site through, and stops the one with its fault, at its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.rulebook import rulebook
from generator.verify import weights
from generator.verify.run import verify
from tests.support.small_site import AREA, BASE, HASH, INDEX, SCRIPT, listed, page, write_site

Plant = Callable[[Path], None]


@dataclass(frozen=True)
class Fault:
    """`rule` is found in `file`, with `says` in the message, at `line` where that is given."""

    name: str
    plant: Plant
    rule: str
    file: str
    says: str = ""
    line: int | None = None


def swap(path: str, old: str, new: str) -> Plant:
    """Change the one place in a file where `old` stands."""

    def plant(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return plant


def put(path: str, text: str) -> Plant:
    def plant(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return plant


def drop(path: str) -> Plant:
    return lambda root: (root / path).unlink()


def area(**changes: object) -> Plant:
    return put("data/areas/E09000004.json", json.dumps(AREA | changes))


HOME, ABOUT, BEXLEY = "index.html", "about/index.html", "areas/bexley/index.html"
WORDS = "<p>Words"
FEED, MAP, RECORD = "areas/bexley/feed.xml", "sitemap.xml", "data/areas/E09000004.json"
TABLE = "data/areas/E09000004.csv"


def body(html: str) -> Plant:
    """Other words on the page about the site; they come on line 19."""
    return swap(ABOUT, WORDS, html)


FAULTS = (
    Fault("a link to a page that is not there", body('<a href="../no/">x</a>'), "broken-link",
          ABOUT, "../no/ leads nowhere", 19),
    Fault("a link out of the site's folder", body('<a href="/other/">x</a>'), "broken-link", ABOUT,
          "leads out of the site"),
    Fault("an image that is not there", body('<img src="no.png" alt="">'), "broken-link", ABOUT,
          "no.png, which is not there"),
    Fault("a script that imports what is not there", put("assets/more.js", 'import "./no.js"'),
          "broken-link", "assets/more.js", "./no.js", 1),
    Fault("a style sheet that fetches what is not there", swap("assets/atlas.css", "icon", "no"),
          "broken-link", "assets/atlas.css", "no.svg", 1),
    Fault("a place that is not on the page", body('<a href="#no">x</a>'), "broken-fragment", ABOUT,
          "#no leads to no place", 19),
    Fault("a place that is not on the other page", body('<a href="../areas/bexley/#no">x</a>'),
          "broken-fragment", ABOUT, "to no place on that page", 19),
    Fault("a script as a link", body('<a href="javascript:1">x</a>'), "unsafe-link", ABOUT),
    Fault("a link out with a handle on ours", body('<a href="https://a.test/">x</a>'),
          "unsafe-link", ABOUT),
    Fault("a base that moves", swap(ABOUT, "<title>", '<base href="../about/"><title>'),
          "base-moved", ABOUT),
    Fault("an image of another host", body('<img src="https://a.test/x.png" alt="">'),
          "other-host", ABOUT, "https://a.test/x.png", 19),
    Fault("a style sheet of another host", swap("assets/atlas.css", "icon.svg", "//a.test/x"),
          "other-host", "assets/atlas.css"),
    Fault("an element never closed", body("<div>"), "markup", ABOUT, "<div> is still open", 19),
    Fault("an end tag with no start", body("</div>"), "markup", ABOUT, "</div> closes nothing", 19),
    Fault("a paragraph that a list has ended", body("<p><ul><li>x</ul></p>"), "markup", ABOUT,
          "</p> closes nothing"),
    Fault("a link in a link", body('<a href="">x<a href="">y</a></a>'), "markup", ABOUT, "inside"),
    Fault("an attribute twice", body('<p class="a" class="b">x'), "markup", ABOUT, "class"),
    Fault("half a tag", body("1 < 2"), "markup", ABOUT, "is not a tag"),
    Fault("a quote too many", body('<p title="a"">x'), "markup", ABOUT, "is not a tag"),
    Fault("an element closed in itself", body("<div/>"), "markup", ABOUT, "does not close"),
    Fault("an element of old", body("<center>x</center>"), "markup", ABOUT, "obsolete"),
    Fault("no document type", swap(ABOUT, "<!doctype html>\n", ""), "markup", ABOUT, "begin"),
    Fault("an id twice", body('<p id="content">x'), "id", ABOUT, "2 times"),
    Fault("a label of nothing", body('<label for="no">x</label>'), "id", ABOUT, "“no”"),
    Fault("another language", swap(ABOUT, "en-GB", "en-US"), "document", ABOUT, "en-US"),
    Fault("no title", swap(ABOUT, "<title>About</title>", ""), "document", ABOUT, "title"),
    Fault("no width", swap(ABOUT, "width=device-width, ", ""), "document", ABOUT, "wide"),
    Fault("no description", swap(ABOUT, "About About.", ""), "document", ABOUT, "describe"),
    Fault("two main parts", body("<section></section></main><main>"), "document", ABOUT, "main"),
    Fault("a heading that skips a level", body("<h3>x</h3>"), "document", ABOUT, "level"),
    Fault("two first headings", body("<h1>x</h1>"), "document", ABOUT, "first heading"),
    Fault("no way past the menu", swap(ABOUT, 'href="#content"', 'href="../"'), "document", ABOUT,
          "past the menu"),
    Fault("a drawing without words", swap(BEXLEY, "<desc>Of Bexley.</desc>", ""), "document",
          BEXLEY, "no words"),
    Fault("no policy", swap(ABOUT, "Content-Security-Policy", "X"), "policy", ABOUT, "forbidding"),
    Fault("a policy that lets scripts in", swap(ABOUT, "'self' 'sha", "'unsafe-inline' 'sha"),
          "policy", ABOUT, "'unsafe-inline'"),
    Fault("a policy that lets a host in", swap(ABOUT, "img-src 'self'", "img-src a.test"),
          "policy", ABOUT, "a.test"),
    Fault("a script that is not that of the hash", swap(ABOUT, '= "on"', '= "off"'), "policy-hash",
          ABOUT, "not in its script-src"),
    Fault("a hash of nothing", swap(ABOUT, f"<script>{SCRIPT}</script>\n", ""), "policy-hash",
          ABOUT, f"'sha256-{HASH}' is of nothing"),
    Fault("a handler in an attribute", body('<p onclick="x()">x'), "inline", ABOUT, "onclick", 19),
    Fault("a style in an attribute", body('<p style="color: red">x'), "inline", ABOUT, "style"),
    Fault("a title that another page has", swap(ABOUT, "<title>About", "<title>Home"), "title",
          ABOUT, "2 pages have the title “Home”"),
    Fault("a page that says it is elsewhere", swap(ABOUT, "sub/about/", "sub/"), "canonical",
          ABOUT),
    Fault("a page that is not listed", put(MAP, listed("", "about/")), "sitemap", MAP,
          "areas/bexley/ is not listed"),
    Fault("a redirect that is listed",
          put(MAP, listed("", "about/", "areas/bexley/", "areas/E09000004/")), "sitemap", MAP,
          "is no page to find"),
    Fault("a page listed twice", put(MAP, listed("", "about/", "about/", "areas/bexley/")),
          "sitemap", MAP, "2 times"),
    Fault("no robots.txt", drop("robots.txt"), "robots", "robots.txt", "name the sitemap"),
    Fault("programs kept out", swap("robots.txt", "Allow: /\n", "Disallow: /areas/\n"), "robots",
          "robots.txt", "keeps programs out"),
    Fault("no preview image", swap(ABOUT, f"{BASE}preview.png", f"{BASE}no.png"), "preview", ABOUT),
    Fault("a record that is not JSON", put(RECORD, "{"), "json-schema", RECORD, "not JSON"),
    Fault("a record without counts", area(counts=None), "json-schema", RECORD, "counts must be"),
    Fault("a record with a tier of its own", area(tier="middle"), "json-schema", RECORD, "tier"),
    Fault("a programme with a status of its own",
          swap(RECORD, '"status": "live"', '"status": "opne"'),
          "json-schema", RECORD, "programmes[0].status must be one of"),
    Fault("a notice without successors", area(abolished="2023", successors=[]), "json-schema",
          RECORD, "successors"),
    Fault("an index without programmes",
          put("data/index.json", json.dumps({**INDEX, "programmes": None})), "json-schema",
          "data/index.json", "programmes must be array"),
    Fault("a feed that is not XML", put(FEED, "<feed"), "feed", FEED, "not XML"),
    Fault("a feed with a document type", put(FEED, "<!DOCTYPE x []><feed/>"), "feed", FEED,
          "no document type"),
    Fault("a feed that says it is elsewhere", swap(FEED, "bexley/feed.xml", "brent/feed.xml"),
          "feed", FEED, "where it and its page are"),
    Fault("a feed without an author", swap(FEED, "<author><name>Atlas</name></author>", ""), "feed",
          FEED, "<author> is there 0 times"),
    Fault("an entry that leads nowhere", swap(FEED, "areas/bexley/#offer", "areas/no/"), "feed",
          FEED, "leads nowhere"),
    Fault("an entry that leads to no place", swap(FEED, "#offer", "#no"), "broken-fragment", FEED),
    Fault("a time that is none", swap(FEED, "00:00Z</updated>\n<link rel", "</updated>\n<link rel"),
          "feed", FEED, "is not a time"),
    Fault("a status in other words", swap(BEXLEY, ">Open<", ">Opne<"), "status", BEXLEY, "“Opne”",
          20),
    Fault("a status that there is not", swap(BEXLEY, "status-live", "status-lively"), "status",
          BEXLEY, "“lively”"),
    Fault("a status that there is not, in a table", swap(TABLE, "live", "l1ve"), "status", TABLE,
          "“l1ve” is not a status", 2),
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site")


def found(site: Path) -> list[tuple[str, str]]:
    """Rule and file of each problem."""
    return [
        (one.rule, Path(one.file).relative_to(site.parent).as_posix())
        for one in verify(site, site.parent / "data")
    ]


def test_a_sound_site_passes(site: Path) -> None:
    assert verify(site, site.parent / "data") == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_found_at_its_place(site: Path, fault: Fault) -> None:
    fault.plant(site)

    problems = [one for one in verify(site, site.parent / "data") if one.rule == fault.rule]

    assert problems
    assert (site / fault.file).as_posix() in {one.file for one in problems}
    assert any(fault.says in one.message for one in problems)
    assert fault.line is None or fault.line in {one.line for one in problems}
    assert all(one.severity == "error" and one.remedy for one in problems)


def test_every_gate_is_shown_to_stop_something() -> None:
    shown = {fault.rule for fault in FAULTS} | {"too-heavy", "address-lost"}
    assert shown == {rule.id for rule in rulebook().values() if rule.group == "site"}


def test_all_problems_come_at_once_in_reading_order(site: Path) -> None:
    body('<a href="../no/">x</a><p style="x">')(site)
    swap(HOME, 'rel="external noopener"', "")(site)
    assert found(site) == [
        ("broken-link", "site/about/index.html"),
        ("inline", "site/about/index.html"),
        ("unsafe-link", "site/index.html"),
    ]


def test_a_site_of_many_pages_is_shared_over_the_cores_with_the_same_outcome(site: Path) -> None:
    names = [f"areas/a{number}/" for number in range(120)]
    for name in names:
        put(f"{name}index.html", page(name, name, "<p>Words"))(site)
    put("sitemap.xml", listed("", "about/", "areas/bexley/", *names))(site)
    assert found(site) == []

    swap("areas/a7/index.html", "<p>Words", '<a href="../a8/#no">x</a>')(site)
    assert found(site) == [("broken-fragment", "site/areas/a7/index.html")]


@pytest.mark.parametrize(
    ("budget", "file", "says"),
    [
        ("site", "site", "bytes; the budget site is"),
        ("files", "site", "files; the budget files is"),
        ("area-page", "site/areas/bexley/index.html", "bytes gzipped; the budget area-page"),
    ],
)
def test_what_is_above_its_budget_is_too_heavy(
    site: Path, monkeypatch: pytest.MonkeyPatch, budget: str, file: str, says: str
) -> None:
    named = next(one for one in weights.budgets() if one.id == budget)
    small = weights.Budget(named.id, named.of, named.pages, 1, named.why)
    monkeypatch.setattr(weights, "budgets", lambda: (small,))

    problems = verify(site, site.parent / "data")

    assert {one.rule for one in problems} == {"too-heavy"}
    assert file in {Path(one.file).relative_to(site.parent).as_posix() for one in problems}
    assert all(says in one.message for one in problems)
