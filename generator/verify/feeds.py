"""Every feed is valid, says where it is, and its entries lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag

from generator.problems import Problem
from generator.verify.atom import Feed, FeedError, parse_feed
from generator.verify.files import BuiltSite
from generator.verify.linking import Fragment
from generator.verify.report import problem

NAME = "feed.xml"


def feeds(site: BuiltSite) -> Iterator[Problem | Fragment]:
    """What is wrong with the feeds, and the places on pages that they lead to."""
    for path in site.sizes:
        if path.rpartition("/")[2] == NAME:
            try:
                feed = parse_feed(site.file(path).read_bytes())
            except FeedError as error:
                yield problem("feed", site.file(path).as_posix(), str(error))
            else:
                yield from _placed(site, path, feed)


def _placed(site: BuiltSite, path: str, feed: Feed) -> Iterator[Problem | Fragment]:
    file = site.file(path).as_posix()
    if feed.self_link != site.base + path or feed.page != site.base + path.removesuffix(NAME):
        yield problem("feed", file, "It does not say where it and its page are.")
    for entry in feed.entries:
        address, name = urldefrag(entry.link)
        inside = site.relative(address)
        if inside is None or not site.exists(inside):
            yield problem("feed", file, f"{entry.link} leads nowhere.", value=entry.link)
        elif name:
            yield Fragment(file, 0, entry.link, site.path(inside), name)
