"""What the checks of the built site need to know of one HTML page, in one pass."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.support.html_parts import (
    Attributes,
    Drawing,
    Link,
    Resource,
    named_ids,
    resources_of,
    runs,
)

TEXTS = {"title", "desc", "script", "style"}


@dataclass
class HtmlPage:
    """`address` is relative to the site's base: `areas/bexley/`.

    `metas` has lower-case names, those of properties such as `og:image` too.
    """

    address: str
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

    @property
    def redirects_to(self) -> str:
        """The address that the page sends its reader on to; empty for other pages."""
        return self.metas.get("refresh", "").partition("url=")[2]

    @property
    def indexed(self) -> bool:
        """Whether search engines may list the page."""
        return "noindex" not in self.metas.get("robots", "")


def parse_page(address: str, text: str) -> HtmlPage:
    """Read a page. Takes any text: whether it is good HTML is for the validators to say."""
    reader = _Reader(address)
    reader.feed(text)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.page = HtmlPage(address)
        self._into: list[str] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found: Attributes = {name: value or "" for name, value in attrs}
        self._note_attributes(found)
        self.page.resources += resources_of(tag, found)
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.page.headings.append(int(tag[1]))
        elif handler := getattr(self, f"_see_{tag}", None):
            handler(found)

    def handle_endtag(self, tag: str) -> None:
        if tag in TEXTS and self._into is not None:
            self._into.append("".join(self._text))
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._text.append(data)

    def _note_attributes(self, found: Attributes) -> None:
        if "id" in found:
            self.page.ids.append(found["id"])
        self.page.references.update(named_ids(found))
        forbidden = (name for name in found if name == "style" or name.startswith("on"))
        self.page.inline += [f"{name}={found[name]}" for name in forbidden]

    def _collect(self, into: list[str]) -> None:
        self._into, self._text = into, []

    def _see_html(self, found: Attributes) -> None:
        self.page.lang = found.get("lang", "")

    def _see_base(self, found: Attributes) -> None:
        self.page.base_href = found.get("href", "")

    def _see_meta(self, found: Attributes) -> None:
        name = found.get("name") or found.get("http-equiv") or found.get("property", "")
        self.page.metas[name.lower()] = found.get("content", "")

    def _see_link(self, found: Attributes) -> None:
        if found.get("rel") == "canonical":
            self.page.canonical = found.get("href", "")

    def _see_a(self, found: Attributes) -> None:
        href = found.get("href", found.get("xlink:href"))
        if href is not None:
            self.page.links.append(Link(href, frozenset(found.get("rel", "").split())))

    def _see_form(self, found: Attributes) -> None:
        self.page.links.append(Link(found.get("action", ""), frozenset()))

    def _see_main(self, _: Attributes) -> None:
        self.page.mains += 1

    def _see_svg(self, found: Attributes) -> None:
        if found.get("aria-hidden") != "true":
            self.page.drawings.append(Drawing())

    def _see_title(self, _: Attributes) -> None:
        # The document's own title comes before any drawing.
        drawings = self.page.drawings
        self._collect(drawings[-1].titles if drawings else self.page.titles)

    def _see_desc(self, _: Attributes) -> None:
        if self.page.drawings:
            self._collect(self.page.drawings[-1].descriptions)

    def _see_script(self, found: Attributes) -> None:
        if "src" not in found and runs(found.get("type", "")):
            self._collect(self.page.inline_scripts)

    def _see_style(self, _: Attributes) -> None:
        self._collect(self.page.inline_styles)
