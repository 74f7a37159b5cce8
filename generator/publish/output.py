"""Writes the files of a site, and takes over those that the last build made of the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from generator.derive.cards import Card
from generator.publish.errors import UnsafeAddressError
from generator.publish.fingerprint import Fingerprints
from generator.publish.ledger import Entry, Ledger
from generator.publish.manifest import Stored
from generator.publish.pieces import NONE, Layout, Pieces, Text, cut, join
from generator.publish.tree import Tree
from generator.render.page import Joined, Product, SiteFile

SHARED = (Card,)
"""What many things are made of."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: the products by name, for the next ledger, and every file by its path."""

    products: dict[str, Entry]
    files: dict[str, Stored]


def together(parts: Iterable[Made]) -> Made:
    """What all parts wrote."""
    whole = Made({}, {})
    for part in parts:
        whole.products.update(part.products)
        whole.files.update(part.files)
    return whole


@dataclass(frozen=True, slots=True)
class Output:
    """`building` is the new site, `published` the old one, if any, and `ledger` what made it.

    A file that is as it was becomes another name of the old one: nothing is copied, and when the
    old site is removed, the file stays.
    """

    building: Tree
    published: Tree
    ledger: Ledger
    prints: Fingerprints = field(default_factory=partial(Fingerprints, SHARED))
    latest: dict[str, Text] = field(default_factory=dict)
    """Texts of drafts in the file that was joined last: the next one may have some of them."""

    def write(self, things: Iterable[SiteFile | Product]) -> Made:
        """Write the files of all, or take them over."""
        made = Made({}, {})
        for thing in things:
            self._write(thing, made)
        return made

    def _write(self, thing: SiteFile | Product, made: Made) -> None:
        if isinstance(thing, SiteFile):
            self._write_file(thing, made)
            return
        given = self.prints.of(thing.given)
        last = self.ledger.get(thing.name)
        if last and last.given == given and self._take_over(thing.name, made):
            return
        files: dict[str, str] = {}
        parts: list[str] = []
        layouts: dict[str, Layout] = {}
        for one in thing.make():
            if isinstance(one, Product):
                self._write(one, made)
                parts.append(one.name)
                continue
            if isinstance(one, Joined):
                one, layouts[one.path] = self._join(one, last)
            self._write_file(one, made)
            files[one.path] = made.files[one.path].digest.hex()
        made.products[thing.name] = Entry(given, files, tuple(parts), layouts)

    def _join(self, file: Joined, last: Entry | None) -> tuple[SiteFile, Layout]:
        """The file, with what of the last one would be the same again."""
        old = self._pieces(file.path, last) if last else NONE
        content, layout = join(file.sheet, self.prints.of, old, self.latest)
        self.latest.clear()
        self.latest.update(cut(content, layout).texts)
        return SiteFile(file.path, content), layout

    def _pieces(self, path: str, last: Entry) -> Pieces:
        """Those of the published file: none where it is not as it was made."""
        layout = last.layouts.get(path)
        content = self.published.read(path) if layout else b""
        as_made = sha256(content).hexdigest() == last.files.get(path)
        return cut(content, layout) if layout and as_made else NONE

    def _take_over(self, name: str, made: Made) -> bool:
        """All files of a product or none: each must still be what was made then."""
        try:
            entries = dict(self._entries(name))
            digests = {path: text for one in entries.values() for path, text in one.files.items()}
            found = [SiteFile(path, self.published.read(path)) for path in digests]
        except (KeyError, UnsafeAddressError):  # The ledger is spoilt.
            return False
        stored = {one.path: _stored(one) for one in found}
        if any(stored[path].digest.hex() != text for path, text in digests.items()):
            return False
        for file in found:
            self._take(file)
        made.products.update(entries)
        made.files.update(stored)
        return True

    def _entries(self, name: str) -> Iterator[tuple[str, Entry]]:
        """A product and all that it is made of. Raises KeyError when one is not there."""
        entry = self.ledger[name]
        yield name, entry
        for part in entry.parts:
            yield from self._entries(part)

    def _write_file(self, file: SiteFile, made: Made) -> None:
        if file.content and self.published.read(file.path, len(file.content)) == file.content:
            self._take(file)
        else:
            self.building.write(file)
        made.files[file.path] = _stored(file)

    def _take(self, file: SiteFile) -> None:
        try:
            self.building.take(file.path, self.published)
        except FileExistsError:
            raise
        except OSError:  # Some file systems have no second names, or no more of them.
            self.building.write(file)


def _stored(file: SiteFile) -> Stored:
    return Stored(len(file.content), sha256(file.content).digest())
