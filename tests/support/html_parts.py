"""Parts of an HTML page that the checks of the built site look at."""

from __future__ import annotations

from dataclasses import dataclass, field

Attributes = dict[str, str]

REFERRING = ("for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
SCRIPT_TYPES = {"", "module", "importmap", "text/javascript", "application/javascript"}


@dataclass(frozen=True)
class Link:
    """Somewhere a reader can go."""

    href: str
    rel: frozenset[str]


@dataclass(frozen=True)
class Resource:
    """Something a browser fetches by itself. `kind` is the element's name."""

    kind: str
    address: str


@dataclass
class Drawing:
    """An SVG that is not hidden from those who cannot see it, with the words that stand for it."""

    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)


def resources_of(tag: str, found: Attributes) -> list[Resource]:
    """What the element makes a browser fetch."""
    if tag == "link":
        wanted = LOADED_LINKS & set(found.get("rel", "").split())
        return [Resource(tag, found.get("href", ""))] if wanted else []
    if tag == "a" or tag == "base":
        return []
    names = ("src", "poster", "data", "href", "xlink:href")
    found_here = [Resource(tag, found[name]) for name in names if name in found]
    candidates = [part.split()[0] for part in found.get("srcset", "").split(",") if part.strip()]
    return found_here + [Resource(tag, address) for address in candidates]


def named_ids(found: Attributes) -> list[str]:
    """Ids of other elements that the element's attributes name."""
    return [name for key in REFERRING if key in found for name in found[key].split()]


def runs(script_type: str) -> bool:
    """Whether a script element of that type is run; a block of data is not."""
    return script_type.lower() in SCRIPT_TYPES
