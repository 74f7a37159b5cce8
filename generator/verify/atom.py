"""A strict reader of Atom: RFC 4287's rules for the elements that the atlas writes. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID
from xml.etree import ElementTree as ET

NS = "{http://www.w3.org/2005/Atom}"
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
IN_FEED = {"id": 1, "title": 1, "updated": 1, "author": 1}
IN_ENTRY = {"id": 1, "title": 1, "updated": 1, "content": 1, "link": 1}


class FeedError(ValueError):
    """The feed breaks a rule; the message says which."""


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    updated: str
    link: str
    content: str


@dataclass(frozen=True, slots=True)
class Feed:
    id: str
    title: str
    updated: str
    self_link: str
    page: str
    entries: tuple[Entry, ...]


def parse_feed(content: bytes) -> Feed:
    """The feed. Raises FeedError where it breaks a rule."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise FeedError("A feed has no document type.")
    try:
        root = ET.fromstring(content)  # noqa: S314 - without entities there is nothing to expand
    except ET.ParseError as error:
        raise FeedError(f"It is not XML: {error}.") from error
    _insist(root.tag == f"{NS}feed", "It is not an Atom feed.")
    _counts(root, IN_FEED, {"link", "entry"})
    author = root.find(f"{NS}author")
    _insist(author is not None and author.findtext(f"{NS}name"), "Its author has no name.")
    links = {link.get("rel", "alternate"): _href(link) for link in root.findall(f"{NS}link")}
    whole = len(root.findall(f"{NS}link")) == 2 and set(links) == {"self", "alternate"}
    _insist(whole, "It does not have one link to itself and one to its page.")
    entries = tuple(_entry(one) for one in root.findall(f"{NS}entry"))
    _insist(len({one.id for one in entries}) == len(entries), "Two entries have the same id.")
    return Feed(
        _id(root), _text(root, "title"), _stamp(root), links["self"], links["alternate"], entries
    )


def _entry(entry: ET.Element) -> Entry:
    _counts(entry, IN_ENTRY, set())
    link = entry.find(f"{NS}link")
    href = "" if link is None else _href(link)
    return Entry(_id(entry), _stamp(entry), href, _text(entry, "content"))


def _counts(parent: ET.Element, once: dict[str, int], others: set[str]) -> None:
    names = [child.tag.removeprefix(NS) for child in parent]
    for name in once:
        _insist(names.count(name) == 1, f"<{name}> is there {names.count(name)} times, not once.")
    for name in set(names) - set(once) - others:
        raise FeedError(f"<{name}> has no place there.")


def _insist(holds: object, message: str) -> None:
    if not holds:
        raise FeedError(message)


def _text(parent: ET.Element, name: str) -> str:
    text = parent.findtext(f"{NS}{name}") or ""
    _insist(text, f"<{name}> is empty.")
    return text


def _id(parent: ET.Element) -> str:
    text = _text(parent, "id")
    try:
        sound = text == f"urn:uuid:{UUID(text.removeprefix('urn:uuid:'))}"
    except ValueError:
        sound = False
    _insist(sound, f"“{text}” is not an id.")
    return text


def _stamp(parent: ET.Element) -> str:
    text = _text(parent, "updated")
    _insist(STAMP.fullmatch(text), f"“{text}” is not a time.")
    return text


def _href(link: ET.Element) -> str:
    url = link.get("href", "")
    parts = urlsplit(url)
    _insist(parts.scheme in {"http", "https"} and parts.netloc, f"“{url}” is not a web address.")
    return url
