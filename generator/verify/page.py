"""What the gates need to know of one HTML page or SVG drawing, in one pass."""

from __future__ import annotations

import html
from dataclasses import dataclass, field

from generator.verify.nesting import Nesting
from generator.verify.parts import (
    FETCHED,
    REFERRING,
    Drawing,
    Label,
    Link,
    Resource,
    resources_of,
    runs,
)
from generator.verify.scan import Attributes, End, Odd, Start, scan

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
STATUS = "status-"


@dataclass
class HtmlPage:
    """`address` is relative to the site's base: `areas/bexley/`.

    `metas` has lower-case names, those of properties such as `og:image` too. `odd` is what a strict
    reader objects to.
    """

    address: str
    text: str = ""
    lang: str = ""
    titles: list[str] = field(default_factory=list)
    base_href: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    ids: list[str] = field(default_factory=list)
    references: set[str] = field(default_factory=set)
    links: list[Link] = field(default_factory=list)
    resources: list[Resource] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    mains: int = 0
    inline: list[str] = field(default_factory=list)
    inline_scripts: list[str] = field(default_factory=list)
    inline_styles: list[str] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    statuses: list[Label] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)

    @property
    def redirects_to(self) -> str:
        """The address that the page sends its reader on to; empty for other pages."""
        return self.metas.get("refresh", "").partition("url=")[2]

    @property
    def indexed(self) -> bool:
        """Whether search engines may list the page."""
        return "noindex" not in self.metas.get("robots", "")

    def line(self, at: int) -> int:
        """The line of a place in the text, from 1."""
        return self.text.count("\n", 0, at) + 1


def parse_page(address: str, text: str) -> HtmlPage:
    """Read a page. Takes any text: what is wrong with it is in `odd`."""
    page = HtmlPage(address, text)
    reader = _Reader(page)
    for event in scan(text):
        if isinstance(event, Start):
            reader.start(event)
        elif isinstance(event, End):
            reader.end(event)
        else:
            page.odd.append(event)
    page.odd += reader.nesting.finish()
    return page


class _Reader:
    def __init__(self, page: HtmlPage) -> None:
        self.page = page
        self.nesting = Nesting()
        # The element whose text is collected, where its text begins, and where it goes.
        self._collecting: tuple[str, int, list[str]] | None = None

    def start(self, tag: Start) -> None:
        page, found, name = self.page, tag.attributes, tag.name
        page.odd += self.nesting.start(tag)
        if found:
            self._note_attributes(found)
            if not found.keys().isdisjoint(FETCHED):
                page.resources += resources_of(name, found, tag.at)
        if name in HEADINGS:
            page.headings.append(HEADINGS[name])
        elif see := SEEN.get(name):
            see(self, found, tag)

    def end(self, tag: End) -> None:
        self.page.odd += self.nesting.end(tag)
        if self._collecting and tag.name == self._collecting[0]:
            _, begins, into = self._collecting
            written = self.page.text[begins : tag.at]
            raw = tag.name in ("script", "style")
            into.append(written if raw else html.unescape(written))
            self._collecting = None

    def _note_attributes(self, found: Attributes) -> None:
        if "id" in found:
            self.page.ids.append(found["id"])
        for name, value in found.items():
            if name in REFERRING:
                self.page.references.update(value.split())
            elif name == "style" or name.startswith("on"):
                self.page.inline.append(f"{name}={value}")

    def _collect(self, tag: Start, into: list[str]) -> None:
        self._collecting = (tag.name, tag.end, into)

    def see_html(self, found: Attributes, _: Start) -> None:
        self.page.lang = found.get("lang", "")

    def see_base(self, found: Attributes, _: Start) -> None:
        self.page.base_href = found.get("href", "")

    def see_meta(self, found: Attributes, _: Start) -> None:
        name = found.get("name") or found.get("http-equiv") or found.get("property", "")
        self.page.metas[name.lower()] = found.get("content", "")

    def see_link(self, found: Attributes, _: Start) -> None:
        if found.get("rel") == "canonical":
            self.page.canonical = found.get("href", "")

    def see_a(self, found: Attributes, tag: Start) -> None:
        href = found.get("href", found.get("xlink:href"))
        if href is not None:
            self.page.links.append(Link(href, frozenset(found.get("rel", "").split()), tag.at))

    def see_form(self, found: Attributes, tag: Start) -> None:
        self.page.links.append(Link(found.get("action", ""), frozenset(), tag.at))

    def see_main(self, _: Attributes, __: Start) -> None:
        self.page.mains += 1

    def see_svg(self, found: Attributes, tag: Start) -> None:
        if found.get("aria-hidden") != "true":
            self.page.drawings.append(Drawing(tag.at))

    def see_title(self, _: Attributes, tag: Start) -> None:
        # The document's own title comes before any drawing.
        drawings = self.page.drawings
        self._collect(tag, drawings[-1].titles if drawings else self.page.titles)

    def see_desc(self, _: Attributes, tag: Start) -> None:
        if self.page.drawings:
            self._collect(tag, self.page.drawings[-1].descriptions)

    def see_script(self, found: Attributes, tag: Start) -> None:
        if "src" not in found and runs(found.get("type", "")):
            self._collect(tag, self.page.inline_scripts)

    def see_style(self, _: Attributes, tag: Start) -> None:
        self._collect(tag, self.page.inline_styles)

    def see_b(self, found: Attributes, tag: Start) -> None:
        kind = found.get("class", "")
        if kind.startswith(STATUS):
            words = self.page.text[tag.end : self.page.text.find("</b>", tag.end)]
            label = html.unescape(words)
            self.page.statuses.append(Label(kind.removeprefix(STATUS), label, tag.at))


SEEN = {
    name.removeprefix("see_"): see for name, see in vars(_Reader).items() if name.startswith("see_")
}
