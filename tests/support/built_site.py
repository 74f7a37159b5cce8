"""A built site as files, and which file answers an address."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from tests.support.html_page import HtmlPage, parse_page

LOCATION = re.compile(r"<loc>\s*(.*?)\s*</loc>")


@dataclass(frozen=True)
class BuiltSite:
    """`base` is the absolute address the site was built for; it ends with a slash."""

    root: Path
    base: str

    def file(self, address: str) -> Path:
        """Where the file for an address relative to the base is, or would be."""
        plain = unquote(urlsplit(address).path)
        return self.root / (f"{plain}index.html" if plain.endswith("/") or not plain else plain)

    def exists(self, address: str) -> bool:
        return self.file(address).is_file()

    def text(self, address: str) -> str:
        return self.file(address).read_text(encoding="utf-8")

    def json(self, address: str) -> Any:  # noqa: ANN401
        return json.loads(self.file(address).read_bytes())

    def page(self, address: str) -> HtmlPage:
        return parse_page(address, self.text(address))

    def resolve(self, page: str, href: str) -> str:
        """The absolute address that `href` on the page at `page` means."""
        return urljoin(self.base + page, href)

    def relative(self, absolute: str) -> str | None:
        """The address below the base, with its fragment; None for one outside the site."""
        bare = self.base.rstrip("/")
        if absolute == bare:
            return ""
        return absolute.removeprefix(self.base) if absolute.startswith(self.base) else None

    def html_addresses(self) -> list[str]:
        """Address of every HTML page, sorted."""
        files = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*.html"))
        return sorted(re.sub(r"(^|(?<=/))index\.html$", "", file) for file in files)


def sitemap(root: Path) -> list[str]:
    """The absolute addresses that the sitemap lists, in its order."""
    return LOCATION.findall((root / "sitemap.xml").read_text(encoding="utf-8"))


def open_site(root: Path) -> BuiltSite:
    """The site in a directory. Its base is the shortest address in its sitemap: the home page."""
    return BuiltSite(root, min(sitemap(root), key=len))
