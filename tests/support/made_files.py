"""What a build would write, without writing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.render.page import Product, SiteFile


def made(things: Iterable[SiteFile | Product]) -> Iterator[SiteFile]:
    """The files themselves and those of each product."""
    for thing in things:
        yield from made(thing.make()) if isinstance(thing, Product) else (thing,)
