"""What holds of all pages together: titles, the sitemap, robots.txt, preview images."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.problems import Problem
from generator.verify.files import BuiltSite, sitemap
from generator.verify.page import HtmlPage
from generator.verify.report import problem


@dataclass(frozen=True, slots=True)
class Facts:
    """What is kept of a page once it is read. `preview` is the address of its image, or empty."""

    title: str
    canonical: str
    indexed: bool
    preview: str


def facts_of(page: HtmlPage) -> Facts:
    title = page.titles[0] if page.titles else ""
    return Facts(title, page.canonical, page.indexed, page.metas.get("og:image", ""))


def titles(site: BuiltSite, pages: Mapping[str, Facts]) -> Iterator[Problem]:
    """Pages that search engines list are told apart by their titles."""
    numbers = Counter(page.title for page in pages.values() if page.indexed)
    for address, page in pages.items():
        if page.indexed and numbers[page.title] > 1:
            message = f"{numbers[page.title]} pages have the title “{page.title}”."
            yield problem("title", site.file(address).as_posix(), message, value=page.title)


def map_of_site(site: BuiltSite, pages: Mapping[str, Facts]) -> Iterator[Problem]:
    """The sitemap lists each page that may be indexed, once, and nothing else."""
    listed = Counter(sitemap(site.root))
    wanted = {site.base + one for one, page in pages.items() if page.indexed} - {
        f"{site.base}404.html"
    }
    file = site.file("sitemap.xml").as_posix()
    for address in sorted(wanted - listed.keys()):
        yield problem("sitemap", file, f"{address} is not listed.", value=address)
    for address in sorted(listed.keys() - wanted):
        yield problem(
            "sitemap", file, f"{address} is listed and is no page to find.", value=address
        )
    for address, number in listed.items():
        if number > 1:
            yield problem("sitemap", file, f"{address} is listed {number} times.", value=address)
    for address in sorted(wanted & listed.keys()):
        own = pages[address.removeprefix(site.base)].canonical
        if own != address:
            here = site.file(address.removeprefix(site.base)).as_posix()
            yield problem("canonical", here, f"It says that its address is “{own}”.", value=own)
    yield from _robots(site)


def _robots(site: BuiltSite) -> Iterator[Problem]:
    file = site.file("robots.txt")
    lines = file.read_text(encoding="utf-8").splitlines() if site.exists("robots.txt") else []
    if f"Sitemap: {site.base}sitemap.xml" not in lines:
        yield problem("robots", file.as_posix(), "It does not name the sitemap.")
    if any(line.lower().startswith("disallow:") and line[9:].strip() for line in lines):
        yield problem("robots", file.as_posix(), "It keeps programs out.")


def previews(site: BuiltSite, pages: Mapping[str, Facts]) -> Iterator[Problem]:
    """The image that stands for a page where its link is shared is there."""
    for address, page in pages.items():
        image = site.relative(page.preview) if page.preview else ""
        if image is None or (image and not site.exists(image)):
            message = f"Its preview image, {page.preview}, is not there."
            file = site.file(address).as_posix()
            yield problem("preview", file, message, value=page.preview)
