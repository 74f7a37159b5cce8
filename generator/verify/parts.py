"""Parts of an HTML page that the gates look at. `at` is where they stand in its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.verify.scan import Attributes

REFERRING = frozenset(
    {"for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls"}
)
"""Attributes that name ids of other elements."""
FETCHED = ("src", "poster", "data", "href", "xlink:href", "srcset")
"""Attributes that may hold the address of what a browser fetches by itself."""
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
SCRIPT_TYPES = {"", "module", "importmap", "text/javascript", "application/javascript"}


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere a reader can go."""

    href: str
    rel: frozenset[str]
    at: int = 0


@dataclass(frozen=True, slots=True)
class Resource:
    """Something a browser fetches by itself. `kind` is the element's name."""

    kind: str
    address: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A status in words: `id` is the one its class names."""

    id: str
    text: str
    at: int = 0


@dataclass
class Drawing:
    """An SVG that is not hidden from those who cannot see it, with the words that stand for it."""

    at: int = 0
    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)


def resources_of(tag: str, found: Attributes, at: int) -> list[Resource]:
    """What the element makes a browser fetch."""
    if tag == "link":
        wanted = LOADED_LINKS & set(found.get("rel", "").split())
        return [Resource(tag, found.get("href", ""), at)] if wanted else []
    if tag == "a" or tag == "base":
        return []
    found_here = [Resource(tag, found[name], at) for name in FETCHED[:-1] if name in found]
    candidates = [part.split()[0] for part in found.get("srcset", "").split(",") if part.strip()]
    return found_here + [Resource(tag, address, at) for address in candidates]


def runs(script_type: str) -> bool:
    """Whether a script element of that type is run; a block of data is not."""
    return script_type.lower() in SCRIPT_TYPES
