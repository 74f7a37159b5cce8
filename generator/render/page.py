"""A finished page before it is put into the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file written as it is, such as JSON, CSV or a map page of its own."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is the address relative to the site's base; `html` the content of `<main>`.

    `kind` names the page type, for styles and tests; `description` is for search engines; `code`
    is the GSS code of what the page is about; `beside` are files made from the same view.
    """

    path: str
    title: str
    description: str
    kind: str
    html: str
    code: str = ""
    beside: tuple[SiteFile, ...] = ()
