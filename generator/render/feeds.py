"""Atom feeds (RFC 4287) of what changed, for England and for each council."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from generator.derive.changes.history import Release
from generator.derive.changes.words import change_words
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.views.changes import edition_line
from generator.derive.words import date_words, list_words
from generator.model.places import LocalAuthority
from generator.render.context import Context
from generator.render.page import SiteFile

ATOM = "http://www.w3.org/2005/Atom"
NAMESPACE = UUID("5d1f0f5c-6a0b-5b7e-9b55-0c0e6f1c8a11")
"""Fixed for good: ids of feeds and entries are made from it, and readers know entries by them."""
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""One such character, and no reader takes the feed."""
CHANGES, FEED = "changes/", "feed.xml"


def feeds(context: Context, base_url: str) -> Iterator[SiteFile]:
    """One for England, with every edition, and one for each council, with what touches it."""
    news = context.news
    title, whole = "Provision Atlas: what changed in England", (CHANGES, "england")
    yield _feed(context, base_url, title, whole, news.history)
    for place in context.world.places.authorities.values():
        title = f"Provision Atlas: what changed in {place.name}"
        where = (context.links.path(place.ref), place.code)
        yield _feed(context, base_url, title, where, news.at(place))


def closing_feed(context: Context, row: LocalAuthority, after: list[Ref]) -> SiteFile:
    """The last of the feed of a council that went: one entry, which says who took over."""
    former = context.world.index.former[row.code]
    address = context.links.path(Ref("former", row.code, row.name))
    ended = _stamp(former.abolished)
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _text(root, "id", _urn(row.code))
    _text(root, "title", f"Provision Atlas: what changed in {row.name}")
    _text(root, "updated", ended)
    ET.SubElement(root, "link", {"rel": "self", "href": f"{context.base_url}{address}{FEED}"})
    ET.SubElement(root, "link", {"href": f"{context.base_url}{address}"})
    _text(ET.SubElement(root, "author"), "name", "Provision Atlas")
    entry = ET.SubElement(root, "entry")
    names = list_words([ref.text for ref in after])
    _text(entry, "id", _urn(f"{row.code}/{former.abolished}"))
    _text(entry, "title", f"{row.name} is now part of {names}")
    _text(entry, "updated", ended)
    ET.SubElement(entry, "link", {"href": f"{context.base_url}{address}"})
    feeds_now = "\n".join(context.url(ref) + FEED for ref in after)
    _text(entry, "content", f"This feed has ended. Follow what changes here:\n{feeds_now}")
    content = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return SiteFile(f"{address}{FEED}", content + b"\n")


def _feed(
    context: Context,
    base_url: str,
    title: str,
    where: tuple[str, str],
    history: tuple[Release, ...],
) -> SiteFile:
    address, key = where
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _text(root, "id", _urn(key))
    _text(root, "title", title)
    _text(root, "updated", _stamp(history[0].date if history else context.edition))
    ET.SubElement(root, "link", {"rel": "self", "href": f"{base_url}{address}{FEED}"})
    ET.SubElement(root, "link", {"href": f"{base_url}{address}"})
    _text(ET.SubElement(root, "author"), "name", "Provision Atlas")
    for release in history:
        _entry(root, context, base_url, key, release)
    content = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return SiteFile(f"{address}{FEED}", content + b"\n")


def _entry(root: ET.Element, context: Context, base_url: str, key: str, release: Release) -> None:
    """An edition is one entry; its text has each change, national ones too."""
    entry = ET.SubElement(root, "entry")
    summary = edition_line(context.world.index, release)
    _text(entry, "id", _urn(f"{key}/{release.date}"))
    _text(entry, "title", f"Edition of {date_words(release.date)}")
    _text(entry, "updated", _stamp(release.date))
    href = f"{base_url}{CHANGES}#edition-{release.date}"
    ET.SubElement(entry, "link", {"href": href})
    changes = (f"{one.name}: {change_words(one)}." for one in release.changes)
    _text(entry, "content", "\n".join((summary.sentence, *changes)))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _urn(key: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, key)}"


def _stamp(day: str) -> str:
    return f"{day}T00:00:00Z"


def feed_of(place: Place) -> bool:
    """Whether the place has a feed of its own: combined authorities have none."""
    return place.tier != "combined"
