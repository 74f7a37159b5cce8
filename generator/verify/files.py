"""A built site as files, and which file answers an address."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from generator.verify.page import HtmlPage, parse_page

LOCATION = re.compile(r"<loc>\s*(.*?)\s*</loc>")
INDEX = re.compile(r"(^|(?<=/))index\.html$")


class NoSiteError(Exception):
    """The directory does not hold a finished site; the message says what is missing."""


@dataclass(frozen=True)
class BuiltSite:
    """`base` is the absolute address the site was built for; it ends with a slash."""

    root: Path
    base: str

    @cached_property
    def sizes(self) -> dict[str, int]:
        """Every file by its path below the root, with its bytes."""
        found = {}
        for folder, _, names in os.walk(self.root):
            inside = Path(folder).relative_to(self.root).as_posix()
            prefix = "" if inside == "." else f"{inside}/"
            for name in names:
                found[prefix + name] = Path(folder, name).stat().st_size
        return dict(sorted(found.items()))

    def path(self, address: str) -> str:
        """The path below the root of the file for an address relative to the base."""
        plain = unquote(urlsplit(address).path)
        return f"{plain}index.html" if plain.endswith("/") or not plain else plain

    def file(self, address: str) -> Path:
        """Where the file for an address is, or would be."""
        return self.root / self.path(address)

    def exists(self, address: str) -> bool:
        return self.path(address) in self.sizes

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
        return sorted(INDEX.sub("", path) for path in self.sizes if path.endswith(".html"))


def sitemap(root: Path) -> list[str]:
    """The absolute addresses that the sitemap lists, in its order. Raises NoSiteError."""
    try:
        return LOCATION.findall((root / "sitemap.xml").read_text(encoding="utf-8"))
    except OSError as error:
        raise NoSiteError(f"{root} holds no site: sitemap.xml cannot be read") from error


def open_site(root: Path) -> BuiltSite:
    """The site in a directory. Its base is the shortest address in its sitemap: the home page.

    Raises NoSiteError when there is none.
    """
    listed = sitemap(root)
    if not listed:
        raise NoSiteError(f"{root} holds no site: sitemap.xml lists nothing")
    return BuiltSite(root, min(listed, key=len))
