"""What a build would write, without writing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.publish.pieces import join
from generator.render.page import Joined, Product, SiteFile


def made(things: Iterable[SiteFile | Joined | Product]) -> Iterator[SiteFile]:
    """The files themselves and those of each product."""
    for thing in things:
        if isinstance(thing, Product):
            yield from made(thing.make())
        elif isinstance(thing, Joined):
            yield SiteFile(thing.path, join(thing.sheet, str)[0])
        else:
            yield thing
