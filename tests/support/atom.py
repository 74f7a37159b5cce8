"""A strict reader of Atom: RFC 4287's rules for the elements that the atlas writes."""

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
    """The feed. Raises AssertionError where it breaks a rule."""
    root = ET.fromstring(content)
    assert root.tag == f"{NS}feed"
    _counts(root, IN_FEED, {"link", "entry"})
    author = root.find(f"{NS}author")
    assert author is not None
    assert author.findtext(f"{NS}name")
    links = {link.get("rel", "alternate"): _href(link) for link in root.findall(f"{NS}link")}
    assert set(links) == {"self", "alternate"}
    assert len(root.findall(f"{NS}link")) == 2
    entries = tuple(_entry(one) for one in root.findall(f"{NS}entry"))
    assert len({one.id for one in entries}) == len(entries)
    return Feed(
        _id(root), _text(root, "title"), _stamp(root), links["self"], links["alternate"], entries
    )


def _entry(entry: ET.Element) -> Entry:
    _counts(entry, IN_ENTRY, set())
    link = entry.find(f"{NS}link")
    assert link is not None
    return Entry(_id(entry), _stamp(entry), _href(link), _text(entry, "content"))


def _counts(parent: ET.Element, once: dict[str, int], others: set[str]) -> None:
    names = [child.tag.removeprefix(NS) for child in parent]
    assert {name: names.count(name) for name in once} == once
    assert set(names) <= set(once) | others


def _text(parent: ET.Element, name: str) -> str:
    text = parent.findtext(f"{NS}{name}")
    assert text
    return text


def _id(parent: ET.Element) -> str:
    text = _text(parent, "id")
    assert text == f"urn:uuid:{UUID(text.removeprefix('urn:uuid:'))}"
    return text


def _stamp(parent: ET.Element) -> str:
    text = _text(parent, "updated")
    assert STAMP.fullmatch(text)
    return text


def _href(link: ET.Element) -> str:
    url = link.get("href", "")
    assert urlsplit(url).scheme in {"http", "https"}
    assert urlsplit(url).netloc
    return url
