"""A finished page before it is put into the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.render.draft import Draft
from generator.render.sheet import Sheet


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file written as it is, such as JSON, CSV or a map page of its own."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Joined:
    """A file whose text is that of a sheet."""

    path: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Product:
    """Files that are made together, once they are needed.

    `given` is all that they are made of, but for what is the same for a whole build. A build that
    finds the files of an equal product in the published site need not make them again. A product
    may be made of others, and a file of drafts: where it has changed, some may be as they were.
    """

    name: str
    given: object
    make: Callable[[], Iterable[SiteFile | Joined | Product]]


@dataclass(frozen=True, slots=True)
class Listed:
    """What lists of pages need of one."""

    path: str
    title: str
    description: str
    kind: str


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is the address relative to the site's base; `body` the content of `<main>`.

    `kind` names the page type, for styles and tests; `description` is for search engines; `code`
    is the GSS code of what the page is about.
    """

    path: str
    title: str
    description: str
    kind: str
    body: Sheet
    code: str = ""

    @property
    def listed(self) -> Listed:
        return Listed(self.path, self.title, self.description, self.kind)

    @property
    def html(self) -> str:
        return self.body.text()


def drafted(path: str, draft: Draft | Sheet) -> Product:
    """The file at `path` that holds what the draft says."""
    return Product(path, draft, lambda: (SiteFile(path, draft.text().encode()),))
