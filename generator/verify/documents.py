"""What every page has: sound markup, a language, a title, headings in steps, its own policy."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator

from generator.problems import Problem
from generator.verify.files import BuiltSite
from generator.verify.page import HtmlPage
from generator.verify.report import PageReport

LANGUAGE = "en-GB"
SOURCES = frozenset({"'none'", "'self'", "data:", "blob:"})
"""What a policy may name, besides hashes."""


def markup(site: BuiltSite, page: HtmlPage) -> Iterator[Problem]:
    """HTML that every browser reads in the same way."""
    report = PageReport(site, page)
    if not page.text[:15].lower().startswith("<!doctype html>"):
        yield report.problem("markup", "The page does not begin with <!doctype html>.")
    for odd in page.odd:
        yield report.problem("markup", f"{odd.words}.", at=odd.at, value=odd.words)
    for name, number in Counter(page.ids).items():
        if number > 1 or not name or " " in name:
            at = max(page.text.find(f'id="{name}"'), 0)
            yield report.problem(
                "id", f"The id “{name}” is there {number} times.", at=at, value=name
            )
    for name in sorted(page.references - set(page.ids)):
        yield report.problem("id", f"The page refers to “{name}”, which it has not.", value=name)


def document(site: BuiltSite, page: HtmlPage) -> Iterator[Problem]:
    """What readers, search engines and screen readers go by."""
    report = PageReport(site, page)
    for message in _missing(page):
        yield report.problem("document", message)
    for drawing in page.drawings:
        if not any(drawing.titles) or not any(drawing.descriptions):
            yield report.problem("document", "A drawing has no words.", at=drawing.at)


def _missing(page: HtmlPage) -> Iterator[str]:
    if page.lang != LANGUAGE:
        yield f"Its language is “{page.lang}”, not {LANGUAGE}."
    if len(page.titles) != 1 or not page.titles[0].strip():
        yield "It does not have exactly one title."
    if "width=device-width" not in page.metas.get("viewport", ""):
        yield "It does not say how wide it is."
    if page.indexed and not page.metas.get("description", "").strip():
        yield "It does not describe itself to search engines."
    if page.mains != 1:
        yield "It does not have exactly one main part."
    if page.headings[:1] != [1] or page.headings.count(1) != 1:
        yield "It does not begin with its only first heading."
    if any(
        after > before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False)
    ):
        yield "A heading is more than one level below the one before it."
    if not _skips(page):
        yield "Its first link does not lead past the menu."


def _skips(page: HtmlPage) -> bool:
    """A redirect or widget has nothing to skip."""
    if page.redirects_to or page.address.startswith("embed/"):
        return True
    target = page.links[0].href if page.links else ""
    return target.startswith("#") and target[1:] in page.ids


def policy(site: BuiltSite, page: HtmlPage) -> Iterator[Problem]:
    """The page's Content-Security-Policy lets in the site's own files and nothing else.

    Its hashes are recomputed: each is that of something written into the page, and the other way
    round.
    """
    report = PageReport(site, page)
    told = directives(page)
    if told.get("default-src") != ["'none'"] or "base-uri" not in told:
        yield report.problem("policy", "Its policy does not begin by forbidding everything.")
    named = {value for values in told.values() for value in values}
    hashes = {value for value in named if value.startswith("'sha256-")}
    for value in sorted(named - hashes - SOURCES):
        yield report.problem("policy", f"Its policy lets in {value}.", value=value)
    written = {
        "script-src": {digest(text) for text in page.inline_scripts},
        "style-src": {digest(text) for text in page.inline_styles},
    }
    for directive, found in written.items():
        for _ in found - set(told.get(directive, ())):
            yield report.problem(
                "policy-hash", f"What is written into it is not in its {directive}."
            )
    for value in sorted(hashes - set().union(*written.values())):
        yield report.problem("policy-hash", f"{value} is of nothing in the page.", value=value)
    for text in page.inline:
        at = max(page.text.find(text.partition("=")[0] + "="), 0)
        message = f"{text[:60]} is a style or a handler in an attribute."
        yield report.problem("inline", message, at=at, value=text)


def directives(page: HtmlPage) -> dict[str, list[str]]:
    """The page's Content-Security-Policy by directive."""
    told = page.metas.get("content-security-policy", "")
    parts = (part.split() for part in told.split(";") if part.strip())
    return {name: values for name, *values in parts}


def digest(text: str) -> str:
    """The source that lets in exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
