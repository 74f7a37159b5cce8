"""Links of a page, and what it makes a browser fetch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from urllib.parse import unquote, urldefrag, urlsplit

from generator.problems import Problem
from generator.verify.assets import CSS_ADDRESS, JS_IMPORT
from generator.verify.files import BuiltSite
from generator.verify.page import HtmlPage
from generator.verify.report import PageReport, problem


@dataclass(frozen=True, slots=True)
class Fragment:
    """A link to a place on another page, to be looked up once all pages are read."""

    file: str
    line: int
    href: str
    target: str
    name: str


def linking(site: BuiltSite, page: HtmlPage) -> Iterator[Problem | Fragment]:
    """What is wrong with the page's links, and those whose place on another page is to be there."""
    report = PageReport(site, page)
    resolve = cache(partial(site.resolve, page.address))
    origin = urlsplit(site.base)[:2]
    if page.base_href:
        yield report.problem("base-moved", "The page moves the base of its links.")
    for link in page.links:
        absolute = resolve(link.href)
        if absolute.startswith(site.base):
            yield from _inside(site, page, report, link.href, absolute, link.at)
            continue
        parts = urlsplit(absolute)
        if parts[:2] == origin and site.relative(absolute) is None:
            yield report.problem(
                "broken-link", f"{link.href} leads out of the site.", at=link.at, value=link.href
            )
        elif parts[:2] != origin and not _safe(parts.scheme, parts.netloc, link.rel):
            yield report.problem(
                "unsafe-link", f"{link.href} could do harm.", at=link.at, value=link.href
            )
    yield from fetching(site, page)


def _safe(scheme: str, host: str, rel: frozenset[str]) -> bool:
    """A web address that gets no handle on our window."""
    return scheme in {"http", "https"} and bool(host) and "noopener" in rel


def _inside(
    site: BuiltSite, page: HtmlPage, report: PageReport, href: str, absolute: str, at: int
) -> Iterator[Problem | Fragment]:
    address, name = urldefrag(absolute.removeprefix(site.base))
    address = urlsplit(address).path
    if not site.exists(address):
        yield report.problem("broken-link", f"{href} leads nowhere.", at=at, value=href)
    elif name and address != page.address:
        file = site.file(page.address).as_posix()
        yield Fragment(file, page.line(at), href, site.path(address), unquote(name))
    elif name and unquote(name) not in page.ids:
        message = f"{href} leads to no place on the page."
        yield report.problem("broken-fragment", message, at=at, value=href)


def fetching(site: BuiltSite, page: HtmlPage) -> Iterator[Problem]:
    """What the page makes a browser fetch is a file of the site."""
    report = PageReport(site, page)
    for resource in page.resources:
        if resource.address.startswith(("data:", "#")):
            continue
        address = site.relative(site.resolve(page.address, resource.address))
        words, at = resource.address, resource.at
        if address is None:
            yield report.problem("other-host", f"It fetches {words}.", at=at, value=words)
        elif not site.exists(urldefrag(address).url):
            message = f"It fetches {words}, which is not there."
            yield report.problem("broken-link", message, at=at, value=words)


def fragments_found(fragments: list[Fragment], ids: dict[str, frozenset[str]]) -> Iterator[Problem]:
    """`ids` are those of each page and drawing, by path of its file."""
    for one in fragments:
        if one.name not in ids.get(one.target, ()):
            message = f"{one.href} leads to no place on that page."
            yield problem("broken-fragment", one.file, message, line=one.line, value=one.href)


def assets(site: BuiltSite) -> Iterator[Problem]:
    """Style sheets and scripts fetch only files of the site."""
    for path in site.sizes:
        pattern = CSS_ADDRESS if path.endswith(".css") else JS_IMPORT
        if not path.endswith((".css", ".js")):
            continue
        text = site.text(path)
        for found in pattern.finditer(text):
            words = "".join(part or "" for part in found.groups())
            line = text.count("\n", 0, found.start()) + 1
            address = site.relative(site.resolve(path, words))
            file = site.file(path).as_posix()
            if address is None:
                yield problem("other-host", file, f"It fetches {words}.", line=line, value=words)
            elif not site.exists(address):
                message = f"It fetches {words}, which is not there."
                yield problem("broken-link", file, message, line=line, value=words)
